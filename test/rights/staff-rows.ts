import { paths } from '../../src/web/paths.ts'
import { sections } from './objects.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const seesMail = { permit: { staff: 'see-mail' }, roles: desk } as const
const seesAdvised = { permit: { staff: 'see-advised' }, roles: ['advisor', ...desk] } as const
const assigns = { permit: { staff: 'assign-advisors' }, roles: desk } as const

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
    permit: { staff: 'see-people' },
    roles: desk,
    isAboutApplicant: true,
    at: ({ association, file }) => [paths.staffFile.href(association, file)],
    own: 200,
  },
  'POST /a/:association/advisors': {
    ...assigns,
    isAboutApplicant: true,
    at: ({ association }) => [paths.assignAdvisor.href(association)],
    fields: ({ person }) => ({ advisor: person, applicant: person }),
    own: 303,
  },
  'POST /a/:association/advisors/end': {
    ...assigns,
    isAboutApplicant: true,
    at: ({ association }) => [paths.endAdvisor.href(association)],
    fields: ({ person }) => ({ advisor: person, applicant: person }),
    own: 303,
  },
}
