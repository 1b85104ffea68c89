import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { checkEdition } from './check-edition.ts'
import type { Day } from './day.ts'
import { extendEdition } from './extend-edition.ts'
import { projectFolder } from './project-folder.ts'
import { AssociationsSchema, type Edition, EditionSchema, OverlaySchema } from './schema.ts'

/** A fault in a file of the standards: where it is, and what to do about it. */
export interface StandardFault {
  readonly file: string
  readonly path: string
  readonly message: string
}

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
}

/** Reads and checks every edition; throws with all faults when a file is wrong. */
export function loadStandards(folder = join(projectFolder(), 'standards')): StandardsLibrary {
  const { editions, faults } = readStandards(folder)
  if (faults.length > 0) {
    throw new Error(faults.map(({ file, path, message }) => `${file} ${path}: ${message}`).join('\n'))
  }
  return createLibrary(editions)
}

/** Every fault of every file, for `attune standards validate`. */
export function checkStandards(folder = join(projectFolder(), 'standards')): StandardFault[] {
  return readStandards(folder).faults
}

function createLibrary(editions: readonly Edition[]): StandardsLibrary {
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
  }
}

function isInForce(edition: Edition, asOf: Day): boolean {
  return edition.effectiveFrom <= asOf && (edition.effectiveTo === null || asOf <= edition.effectiveTo)
}

function readStandards(folder: string): { editions: Edition[]; faults: StandardFault[] } {
  const faults: StandardFault[] = []
  const files = globSync('*/*/*.yaml', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('examples/') && !file.startsWith('clauses/'))
    .sort()
  const written = files.map((file) => ({ file, fields: readFields(folder, file, faults) }))
  const recognized = readAssociations(folder, faults)
  const complete = written.filter(({ fields }) => !('extends' in fields))
  const overlays = written.filter(({ fields }) => 'extends' in fields)

  const editions = complete.flatMap(({ file, fields }) => accept(file, fields, recognized, faults))
  let waiting = overlays
  while (waiting.length > 0) {
    const ready = waiting.filter(({ fields }) =>
      editions.some((edition) => nameOf(edition) === fields.extends),
    )
    if (ready.length === 0) break
    for (const { file, fields } of ready) editions.push(...readOverlay(file, fields, editions, faults))
    waiting = waiting.filter((overlay) => !ready.includes(overlay))
  }
  for (const { file, fields } of waiting) {
    faults.push({
      file,
      path: '$.extends',
      message: `There is no edition ${String(fields.extends)} to extend.`,
    })
  }
  return { editions: editions.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)), faults }
}

function readOverlay(
  file: string,
  fields: unknown,
  editions: readonly Edition[],
  faults: StandardFault[],
): Edition[] {
  const overlay = OverlaySchema.safeParse(fields)
  if (!overlay.success) {
    faults.push(...faultsOf(file, overlay.error))
    return []
  }
  const base = editions.find((edition) => nameOf(edition) === overlay.data.extends)
  if (!base) return []
  const extension = extendEdition(base, overlay.data)
  if (extension.kind === 'extended')
    return accept(file, extension.fields, base.recognizedAssociations, faults)
  faults.push({ file, path: extension.path, message: extension.message })
  return []
}

function accept(
  file: string,
  fields: unknown,
  recognized: readonly string[],
  faults: StandardFault[],
): Edition[] {
  const result = EditionSchema.safeParse(fields)
  if (!result.success) {
    faults.push(...faultsOf(file, result.error))
    return []
  }
  const expected = `${result.data.standard}/${result.data.edition}.yaml`
  if (file !== expected)
    faults.push({ file, path: '$.standard', message: `Its content belongs in ${expected}.` })
  const edition = { ...result.data, recognizedAssociations: recognized }
  faults.push(...checkEdition(edition).map((fault) => ({ file, ...fault })))
  return [edition]
}

function readFields(folder: string, file: string, faults: StandardFault[]): Record<string, unknown> {
  return { ...readYaml(folder, file, faults) }
}

function readAssociations(folder: string, faults: StandardFault[]): string[] {
  const file = 'associations.yaml'
  const written = readYaml(folder, file, faults)
  if (written === undefined) return []
  const list = AssociationsSchema.safeParse(written)
  if (!list.success) faults.push(...faultsOf(file, list.error))
  return list.success ? list.data.map(({ id }) => id) : []
}

function readYaml(folder: string, file: string, faults: StandardFault[]): object | undefined {
  try {
    const value: unknown = parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core', merge: true })
    if (typeof value === 'object' && value !== null) return value
    faults.push({ file, path: '$', message: 'The file is empty.' })
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing && !(error instanceof YAMLParseError)) throw error
    faults.push({ file, path: '$', message: isMissing ? 'The file is missing.' : error.message })
  }
  return undefined
}

function faultsOf(file: string, error: z.ZodError): StandardFault[] {
  return error.issues.map((issue) => ({
    file,
    path: z.core.toDotPath(['$', ...issue.path]),
    message: issue.message,
  }))
}

function nameOf(edition: Edition): string {
  return `${edition.standard}@${edition.edition}`
}
