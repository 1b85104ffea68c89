import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const nobodys = '6f0c5d0e-3d55-4c1b-9a0e-5a3c0a7f9b11'
const desk = ['coordinator', 'administrator'] as const
const ofStaff = { permit: { staff: 'see-applications' }, roles: desk } as const
const aboutOne = { ...ofStaff, isAboutApplicant: true } as const
const ofHolder = { permit: 'signed-in', isAboutApplicant: true, roles: [], isForApplicant: true } as const

/** Time away, retiring and coming back. */
export const lifeRows: Rows = {
  'GET /renewal/leave': { permit: 'signed-in', own: 200 },
  // Whoever holds nothing, or has asked already, has nowhere to ask.
  'POST /renewal/leave': { permit: 'signed-in', own: 409 },
  'POST /renewal/leave/:case/back': {
    ...ofHolder,
    at: ({ lifeCase }) => [paths.comeBack.href(lifeCase)],
    own: 409,
  },
  'POST /renewal/leave/:case/withdraw': {
    ...ofHolder,
    at: ({ lifeCase }) => [paths.withdrawLeave.href(lifeCase)],
    own: 303,
  },
  'GET /a/:association/cases': {
    ...ofStaff,
    at: ({ association }) => [paths.cases.href(association)],
    own: 200,
  },
  'GET /a/:association/cases/:case': {
    ...aboutOne,
    at: ({ association, lifeCase }) => [paths.case.href(association, lifeCase)],
    own: 200,
  },
  'POST /a/:association/cases/:case': {
    ...aboutOne,
    at: ({ association, lifeCase }) => [paths.case.href(association, lifeCase)],
    own: 422,
  },
  'GET /a/:association/endorsements/:endorsement/time-away': {
    ...aboutOne,
    at: ({ association, endorsement }) => [paths.enterCase.href(association, endorsement)],
    own: 200,
  },
  'POST /a/:association/endorsements/:endorsement/time-away': {
    ...aboutOne,
    at: ({ association, endorsement }) => [paths.enterCase.href(association, endorsement)],
    own: 422,
  },
  'GET /a/:association/returns': {
    ...ofStaff,
    at: ({ association }) => [paths.returns.href(association)],
    own: 200,
  },
  'GET /a/:association/returns/:return': {
    ...aboutOne,
    at: ({ association, comingBack }) => [paths.returnCase.href(association, comingBack)],
    own: 200,
  },
  'POST /a/:association/returns/:return': {
    ...aboutOne,
    at: ({ association, comingBack }) => [paths.returnCase.href(association, comingBack)],
    own: 422,
  },
  'GET /endorsements/:endorsement/return': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.askToReturn.href(endorsement)],
    own: 200,
  },
  // One waits already.
  'POST /endorsements/:endorsement/return': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.askToReturn.href(endorsement)],
    own: 409,
  },
  'POST /endorsements/:endorsement/return/withdraw': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.withdrawReturn.href(endorsement)],
    own: 303,
  },
  'GET /endorsements/:endorsement/retire': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.retire.href(endorsement)],
    own: 200,
  },
  'POST /endorsements/:endorsement/retire': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.retire.href(endorsement)],
    own: 303,
  },
  'GET /endorsements/:endorsement/moving': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.moving.href(endorsement)],
    own: 200,
  },
  // It was retired above, so nothing is signed.
  'POST /endorsements/:endorsement/moving': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.moving.href(endorsement)],
    own: 409,
  },
  'GET /a/:association/arrivals': {
    ...ofStaff,
    at: ({ association }) => [paths.arrivals.href(association)],
    own: 200,
  },
  'POST /a/:association/arrivals': {
    ...ofStaff,
    at: ({ association }) => [paths.arrivals.href(association)],
    own: 422,
  },
  'GET /a/:association/agencies': {
    ...ofStaff,
    at: ({ association }) => [paths.agencies.href(association)],
    own: 200,
  },
  'POST /a/:association/agencies': {
    ...ofStaff,
    at: ({ association }) => [paths.agencies.href(association)],
    own: 422,
  },
  'POST /a/:association/agencies/:agency/link': {
    ...ofStaff,
    at: ({ association, agency }) => [paths.agencyLink.href(association, agency)],
    own: 303,
  },
  'POST /a/:association/agencies/:agency/remove': {
    ...ofStaff,
    at: ({ association, agency }) => [paths.removeAgency.href(association, agency)],
    own: 303,
  },
  'GET /renewal/agencies': { permit: 'signed-in', own: 200 },
  // Agencies are those of an association, so this one is nobody's; src/web/pages/life/employer.store.test.ts has the rest.
  'POST /renewal/agencies/:agency/agree': {
    permit: 'signed-in',
    at: () => [paths.agreeToAgency.href(nobodys)],
    own: 409,
    unknown: 409,
  },
  'POST /renewal/agencies/:agency/end': {
    permit: 'signed-in',
    at: () => [paths.endAgreement.href(nobodys)],
    own: 303,
    unknown: 303,
  },
  'GET /employer/:secret': {
    permit: 'secret-link',
    at: ({ agencySecret }) => [paths.employer.href(agencySecret)],
    own: 200,
  },
}
