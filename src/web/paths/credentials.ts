import { query } from './query.ts'

const one = (badge: string) => `/credentials/${encodeURIComponent(badge)}`

/** Badges, what they can be checked with, and the keys that sign them. */
export const credentialPaths = {
  verify: { pattern: '/verify', href: (asked: { number?: string } = {}) => `/verify${query(asked)}` },
  verifyNumber: {
    pattern: '/verify/:number',
    href: (number: string) => `/verify/${encodeURIComponent(number)}`,
  },
  /** The page of a badge, and with an ending its files. */
  badge: {
    pattern: '/credentials/:badge',
    href: (badge: string, form?: string) => (form === undefined ? one(badge) : `${one(badge)}.${form}`),
  },
  statusList: {
    pattern: '/status/:association/:list',
    href: (association: string, list: number) => `/status/${encodeURIComponent(association)}/${list}`,
  },
  didDocument: {
    pattern: '/a/:association/did.json',
    href: (association: string) => `/a/${encodeURIComponent(association)}/did.json`,
  },
  issuerKeys: {
    pattern: '/a/:association/keys',
    href: (association: string, done: { signed?: string } = {}) =>
      `/a/${encodeURIComponent(association)}/keys${query(done)}`,
  },
} as const
