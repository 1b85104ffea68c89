import { query } from './query.ts'

const at = (id: string) => `/applications/${encodeURIComponent(id)}`

/** The applicant's own pages of applications. A form is sent to the address at which it stands. */
export const applicationPaths = {
  applications: { pattern: '/applications', href: () => '/applications' },
  chooseCategory: {
    pattern: '/applications/choose',
    href: (find: { readonly place?: string } = {}) => `/applications/choose${query(find)}`,
  },
  newApplication: {
    pattern: '/applications/new',
    href: (wish: { readonly association?: string; readonly standard?: string } = {}) =>
      `/applications/new${query(wish)}`,
  },
  application: {
    pattern: '/applications/:application',
    href: (id: string, find: { readonly done?: string } = {}) => `${at(id)}${query(find)}`,
  },
  submitApplication: {
    pattern: '/applications/:application/submit',
    href: (id: string) => `${at(id)}/submit`,
  },
  submission: {
    pattern: '/applications/:application/submissions/:number',
    href: (id: string, number: number, find: { readonly section?: string; readonly from?: string } = {}) =>
      `${at(id)}/submissions/${number}${query(find)}`,
  },
  moveEdition: { pattern: '/applications/:application/edition', href: (id: string) => `${at(id)}/edition` },
  holdApplication: { pattern: '/applications/:application/hold', href: (id: string) => `${at(id)}/hold` },
  withdrawApplication: {
    pattern: '/applications/:application/withdraw',
    href: (id: string) => `${at(id)}/withdraw`,
  },
} as const
