import type { EntryBody, Section } from './entry.ts'

export const changeKinds = ['added', 'edited', 'removed', 'restored', 'imported'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One step in the life of an entry. Changes that were made together share a batch and are undone together. */
export interface Change {
  readonly entryId: string
  readonly section: Section
  readonly version: number
  readonly kind: ChangeKind
  readonly before: EntryBody | null
  readonly after: EntryBody | null
  readonly byPersonId: string
  readonly at: Date
  readonly batch: string
}
