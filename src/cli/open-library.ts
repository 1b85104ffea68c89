import { existsSync } from 'node:fs'
import { loadStandards, loadStandardsBeside, type StandardsLibrary } from '../standards/load-standards.ts'
import { en } from './messages/en.ts'

/** The standards that Attune brings along, and beside them those of the path given with --standards. */
export function openLibrary(
  path: string | undefined,
): { readonly library: StandardsLibrary } | { readonly problem: string } {
  if (path === undefined) return { library: loadStandards() }
  if (!existsSync(path)) return { problem: en.standards.pathMissing(path) }
  return { library: loadStandardsBeside(path) }
}
