import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const ofStaff = { permit: { staff: 'see-applications' }, roles: desk } as const
const aboutOne = { ...ofStaff, isAboutApplicant: true } as const
const ofAdministrator = { permit: { staff: 'change-policy' }, roles: ['administrator'] } as const
const ofHolder = { permit: 'signed-in', isAboutApplicant: true, roles: [], isForApplicant: true } as const

/** Awarding, keeping and showing Endorsements, and the public register. */
export const endorsementRows: Rows = {
  'GET /a/:association/applications/:application/award': {
    ...aboutOne,
    at: ({ association, application }) => [paths.award.href(association, application)],
    own: 200,
  },
  'POST /a/:association/applications/:application/award': {
    ...aboutOne,
    at: ({ association, application }) => [paths.award.href(association, application)],
    own: 422,
  },
  'GET /a/:association/endorsements': {
    ...ofStaff,
    at: ({ association }) => [paths.endorsements.href(association)],
    own: 200,
  },
  'GET /a/:association/endorsements/new': {
    ...ofStaff,
    at: ({ association }) => [paths.takeOver.href(association)],
    own: 200,
  },
  'POST /a/:association/endorsements/new': {
    ...ofStaff,
    at: ({ association }) => [paths.takeOver.href(association)],
    own: 422,
  },
  'GET /a/:association/endorsements/:endorsement': {
    ...aboutOne,
    at: ({ association, endorsement }) => [paths.staffEndorsement.href(association, endorsement)],
    own: 200,
  },
  'POST /a/:association/endorsements/:endorsement/steps': {
    ...aboutOne,
    at: ({ association, endorsement }) => [paths.endorsementStep.href(association, endorsement)],
    own: 422,
  },
  'POST /a/:association/endorsements/:endorsement/name': {
    ...aboutOne,
    at: ({ association, endorsement }) => [paths.endorsementName.href(association, endorsement)],
    own: 422,
  },
  'POST /a/:association/endorsements/:endorsement/holder': {
    ...aboutOne,
    at: ({ association, endorsement }) => [paths.endorsementHolder.href(association, endorsement)],
    own: 422,
  },
  'GET /a/:association/endorsements/:endorsement/certificate': {
    ...aboutOne,
    at: ({ association, endorsement }) => [paths.staffCertificate.href(association, endorsement)],
    own: 200,
  },
  'GET /a/:association/certificates': {
    ...ofAdministrator,
    at: ({ association }) => [paths.certificates.href(association)],
    own: 200,
  },
  'POST /a/:association/certificates': {
    ...ofAdministrator,
    at: ({ association }) => [paths.certificates.href(association)],
    fields: () => ({ prefix: 'small' }),
    own: 422,
  },
  'POST /a/:association/certificates/seals': {
    ...ofAdministrator,
    at: ({ association }) => [paths.seal.href(association)],
    own: 422,
  },
  'GET /endorsements/:endorsement': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.endorsement.href(endorsement)],
    own: 200,
  },
  'POST /endorsements/:endorsement/shown': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.endorsementShown.href(endorsement)],
    fields: () => ({ place: 'rosa@example.org' }),
    own: 422,
  },
  'GET /endorsements/:endorsement/certificate': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.certificate.href(endorsement)],
    own: 200,
  },
  'GET /endorsements/:endorsement/letter': {
    ...ofHolder,
    at: ({ endorsement }) => [paths.endorsedLetter.href(endorsement)],
    own: 200,
  },
  'GET /applications/:application/proofs/:kind': {
    ...ofHolder,
    at: ({ application }) => [paths.proof.href(application, 'registered')],
    own: 200,
  },
  'GET /register': { permit: 'anyone', own: 200 },
  'GET /register/:association': { permit: 'anyone', at: () => ['/register/virginia'], own: 200 },
  'GET /register/:association/json': { permit: 'anyone', at: () => ['/register/virginia/json'], own: 200 },
  'GET /standing': { permit: 'anyone', own: 200 },
  'GET /register/:association/standing': {
    permit: 'anyone',
    at: () => ['/register/virginia/standing'],
    own: 200,
  },
  'GET /register/:association/standing/signed': {
    permit: 'anyone',
    at: () => ['/register/virginia/standing/signed'],
    own: 404,
  },
  // Nobody in the world of the test is listed.
  'GET /register/:association/entries/:number': {
    permit: 'anyone',
    at: () => ['/register/virginia/entries/VIRGINIA-2026-0001'],
    own: 404,
  },
  'GET /register/:association/entries/:number/json': {
    permit: 'anyone',
    at: () => ['/register/virginia/entries/VIRGINIA-2026-0001/json'],
    own: 404,
  },
}
