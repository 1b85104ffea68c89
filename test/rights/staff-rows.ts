import { paths } from '../../src/web/paths.ts'
import { sections } from './objects.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const seesMail = { permit: { staff: 'see-mail' }, roles: desk } as const
const seesAdvised = { permit: { staff: 'see-advised' }, roles: ['advisor', ...desk] } as const
const assigns = { permit: { staff: 'assign-advisors' }, roles: desk } as const

const answers = { permit: { staff: 'answer-questions' }, roles: desk } as const
const changesRoles = { permit: { staff: 'change-roles' }, roles: ['administrator'] } as const

/** The pages of an association's staff. */
export const staffRows: Rows = {
  'GET /a/:association/mail': {
    ...seesMail,
    at: ({ association }) => [paths.mailbox.href(association)],
    own: 200,
  },
  'GET /a/:association/mail/:mail': {
    ...seesMail,
    at: ({ association, mail }) => [paths.mail.href(association, mail)],
    own: 200,
  },
  'POST /a/:association/mail/:mail/resend': {
    ...seesMail,
    at: ({ association, mail }) => [paths.resendMail.href(association, mail)],
    own: 303,
  },
  'GET /a/:association/people': {
    ...seesAdvised,
    at: ({ association }) => [paths.people.href(association)],
    own: 200,
  },
  'GET /a/:association/people/:applicant': {
    ...seesAdvised,
    isAboutApplicant: true,
    at: ({ association, person }) => [paths.applicant.href(association, person)],
    own: 200,
  },
  'GET /a/:association/people/:applicant/:section': {
    ...seesAdvised,
    isAboutApplicant: true,
    at: ({ association, person }) =>
      sections.map((section) => paths.applicantSection.href(association, person, section)),
    own: 200,
  },
  'GET /a/:association/messages': {
    ...seesAdvised,
    at: ({ association }) => [paths.associationMessages.href(association)],
    own: 200,
  },
  'GET /a/:association/files/:id': {
    permit: { staff: 'open-evidence' },
    roles: ['advisor', 'reviewer', ...desk],
    isForReviewer: true,
    isAboutApplicant: true,
    isForOwner: true,
    at: ({ association, file }) => [paths.staffFile.href(association, file)],
    own: 200,
  },
  'POST /a/:association/advisors': {
    ...assigns,
    isAboutApplicant: true,
    at: ({ association }) => [paths.assignAdvisor.href(association)],
    fields: ({ person }) => ({ advisor: person, applicant: person }),
    own: 303,
    unknown: 303,
  },
  'POST /a/:association/advisors/end': {
    ...assigns,
    isAboutApplicant: true,
    at: ({ association }) => [paths.endAdvisor.href(association)],
    fields: ({ person }) => ({ advisor: person, applicant: person }),
    own: 303,
    unknown: 303,
  },
  'GET /a/:association/questions': {
    ...answers,
    at: ({ association }) => [paths.questions.href(association)],
    own: 200,
  },
  'GET /a/:association/questions/:question': {
    ...answers,
    at: ({ association, question }) => [paths.question.href(association, question)],
    own: 200,
  },
  'POST /a/:association/questions/:question': {
    ...answers,
    at: ({ association, question }) => [paths.question.href(association, question)],
    own: 422,
  },
  'GET /a/:association/register': {
    ...answers,
    at: ({ association }) => [paths.register.href(association)],
    own: 200,
  },
  'GET /a/:association/register/list': {
    ...answers,
    at: ({ association }) => [paths.registerList.href(association)],
    own: 200,
  },
  'POST /a/:association/register/list': {
    ...answers,
    at: ({ association }) => [paths.registerList.href(association)],
    own: 422,
  },
  'POST /a/:association/register/list/take': {
    ...answers,
    at: ({ association }) => [paths.takeRegisterList.href(association)],
    own: 422,
  },
  'GET /a/:association/register/new': {
    ...answers,
    at: ({ association }) => [paths.newRegistered.href(association)],
    own: 200,
  },
  'POST /a/:association/register/new': {
    ...answers,
    at: ({ association }) => [paths.newRegistered.href(association)],
    own: 422,
  },
  'GET /a/:association/register/:registered': {
    ...answers,
    at: ({ association, registered }) => [paths.registered.href(association, registered)],
    own: 200,
  },
  'POST /a/:association/register/:registered': {
    ...answers,
    at: ({ association, registered }) => [paths.registered.href(association, registered)],
    fields: () => ({ name: 'Cy Public', knownNames: '', version: '1' }),
    own: 303,
  },
  'GET /a/:association/team': {
    ...changesRoles,
    at: ({ association }) => [paths.team.href(association)],
    own: 200,
  },
  'POST /a/:association/team': {
    ...changesRoles,
    at: ({ association }) => [paths.team.href(association)],
    fields: (_, by) => ({ email: `invited-by-${by}@example.org`, role: 'reviewer' }),
    own: 303,
  },
  'POST /a/:association/team/invitations/:id/withdraw': {
    ...changesRoles,
    at: ({ association, sentInvitation }) => [paths.withdrawInvitation.href(association, sentInvitation)],
    own: 303,
  },
  'POST /a/:association/team/:id/end-sessions': {
    ...changesRoles,
    at: ({ association, person }) => [paths.endSessionsOf.href(association, person)],
    own: 303,
  },
  'POST /a/:association/team/:id/remove-role': {
    ...changesRoles,
    isAboutApplicant: true,
    at: ({ association, person }) => [paths.removeRole.href(association, person)],
    fields: () => ({ role: 'applicant' }),
    // Applicants here have an application under way, and stay applicants.
    own: 422,
  },
}
