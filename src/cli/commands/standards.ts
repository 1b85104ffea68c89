import { type Io, refuse } from '../io.ts'
import { en } from '../messages/en.ts'
import { nearest } from '../nearest.ts'
import { showHelp } from '../show-help.ts'
import { diffStandards } from '../standards/diff-standards.ts'
import { listStandards } from '../standards/list-standards.ts'
import { showStandard } from '../standards/show-standard.ts'
import { validateStandards } from '../standards/validate-standards.ts'

const subverbs = new Map([
  ['list', listStandards],
  ['show', showStandard],
  ['validate', validateStandards],
  ['diff', diffStandards],
])

/** `attune standards`: list, show, check and compare standards. */
export async function run([subverb, ...args]: readonly string[], io: Io): Promise<number> {
  if ([subverb, ...args].some((arg) => arg === '--help' || arg === '-h')) return showHelp('standards', io)
  if (subverb === undefined) return refuse(io, [en.standards.verbMissing, en.usage.more('standards')])
  const command = subverbs.get(subverb)
  if (command) return command(args, io)
  const [suggestion = ''] = nearest(subverb, [...subverbs.keys()], 1)
  return refuse(io, en.standards.unknownSubverb(subverb, suggestion))
}
