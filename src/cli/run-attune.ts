import { run as administrator } from './commands/administrator.ts'
import { run as audit } from './commands/audit.ts'
import { run as auditDraw } from './commands/audit-draw.ts'
import { run as backup } from './commands/backup.ts'
import { run as evaluate } from './commands/evaluate.ts'
import { run as keys } from './commands/keys.ts'
import { run as portfolio } from './commands/portfolio.ts'
import { run as restore } from './commands/restore.ts'
import { runDemo as demo, run as serve } from './commands/serve.ts'
import { run as standards } from './commands/standards.ts'
import { exitCodes, type Io, refuse, write } from './io.ts'
import { en } from './messages/en.ts'
import { nearest } from './nearest.ts'
import { readVersion } from './read-version.ts'
import { reportError } from './report-error.ts'
import { showHelp } from './show-help.ts'

const verbs = new Map([
  ['evaluate', evaluate],
  ['standards', standards],
  ['portfolio', portfolio],
  ['serve', serve],
  ['demo', demo],
  ['backup', backup],
  ['restore', restore],
  ['audit', audit],
  ['audit-draw', auditDraw],
  ['keys', keys],
  ['administrator', administrator],
])

/** The whole command: finds the verb and answers its exit code. */
export async function runAttune([verb, ...args]: readonly string[], io: Io): Promise<number> {
  if (verb === undefined) return refuse(io, en.help.attune.trimEnd().split('\n'))
  if (verb === '--help' || verb === '-h') return showHelp('attune', io)
  if (verb === '--version') {
    await write(io.out, `attune ${readVersion()}\n`)
    return exitCodes.done
  }
  const command = verbs.get(verb)
  if (command) return runSafely(() => command(args, io), io)
  const [suggestion = ''] = nearest(verb.replace(/^-+/, ''), [...verbs.keys()], 1)
  return refuse(io, en.usage.unknownVerb(verb, suggestion))
}

async function runSafely(command: () => Promise<number>, io: Io): Promise<number> {
  try {
    return await command()
  } catch (error) {
    return reportError(error, io)
  }
}
