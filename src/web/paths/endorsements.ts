import { query } from './query.ts'

const ofStaff = (association: string) => `/a/${encodeURIComponent(association)}/endorsements`
const ofOne = (association: string, endorsement: string) => `${ofStaff(association)}/${endorsement}`
const own = (endorsement: string) => `/endorsements/${endorsement}`
const base = '/a/:association/endorsements'

interface Done {
  readonly did?: string
}

interface ListQuery {
  readonly state?: string | undefined
  readonly page?: string | undefined
}

/** Letters that agencies ask for about an application. */
export type ProofKind = 'registered' | 'eligible'

/** Awarding, keeping and showing Endorsements. */
export const endorsementPaths = {
  award: {
    pattern: '/a/:association/applications/:application/award',
    href: (association: string, application: string) =>
      `/a/${encodeURIComponent(association)}/applications/${application}/award`,
  },
  endorsements: {
    pattern: base,
    href: (association: string, shown: ListQuery = {}) => `${ofStaff(association)}${query({ ...shown })}`,
  },
  takeOver: { pattern: `${base}/new`, href: (association: string) => `${ofStaff(association)}/new` },
  staffEndorsement: {
    pattern: `${base}/:endorsement`,
    href: (association: string, endorsement: string, done: Done = {}) =>
      `${ofOne(association, endorsement)}${query({ ...done })}`,
  },
  endorsementStep: {
    pattern: `${base}/:endorsement/steps`,
    href: (association: string, endorsement: string) => `${ofOne(association, endorsement)}/steps`,
  },
  endorsementName: {
    pattern: `${base}/:endorsement/name`,
    href: (association: string, endorsement: string) => `${ofOne(association, endorsement)}/name`,
  },
  endorsementHolder: {
    pattern: `${base}/:endorsement/holder`,
    href: (association: string, endorsement: string) => `${ofOne(association, endorsement)}/holder`,
  },
  staffCertificate: {
    pattern: `${base}/:endorsement/certificate`,
    href: (association: string, endorsement: string) => `${ofOne(association, endorsement)}/certificate`,
  },
  certificates: {
    pattern: '/a/:association/certificates',
    href: (association: string, done: Done = {}) =>
      `/a/${encodeURIComponent(association)}/certificates${query({ ...done })}`,
  },
  seal: {
    pattern: '/a/:association/certificates/seals',
    href: (association: string) => `/a/${encodeURIComponent(association)}/certificates/seals`,
  },
  endorsement: {
    pattern: '/endorsements/:endorsement',
    href: (endorsement: string, done: Done = {}) => `${own(endorsement)}${query({ ...done })}`,
  },
  endorsementShown: {
    pattern: '/endorsements/:endorsement/shown',
    href: (endorsement: string) => `${own(endorsement)}/shown`,
  },
  certificate: {
    pattern: '/endorsements/:endorsement/certificate',
    href: (endorsement: string) => `${own(endorsement)}/certificate`,
  },
  endorsedLetter: {
    pattern: '/endorsements/:endorsement/letter',
    href: (endorsement: string) => `${own(endorsement)}/letter`,
  },
  proof: {
    pattern: '/applications/:application/proofs/:kind',
    href: (application: string, kind: ProofKind) =>
      `/applications/${encodeURIComponent(application)}/proofs/${kind}`,
  },
} as const
