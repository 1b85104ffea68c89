import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../standards/project-folder.ts'

/** Files to take along, by the name that they have in an address. */
interface Downloads {
  /** A small portfolio with an entry of every kind, to be filled in. */
  readonly example: string
  readonly schemas: ReadonlyMap<string, string>
}

/** Reads the example portfolio and the published descriptions of the formats. */
export function loadDownloads(project = projectFolder()): Downloads {
  const folder = join(project, 'schemas')
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
  return {
    example: readFileSync(join(project, 'seed/portfolios/example.json'), 'utf8'),
    schemas: new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  }
}
