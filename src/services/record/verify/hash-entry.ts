import { createHash } from 'node:crypto'
import type { StoredEntry } from '../../../store/record/read-chain.ts'

/**
 * The hash that an entry must have: written from the decision record and not from the function of the database
 * that writes entries, so that a slip in one shows in the other. Undefined where no entry can be as this one is.
 */
export function hashEntry(associationId: string, entry: StoredEntry): string | undefined {
  const { number, at, kind, subjectId, applicationId, actorId, isOpen, body, previousHash } = entry
  // Entries are made to the millisecond; what is finer was put in later.
  if (!at.endsWith('000Z')) return undefined
  const lines = [
    'attune-record/1',
    previousHash,
    associationId,
    number,
    `${at.slice(0, -4)}Z`,
    kind,
    subjectId ?? '-',
    applicationId ?? '-',
    actorId ?? '-',
    isOpen ? 'open' : 'closed',
    body,
  ]
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex')
}

/** What the first entry of every chain carries in place of a hash before it. */
export const beforeTheFirst = '0'.repeat(64)
