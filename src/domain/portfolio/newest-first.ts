import { listedOn, type Section, type SectionBody, SectionBodySchema } from './entry.ts'

interface Kept {
  readonly id?: string | undefined
}

/** Entries of one section as lists show them: what has no day yet, then the newest; the order of one day is kept. */
export function newestFirst<Entry extends Kept>(section: Section, entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, day: listedOn(bodyOf(section, entry)) ?? '9999-12-31' }))
    .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
    .map(({ entry }) => entry)
}

/** An entry of a portfolio without its id, together with its section. */
export function bodyOf(section: Section, { id: _, ...body }: Kept): SectionBody {
  return SectionBodySchema.parse({ section, body })
}
