import { processIo } from './process-io.ts'
import { runAttune } from './run-attune.ts'

/** The `attune` command; bin/attune.js hands over the arguments. */
export async function main(argv: string[]): Promise<void> {
  process.stdout.on('error', endQuietly)
  process.stderr.on('error', endQuietly)
  process.exitCode = await runAttune(argv, processIo())
}

/** A reader that has seen enough, as `attune … | head`, closes the pipe: nothing is left to do. */
function endQuietly(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

if (import.meta.main) await main(process.argv.slice(2))
