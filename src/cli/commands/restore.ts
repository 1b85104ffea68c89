import { restoreBackup } from '../../store/backup/restore-backup.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readFileArgument } from '../read-file-argument.ts'
import { showHelp } from '../show-help.ts'
import { withStore } from '../with-store.ts'

/** `attune restore FILE`: a backup brought back into an empty database and an empty data folder. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const argument = readFileArgument('restore', args)
  if ('help' in argument) return showHelp('restore', io)
  if ('problem' in argument) return refuse(io, argument.problem)
  return withStore(io, async (settings) => {
    const summary = await restoreBackup(settings, argument.file)
    await write(io.out, en.restore.done(argument.file, summary))
    return exitCodes.done
  })
}
