import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A name that an object gets from more than one of the parts that are spread into it: the last one wins in silence. */
export interface Overridden {
  readonly name: string
  readonly from: readonly string[]
}

const spread = /^ {2}\.\.\.(\w+),?$/gm
const ownKey = /^ {2}(?:'([^']+)'|(\w+))(?::|,$)/gm

/** The parts that are spread into the objects of a file, by what they are called there. */
export function spreadNames(source: string): string[] {
  return [...source.matchAll(spread)].map(([, name = '']) => name)
}

/** Names that one part of a composed object takes from another, or from the object itself. */
export async function findOverridden(file: string): Promise<Overridden[]> {
  const source = readFileSync(file, 'utf8')
  const owners = new Map<string, string[]>()
  const add = (name: string, from: string) => owners.set(name, [...(owners.get(name) ?? []), from])
  for (const part of spreadNames(source))
    for (const name of Object.keys(await loadPart(file, source, part))) add(name, part)
  for (const name of ownKeysIn(source)) add(name, 'the file itself')
  return [...owners].filter(([, from]) => from.length > 1).map(([name, from]) => ({ name, from }))
}

/** Of the object into which the parts are spread alone: the one literal of the file that has spreads. */
function ownKeysIn(source: string): string[] {
  const literals = [...source.matchAll(/^(?:export )?const \w+[^=]*= \{\n(.*?)^\}/gms)].map(
    ([, body = '']) => body,
  )
  const composed = literals.filter((body) => spreadNames(body).length > 0)
  return composed.flatMap((body) =>
    [...body.matchAll(ownKey)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  )
}

async function loadPart(file: string, source: string, part: string): Promise<object> {
  const [, place] = new RegExp(`import \\{[^}]*\\b${part}\\b[^}]*\\} from '([^']+)'`).exec(source) ?? []
  if (!place) throw new Error(`${file} spreads ${part} without importing it.`)
  const loaded: Readonly<Record<string, unknown>> = await import(
    pathToFileURL(join(dirname(file), place)).href
  )
  const found = loaded[part]
  if (typeof found !== 'object' || found === null) throw new Error(`${part} is no object.`)
  return found
}
