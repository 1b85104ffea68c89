import { isUuid } from '../is-uuid.ts'
import { isSection, type Section } from '../portfolio/entry.ts'

/** What a thread is about: a portfolio as a whole, one of its sections, or an entry. */
export type Subject =
  | { readonly kind: 'portfolio' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'entry'; readonly section: Section; readonly entryId: string }

/** A subject as it stands in an address: `portfolio`, `training`, `training-<id>`. */
export function nameSubject(subject: Subject): string {
  switch (subject.kind) {
    case 'portfolio':
      return 'portfolio'
    case 'section':
      return subject.section
    case 'entry':
      return `${subject.section}-${subject.entryId}`
    default:
      return subject satisfies never
  }
}

export function readSubject(name: string): Subject | undefined {
  if (name === 'portfolio') return { kind: 'portfolio' }
  const [, section = '', entryId] = /^([a-z]+)(?:-(.+))?$/.exec(name) ?? []
  if (!isSection(section)) return undefined
  if (entryId === undefined) return { kind: 'section', section }
  return isUuid(entryId) ? { kind: 'entry', section, entryId } : undefined
}
