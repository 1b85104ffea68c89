import { type ThreadKey, threadAddress } from '../../domain/comments/thread-address.ts'
import { query } from './query.ts'

const thread = '/threads/:association/:applicant/:subject'

/** Threads, the messages in them, and the mail that tells of them. */
export const commentPaths = {
  messages: {
    pattern: '/messages',
    href: (find: { after?: string } = {}) => `/messages${query(find)}`,
  },
  digest: { pattern: '/messages/mail', href: () => '/messages/mail' },
  stopDigest: {
    pattern: '/stop-mail/:secret',
    href: (secret: string) => `/stop-mail/${encodeURIComponent(secret)}`,
  },
  thread: { pattern: thread, href: threadAddress },
  readThread: { pattern: `${thread}/read`, href: (key: ThreadKey) => `${threadAddress(key)}/read` },
  settleThread: { pattern: `${thread}/settled`, href: (key: ThreadKey) => `${threadAddress(key)}/settled` },
  takeBack: { pattern: `${thread}/take-back`, href: (key: ThreadKey) => `${threadAddress(key)}/take-back` },
} as const
