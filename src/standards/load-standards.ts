import { join, resolve } from 'node:path'
import type { Day } from './day.ts'
import { locateStandards } from './locate-standards.ts'
import { projectFolder } from './project-folder.ts'
import { nameOf, readStandards, type StandardFault, type StandardsReading } from './read-standards.ts'
import type { Association, Edition } from './schema.ts'

/** All published standards, and which edition of one holds on a day. */
export interface StandardsLibrary {
  readonly editions: readonly Edition[]
  readonly standardIds: readonly string[]
  /** The named edition, or the one in force on the day; the first one where the day lies before it. */
  findEdition(standard: string, asOf: Day, edition?: string): Edition | undefined
  /** The same, for a standard that is known to exist. */
  getEdition(standard: string, asOf: Day, edition?: string): Edition
  /** One edition of each standard in force on the day. */
  listInForce(asOf: Day): Edition[]
  /** The associations whose memberships are recognized, by name. */
  readonly associations: readonly Association[]
  /** An association by its name, or by its id where that is all that is known. */
  nameAssociation(id: string): string
}

/** Thrown where a standard has faults: nothing can be answered before they are mended. */
export class FaultyStandards extends Error {
  readonly faults: readonly StandardFault[]

  constructor(faults: readonly StandardFault[]) {
    super(faults.map(({ file, path, message }) => `${file} ${path}: ${message}`).join('\n'))
    this.name = 'FaultyStandards'
    this.faults = faults
  }
}

/** Reads and checks every edition of a folder, or those that Attune brings along. */
export function loadStandards(folder = shippedFolder()): StandardsLibrary {
  return createLibrary(readSound(folder))
}

/** The editions that Attune brings along together with those of a path; of the same name, the latter. */
export function loadStandardsBeside(path: string): StandardsLibrary {
  const [shipped, own] = [readSound(shippedFolder()), readSound(path)]
  const names = new Set(own.editions.map(nameOf))
  const others = shipped.editions.filter((edition) => !names.has(nameOf(edition)))
  return createLibrary({
    editions: [...others, ...own.editions].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    associations: [...shipped.associations, ...own.associations],
  })
}

/** What a path holds, be it a folder, a part of one or a file: its editions, and every fault of its files. */
export function checkStandards(path = shippedFolder()): StandardsReading {
  const shipped = shippedFolder()
  const place = locateStandards(path)
  return place.root === resolve(shipped)
    ? readStandards(place)
    : readStandards(place, readStandards(locateStandards(shipped)))
}

function readSound(path: string): StandardsReading {
  const reading = checkStandards(path)
  if (reading.faults.length > 0) throw new FaultyStandards(reading.faults)
  return reading
}

function shippedFolder(): string {
  return join(projectFolder(), 'standards')
}

interface Library {
  readonly editions: readonly Edition[]
  readonly associations: readonly Association[]
}

function createLibrary({ editions, associations }: Library): StandardsLibrary {
  const names = new Map(associations.map(({ id, name }) => [id, name]))
  const newestFirst = [...editions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
  const standardIds = [...new Set(editions.map((edition) => edition.standard))].sort()
  const byStandard = new Map(
    standardIds.map((id) => [id, newestFirst.filter(({ standard }) => standard === id)]),
  )

  function findEdition(standard: string, asOf: Day, edition?: string): Edition | undefined {
    const known = byStandard.get(standard) ?? []
    if (edition) return known.find((candidate) => candidate.edition === edition)
    return known.find((candidate) => candidate.effectiveFrom <= asOf) ?? known.at(-1)
  }

  return {
    editions,
    standardIds,
    findEdition,
    getEdition(standard, asOf, edition) {
      const found = findEdition(standard, asOf, edition)
      if (!found) throw new Error(`There is no standard ${standard}${edition ? `@${edition}` : ''}.`)
      return found
    },
    listInForce(asOf) {
      return standardIds.flatMap((id) => {
        const found = findEdition(id, asOf)
        return found && isInForce(found, asOf) ? [found] : []
      })
    },
    associations,
    nameAssociation: (id) => names.get(id) ?? id,
  }
}

function isInForce(edition: Edition, asOf: Day): boolean {
  return edition.effectiveFrom <= asOf && (edition.effectiveTo === null || asOf <= edition.effectiveTo)
}
