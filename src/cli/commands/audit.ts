import { verifyAudit } from '../audit/verify-audit.ts'
import { type Io, refuse } from '../io.ts'
import { en } from '../messages/en.ts'
import { showHelp } from '../show-help.ts'

/** `attune audit verify`: whether the record is the one that was written. */
export async function run([subverb, ...args]: readonly string[], io: Io): Promise<number> {
  if ([subverb, ...args].some((arg) => arg === '--help' || arg === '-h')) return showHelp('audit', io)
  if (subverb === 'verify') return verifyAudit(args, io)
  const problem = subverb === undefined ? en.audit.verbMissing : en.audit.unknownSubverb(subverb)
  return refuse(io, [problem, en.usage.more('audit')])
}
