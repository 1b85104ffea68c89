import { query } from './query.ts'

const ofStaff = (association: string, application: string) =>
  `/a/${encodeURIComponent(association)}/applications/${encodeURIComponent(application)}`
const own = (application: string) => `/applications/${encodeURIComponent(application)}`

interface Done {
  readonly did?: string
  /** Whether the latest decision is to be corrected. */
  readonly correct?: string
}

/** Decisions, the letters that tell them, the committee, and appeals. */
export const decisionPaths = {
  decision: {
    pattern: '/a/:association/applications/:application/decision',
    href: (association: string, application: string, done: Done = {}) =>
      `${ofStaff(association, application)}/decision${query({ ...done })}`,
  },
  vote: {
    pattern: '/a/:association/applications/:application/votes',
    href: (association: string, application: string) => `${ofStaff(association, application)}/votes`,
  },
  myVotes: {
    pattern: '/a/:association/votes',
    href: (association: string) => `/a/${encodeURIComponent(association)}/votes`,
  },
  staffLetter: {
    pattern: '/a/:association/applications/:application/letters/:letter',
    href: (association: string, application: string, letter: string) =>
      `${ofStaff(association, application)}/letters/${letter}`,
  },
  staffLetterPdf: {
    pattern: '/a/:association/applications/:application/letters/:letter/pdf',
    href: (association: string, application: string, letter: string) =>
      `${ofStaff(association, application)}/letters/${letter}/pdf`,
  },
  letter: {
    pattern: '/applications/:application/letters/:letter',
    href: (application: string, letter: string) => `${own(application)}/letters/${letter}`,
  },
  letterPdf: {
    pattern: '/applications/:application/letters/:letter/pdf',
    href: (application: string, letter: string) => `${own(application)}/letters/${letter}/pdf`,
  },
  committee: {
    pattern: '/a/:association/committee',
    href: (association: string, done: Done = {}) =>
      `/a/${encodeURIComponent(association)}/committee${query({ ...done })}`,
  },
  endMembership: {
    pattern: '/a/:association/committee/:id/end',
    href: (association: string, id: string) => `/a/${encodeURIComponent(association)}/committee/${id}/end`,
  },
  appeal: {
    pattern: '/applications/:application/appeal',
    href: (application: string, done: Done = {}) => `${own(application)}/appeal${query({ ...done })}`,
  },
  withdrawAppeal: {
    pattern: '/applications/:application/appeal/:appeal/withdraw',
    href: (application: string, appeal: string) => `${own(application)}/appeal/${appeal}/withdraw`,
  },
  appeals: {
    pattern: '/a/:association/appeals',
    href: (association: string) => `/a/${encodeURIComponent(association)}/appeals`,
  },
  appealCase: {
    pattern: '/a/:association/applications/:application/appeals/:appeal',
    href: (association: string, application: string, appeal: string, done: Done = {}) =>
      `${ofStaff(association, application)}/appeals/${appeal}${query({ ...done })}`,
  },
  acknowledgeAppeal: {
    pattern: '/a/:association/applications/:application/appeals/:appeal/acknowledge',
    href: (association: string, application: string, appeal: string) =>
      `${ofStaff(association, application)}/appeals/${appeal}/acknowledge`,
  },
} as const
