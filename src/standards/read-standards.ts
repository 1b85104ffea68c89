import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { checkEdition } from './check-edition.ts'
import { describeIssue, type Fault, faultsOf } from './describe-issue.ts'
import { extendEdition } from './extend-edition.ts'
import type { StandardsPlace } from './locate-standards.ts'
import { placeInOverlay } from './place-in-overlay.ts'
import { readYaml } from './read-yaml.ts'
import { type Association, AssociationsSchema, type Edition, EditionSchema, OverlaySchema } from './schema.ts'

/** A fault in a file of the standards: where it is, and what to do about it. */
export interface StandardFault extends Fault {
  readonly file: string
}

/** The editions of a place, in order of their names, and the faults of its files. */
export interface StandardsReading {
  readonly editions: readonly Edition[]
  readonly associations: readonly Association[]
  readonly faults: readonly StandardFault[]
}

/** What one file comes to. A file with a fault of its own brings no edition for others to extend. */
interface FileReading {
  readonly edition: Edition | undefined
  readonly faults: readonly Fault[]
}

const associationsFile = 'associations.yaml'

/** Reads the files of a place; what they extend may lie beside them, or else in `beneath`. */
export function readStandards({ root, files }: StandardsPlace, beneath?: StandardsReading): StandardsReading {
  const list = readAssociations(root, beneath)
  if (list.faults.length > 0 && !beneath) return { editions: [], ...list }

  const recognized = list.associations.map(({ id }) => id)
  const read = createReader(root, recognized, beneath?.editions ?? [], new Set(files))
  const readings = files.map((file) => ({ file, ...read(file) }))
  return {
    editions: readings
      .flatMap(({ edition }) => edition ?? [])
      .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    associations: list.associations,
    faults: [
      ...list.faults,
      ...readings.flatMap(({ file, faults }) => faults.map((fault) => ({ file, ...fault }))),
    ],
  }
}

export function nameOf({ standard, edition }: Edition): string {
  return `${standard}@${edition}`
}

/** Reads each file once, whichever overlay asks for it first. */
function createReader(
  root: string,
  recognized: readonly string[],
  beneath: readonly Edition[],
  asked: ReadonlySet<string>,
): (file: string) => FileReading {
  const readings = new Map<string, FileReading>()
  const circular = faulty('$.extends', 'This edition extends itself, by way of what it extends.')

  function read(file: string): FileReading {
    const known = readings.get(file)
    if (known) return known
    readings.set(file, circular)
    const reading = readFile(file)
    readings.set(file, reading)
    return reading
  }

  function readFile(file: string): FileReading {
    const written = readYaml(join(root, file))
    if ('message' in written) return faulty('$', written.message)
    const { value } = written
    const isOverlay = typeof value === 'object' && value !== null && 'extends' in value
    return isOverlay ? readOverlay(file, value) : acceptEdition(file, value, recognized)
  }

  function readOverlay(file: string, written: object): FileReading {
    const parsed = OverlaySchema.safeParse(written, { error: describeIssue })
    if (!parsed.success) return without(faultsOf(parsed.error))
    const overlay = parsed.data
    const { edition: base, faults } = findBase(overlay.extends)
    if (!base || faults.length > 0) return without(faults)

    const extension = extendEdition(base, overlay)
    if (extension.kind === 'faults') return without(extension.faults)
    const known = [...new Set([...recognized, ...base.recognizedAssociations])]
    const reading = acceptEdition(file, extension.fields, known)
    return {
      ...reading,
      faults: reading.faults.map((fault) => ({ ...fault, path: placeInOverlay(fault.path, base, overlay) })),
    }
  }

  /** The edition to extend. Faults of a file that is asked about are named there, so here they need no mention. */
  function findBase(name: string): FileReading {
    const file = `${name.replace('@', '/')}.yaml`
    if (!existsSync(join(root, file))) {
      const edition = beneath.find((candidate) => nameOf(candidate) === name)
      return edition ? { edition, faults: [] } : faulty('$.extends', `There is no edition ${name} to extend.`)
    }
    const reading = read(file)
    if (reading === circular || reading.faults.length === 0) return reading
    return asked.has(file)
      ? { edition: undefined, faults: [] }
      : faulty('$.extends', `${name} has faults of its own. Mend those first.`)
  }

  return read
}

function acceptEdition(
  file: string,
  fields: unknown,
  recognizedAssociations: readonly string[],
): FileReading {
  const parsed = EditionSchema.safeParse(fields, { error: describeIssue })
  if (!parsed.success) return without(faultsOf(parsed.error))
  const edition = { ...parsed.data, recognizedAssociations }
  const expected = `${edition.standard}/${edition.edition}.yaml`
  const misplaced = { path: '$.standard', message: `Its content belongs in ${expected}.` }
  return { edition, faults: [...(file === expected ? [] : [misplaced]), ...checkEdition(edition)] }
}

/** The list beside the editions; where there is none, or none that can be read, the one of `beneath`. */
function readAssociations(
  root: string,
  beneath: StandardsReading | undefined,
): Omit<StandardsReading, 'editions'> {
  const associations = beneath?.associations ?? []
  if (beneath && !existsSync(join(root, associationsFile))) return { associations, faults: [] }

  const written = readYaml(join(root, associationsFile))
  const reading = 'message' in written ? faulty('$', written.message) : checkList(written.value)
  if ('associations' in reading) return { associations: reading.associations, faults: [] }
  return { associations, faults: reading.faults.map((fault) => ({ file: associationsFile, ...fault })) }
}

function checkList(
  value: unknown,
): { readonly associations: z.infer<typeof AssociationsSchema> } | FileReading {
  const parsed = AssociationsSchema.safeParse(value, { error: describeIssue })
  return parsed.success ? { associations: parsed.data } : without(faultsOf(parsed.error))
}

function faulty(path: string, message: string): FileReading {
  return without([{ path, message }])
}

function without(faults: readonly Fault[]): FileReading {
  return { edition: undefined, faults }
}
