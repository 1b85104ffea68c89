import { exitCodes } from './io.ts'
import { processIo } from './process-io.ts'
import { sentencesFor } from './report-error.ts'
import { runAttune } from './run-attune.ts'

/** The `attune` command; bin/attune.js hands over the arguments. */
export async function main(argv: string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.stderr.write(`${sentencesFor(error).join('\n')}\n`)
    endUnheard(error.code)
  })
  process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => endUnheard(code))
  process.exitCode = await runAttune(argv, processIo())
}

/** A reader that has seen enough, as `attune … | head`, closes the pipe: that is no failure. */
function endUnheard(code: string | undefined): never {
  return code === 'EPIPE' ? process.exit() : process.exit(exitCodes.failed)
}

if (import.meta.main) await main(process.argv.slice(2))
