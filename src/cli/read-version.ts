import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../standards/project-folder.ts'

const Manifest = z.object({ version: z.string() })

/** The version of Attune, from package.json. */
export function readVersion(): string {
  return Manifest.parse(JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8'))).version
}
