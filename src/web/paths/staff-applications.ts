import { query } from './query.ts'

const at = (association: string) => `/a/${encodeURIComponent(association)}/applications`
const one = (association: string, application: string) => `${at(association)}/${application}`

/** What the list of applications can be asked for; every part may be missing. */
export interface ListQuery {
  /** Part of a name or address, or a number. */
  readonly words?: string | undefined
  readonly state?: string | undefined
  readonly standard?: string | undefined
  readonly reviewer?: string | undefined
  /** So many days at least since the last step. */
  readonly days?: string | undefined
  readonly after?: string | undefined
}

/** The applications to an association, as its staff see them. */
export const staffApplicationPaths = {
  staffApplications: {
    pattern: '/a/:association/applications',
    href: (association: string, find: ListQuery = {}) => `${at(association)}${query({ ...find })}`,
  },
  savedSearches: {
    pattern: '/a/:association/saved-searches',
    href: (association: string) => `/a/${encodeURIComponent(association)}/saved-searches`,
  },
  deleteSavedSearch: {
    pattern: '/a/:association/saved-searches/delete',
    href: (association: string) => `/a/${encodeURIComponent(association)}/saved-searches/delete`,
  },
  bulk: {
    pattern: '/a/:association/bulk',
    href: (association: string) => `/a/${encodeURIComponent(association)}/bulk`,
  },
  bulkRun: {
    pattern: '/a/:association/bulk/:run',
    href: (association: string, run: string) => `/a/${encodeURIComponent(association)}/bulk/${run}`,
  },
  staffApplication: {
    pattern: '/a/:association/applications/:application',
    href: (association: string, application: string, done?: string) =>
      `${one(association, application)}${query({ done })}`,
  },
  staffStep: {
    pattern: '/a/:association/applications/:application/steps/:step',
    href: (association: string, application: string, step: string) =>
      `${one(association, application)}/steps/${step}`,
  },
} as const
