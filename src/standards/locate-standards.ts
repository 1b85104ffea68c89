import { existsSync, globSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'

/** A folder of standards, and the files in it that are asked about, as association/category/edition.yaml. */
export interface StandardsPlace {
  readonly root: string
  readonly files: readonly string[]
}

/** Where the editions under a path lie: a folder of standards, an association or a category in it, or one file. */
export function locateStandards(path: string): StandardsPlace {
  const whole = resolve(path)
  if (!statSync(whole).isDirectory()) return placeOfFile(whole)
  const all = editionFiles(whole, '*/*/*.yaml', '')
  if (hasEdition(all) || existsSync(join(whole, 'associations.yaml'))) return { root: whole, files: all }

  const association = basename(whole)
  const ofAssociation = editionFiles(whole, '*/*.yaml', `${association}/`)
  if (hasEdition(ofAssociation)) return { root: dirname(whole), files: ofAssociation }

  const parent = dirname(whole)
  const ofCategory = editionFiles(whole, '*.yaml', `${basename(parent)}/${association}/`)
  if (hasEdition(ofCategory)) return { root: dirname(parent), files: ofCategory }
  return { root: whole, files: [] }
}

function placeOfFile(file: string): StandardsPlace {
  const root = dirname(dirname(dirname(file)))
  return { root, files: [withSlashes(relative(root, file))] }
}

/** Other YAML lies beside the standards: worked examples, and the clause lists of the sheets. */
const otherFolders = ['examples', 'clauses']

function editionFiles(folder: string, pattern: string, prefix: string): string[] {
  return globSync(pattern, { cwd: folder })
    .map((file) => prefix + withSlashes(file))
    .filter((file) => !file.split('/').some((step) => otherFolders.includes(step)))
    .sort()
}

/** Among other YAML, an edition is known by its name. */
function hasEdition(files: readonly string[]): boolean {
  return files.some((file) => /\/\d{4}-\d{2}\.yaml$/.test(file))
}

function withSlashes(file: string): string {
  return file.replaceAll('\\', '/')
}
