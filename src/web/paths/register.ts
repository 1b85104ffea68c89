import { query } from './query.ts'

export interface RegisterQuery {
  readonly name?: string | undefined
  readonly place?: string | undefined
  readonly category?: string | undefined
  readonly after?: string | undefined
}

interface StandingQuery {
  readonly number?: string | undefined
  readonly name?: string | undefined
  readonly on?: string | undefined
}

const of = (association: string) => `/register/${encodeURIComponent(association)}`

/** The public register, of the network and of each association. */
export const registerPaths = {
  publicRegister: {
    pattern: '/register',
    href: (asked: RegisterQuery = {}) => `/register${query({ ...asked })}`,
  },
  registerOf: {
    pattern: '/register/:association',
    href: (association: string, asked: RegisterQuery = {}) => `${of(association)}${query({ ...asked })}`,
  },
  registerJson: {
    pattern: '/register/:association/json',
    href: (association: string, asked: RegisterQuery = {}) => `${of(association)}/json${query({ ...asked })}`,
  },
  /** The same question where somebody does not know the association. */
  standingAnywhere: {
    pattern: '/standing',
    href: (asked: StandingQuery = {}) => `/standing${query({ ...asked })}`,
  },
  standing: {
    pattern: '/register/:association/standing',
    href: (association: string, asked: StandingQuery = {}) =>
      `${of(association)}/standing${query({ ...asked })}`,
  },
  standingSigned: {
    pattern: '/register/:association/standing/signed',
    href: (association: string, asked: StandingQuery) =>
      `${of(association)}/standing/signed${query({ ...asked })}`,
  },
  registerEntry: {
    pattern: '/register/:association/entries/:number',
    href: (association: string, number: string) => `${of(association)}/entries/${encodeURIComponent(number)}`,
  },
  registerEntryJson: {
    pattern: '/register/:association/entries/:number/json',
    href: (association: string, number: string) =>
      `${of(association)}/entries/${encodeURIComponent(number)}/json`,
  },
} as const
