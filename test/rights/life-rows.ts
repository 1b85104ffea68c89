import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

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
}
