import { query } from './query.ts'

const at = (association: string) => `/a/${encodeURIComponent(association)}`
const sittings = (association: string) => `${at(association)}/sittings`

interface WorkFind {
  /** One kind of work only. */
  readonly kind?: string | undefined
  /** Whether something was just taken off the list. */
  readonly left?: string | undefined
  /** The piece after which the page begins. */
  readonly after?: string | undefined
}

/** Where the work of an association's staff lies, and how they go through it. */
export const workbenchPaths = {
  workbench: {
    pattern: '/a/:association',
    href: (association: string, find: WorkFind = {}) => `${at(association)}${query({ ...find })}`,
  },
  setAside: {
    pattern: '/a/:association/set-aside',
    href: (association: string) => `${at(association)}/set-aside`,
  },
  sittings: { pattern: '/a/:association/sittings', href: sittings },
  sitting: {
    pattern: '/a/:association/sittings/:sitting',
    href: (association: string, sitting: string) => `${sittings(association)}/${sitting}`,
  },
  nextInSitting: {
    pattern: '/a/:association/sittings/:sitting/next',
    href: (association: string, sitting: string) => `${sittings(association)}/${sitting}/next`,
  },
  endSitting: {
    pattern: '/a/:association/sittings/:sitting/end',
    href: (association: string, sitting: string) => `${sittings(association)}/${sitting}/end`,
  },
} as const
