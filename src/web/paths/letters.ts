import { query } from './query.ts'

const at = (association: string) => `/a/${encodeURIComponent(association)}/letters`

/** Letters in the words of an association. */
export const letterPaths = {
  letterTemplates: {
    pattern: '/a/:association/letters',
    href: at,
  },
  letterTemplate: {
    pattern: '/a/:association/letters/:kind',
    href: (association: string, kind: string, find: { did?: string } = {}) =>
      `${at(association)}/${encodeURIComponent(kind)}${query(find)}`,
  },
} as const
