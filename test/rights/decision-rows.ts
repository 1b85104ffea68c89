import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const ofStaff = { permit: { staff: 'see-applications' }, roles: desk, isAboutApplicant: true } as const
const ofCommittee = {
  permit: { staff: 'decide-applications' },
  roles: ['reviewer', ...desk],
  isAboutApplicant: true,
  isForCommittee: true,
} as const
/** Only applicants apply, and nobody else comes to these pages of theirs. */
const ofApplicant = {
  permit: 'signed-in',
  isAboutApplicant: true,
  roles: [],
  isForApplicant: true,
} as const
const ofAdministrator = { permit: { staff: 'change-policy' }, roles: ['administrator'] } as const

/** Decisions, the letters that tell them and in which words, the committee, and appeals. */
export const decisionRows: Rows = {
  'GET /a/:association/applications/:application/decision': {
    ...ofCommittee,
    at: ({ association, application }) => [paths.decision.href(association, application)],
    own: 200,
  },
  'POST /a/:association/applications/:application/decision': {
    ...ofStaff,
    at: ({ association, application }) => [paths.decision.href(association, application)],
    own: 422,
  },
  'POST /a/:association/applications/:application/votes': {
    ...ofCommittee,
    at: ({ association, application }) => [paths.vote.href(association, application)],
    own: 422,
  },
  'GET /a/:association/votes': {
    permit: { staff: 'vote' },
    roles: ['reviewer', ...desk],
    at: ({ association }) => [paths.myVotes.href(association)],
    own: 200,
  },
  'GET /a/:association/applications/:application/letters/:letter': {
    ...ofStaff,
    at: ({ association, application, letter }) => [paths.staffLetter.href(association, application, letter)],
    own: 200,
  },
  'GET /a/:association/applications/:application/letters/:letter/pdf': {
    ...ofStaff,
    at: ({ association, application, letter }) => [
      paths.staffLetterPdf.href(association, application, letter),
    ],
    own: 200,
  },
  'GET /applications/:application/letters/:letter': {
    ...ofApplicant,
    at: ({ application, letter }) => [paths.letter.href(application, letter)],
    own: 200,
  },
  'GET /applications/:application/letters/:letter/pdf': {
    ...ofApplicant,
    at: ({ application, letter }) => [paths.letterPdf.href(application, letter)],
    own: 200,
  },
  'GET /applications/:application/appeal': {
    ...ofApplicant,
    at: ({ application }) => [paths.appeal.href(application)],
    own: 200,
  },
  'POST /applications/:application/appeal': {
    ...ofApplicant,
    at: ({ application }) => [paths.appeal.href(application)],
    own: 422,
  },
  'POST /applications/:application/appeal/:appeal/withdraw': {
    ...ofApplicant,
    at: ({ application, appeal }) => [paths.withdrawAppeal.href(application, appeal)],
    own: 409,
  },
  'GET /a/:association/appeals': {
    permit: { staff: 'see-applications' },
    roles: desk,
    at: ({ association }) => [paths.appeals.href(association)],
    own: 200,
  },
  'GET /a/:association/applications/:application/appeals/:appeal': {
    ...ofStaff,
    at: ({ association, application, appeal }) => [paths.appealCase.href(association, application, appeal)],
    own: 200,
  },
  'POST /a/:association/applications/:application/appeals/:appeal': {
    ...ofStaff,
    at: ({ association, application, appeal }) => [paths.appealCase.href(association, application, appeal)],
    own: 422,
  },
  'POST /a/:association/applications/:application/appeals/:appeal/acknowledge': {
    ...ofStaff,
    at: ({ association, application, appeal }) => [
      paths.acknowledgeAppeal.href(association, application, appeal),
    ],
    own: 409,
  },
  'GET /a/:association/committee': {
    ...ofAdministrator,
    at: ({ association }) => [paths.committee.href(association)],
    own: 200,
  },
  'POST /a/:association/committee': {
    ...ofAdministrator,
    at: ({ association }) => [paths.committee.href(association)],
    own: 422,
  },
  'POST /a/:association/committee/:id/end': {
    ...ofAdministrator,
    at: ({ association, membership }) => [paths.endMembership.href(association, membership)],
    own: 303,
  },
  'GET /a/:association/letters': {
    ...ofAdministrator,
    at: ({ association }) => [paths.letterTemplates.href(association)],
    own: 200,
  },
  'GET /a/:association/letters/:kind': {
    ...ofAdministrator,
    at: ({ association }) => [paths.letterTemplate.href(association, 'deferred')],
    own: 200,
  },
  'POST /a/:association/letters/:kind': {
    ...ofAdministrator,
    at: ({ association }) => [paths.letterTemplate.href(association, 'deferred')],
    own: 422,
  },
}
