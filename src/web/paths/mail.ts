import { query } from './query.ts'

interface Find {
  /** Part of an address. */
  readonly to?: string | undefined
  readonly page?: string | undefined
}

const at = (association: string) => `/a/${encodeURIComponent(association)}/mail`

/** What was mailed: by an association, and by everybody where the mailbox is open. */
export const mailPaths = {
  openMailbox: { pattern: '/mailbox', href: (find: Find = {}) => `/mailbox${query({ ...find })}` },
  openMail: { pattern: '/mailbox/:mail', href: (id: string) => `/mailbox/${encodeURIComponent(id)}` },
  mailbox: {
    pattern: '/a/:association/mail',
    href: (association: string, find: Find = {}) => `${at(association)}${query({ ...find })}`,
  },
  mail: {
    pattern: '/a/:association/mail/:mail',
    href: (association: string, id: string) => `${at(association)}/${encodeURIComponent(id)}`,
  },
  resendMail: {
    pattern: '/a/:association/mail/:mail/resend',
    href: (association: string, id: string) => `${at(association)}/${encodeURIComponent(id)}/resend`,
  },
} as const
