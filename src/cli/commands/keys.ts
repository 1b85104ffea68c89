import { type Io, refuse } from '../io.ts'
import { rotate } from '../keys/rotate.ts'
import { en } from '../messages/en.ts'
import { showHelp } from '../show-help.ts'

/** `attune keys rotate`: another key for the badges of an association. */
export async function run([subverb, ...args]: readonly string[], io: Io): Promise<number> {
  if ([subverb, ...args].some((arg) => arg === '--help' || arg === '-h')) return showHelp('keys', io)
  if (subverb === 'rotate') return rotate(args, io)
  const problem = subverb === undefined ? en.keys.verbMissing : en.keys.unknownSubverb(subverb)
  return refuse(io, [problem, en.usage.more('keys')])
}
