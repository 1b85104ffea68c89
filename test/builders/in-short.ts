import type { Finding } from '../../src/evaluation/finding.ts'
import type { Note, Tally } from '../../src/evaluation/tally.ts'
import { toDay } from '../../src/standards/day.ts'

/** A tally as a test writes it down: rows as "t1 6" and "t2 3 other-topic". */
export function inShort({ outcome, have, need, counted, notCounted }: Tally) {
  return {
    outcome,
    have,
    need,
    counted: counted.map(({ line, amount }) => `${line.name} ${amount}`),
    notCounted: notCounted.map(({ line, amount, code }) => `${line.name} ${amount} ${code}`),
  }
}

/** A finding in the same form, without its words. */
export function findingInShort({ requirement, outcome, have, need, counted, notCounted }: Finding) {
  return {
    requirement,
    outcome,
    have,
    need,
    counted: counted.map(({ entry, amount }) => `${entry} ${amount}`),
    notCounted: notCounted.map(({ entry, amount, code }) => `${entry} ${amount} ${code}`),
  }
}

const dayFields = ['day', 'from', 'to', 'since', 'decidedOn']

/** Notes with days as text, and entries and providers by their names. */
export function notesInShort(notes: readonly Note[]): unknown[] {
  return notes.map((note) => plain(note))
}

function plain(value: unknown, field = ''): unknown {
  if (typeof value === 'number') return dayFields.includes(field) ? toDay(value) : value
  if (Array.isArray(value)) return value.map((each) => plain(each))
  if (typeof value !== 'object' || value === null) return value
  if ('name' in value) return value.name
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each, name)]))
}
