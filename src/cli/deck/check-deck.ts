import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findStandard } from '../evaluate/find-standard.ts'
import type { Source } from '../io.ts'
import { en } from '../messages/en.ts'
import type { Fault } from '../report-faults.ts'
import { readDeck } from './read-deck.ts'

export interface DeckCheck {
  readonly faults: readonly Fault[]
  /** A sentence for each case whose standard does not exist, with its place. */
  readonly unknown: readonly string[]
  readonly fieldsNotRead: readonly string[]
}

/** Looks through a whole deck before anything is evaluated. */
export async function checkDeck(source: Source, library: StandardsLibrary): Promise<DeckCheck> {
  const faults: Fault[] = []
  const unknown: string[] = []
  const fieldsNotRead = new Set<string>()
  let index = 0
  for await (const read of readDeck(source)) {
    if ('faults' in read) {
      faults.push(...read.faults)
    } else {
      const { standard, asOf, edition } = read.case
      const found = findStandard(library, standard, asOf, edition)
      if ('unknown' in found) unknown.push(en.documents.fault(`$[${index}].standard`, found.unknown))
      for (const field of read.fieldsNotRead) fieldsNotRead.add(field)
    }
    index += 1
  }
  return { faults, unknown, fieldsNotRead: [...fieldsNotRead] }
}
