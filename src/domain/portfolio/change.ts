import { type Section, type SectionBody, SectionBodySchema } from './entry.ts'

const changeKinds = ['added', 'edited', 'removed', 'restored', 'imported'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One step in the life of an entry. Changes that were made together share a batch and are undone together. */
export interface Change {
  readonly entryId: string
  readonly version: number
  readonly kind: ChangeKind
  /** Null before an entry was there. */
  readonly before: SectionBody | null
  /** Null once it was removed. */
  readonly after: SectionBody | null
  readonly byPersonId: string
  readonly at: Date
  readonly batch: string
}

export function readChangeBody(section: Section, body: unknown): SectionBody | null {
  return body === null ? null : SectionBodySchema.parse({ section, body })
}
