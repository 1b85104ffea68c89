import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds standards/, schemas/ and seed/, from the sources and from a bundle under dist/ alike. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'standards', 'associations.yaml'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The folder standards/ was not found beside the program.')
    folder = parent
  }
  return folder
}
