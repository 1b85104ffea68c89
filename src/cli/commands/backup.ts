import { writeBackup } from '../../store/backup/write-backup.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readFileArgument } from '../read-file-argument.ts'
import { showHelp } from '../show-help.ts'
import { withStore } from '../with-store.ts'

/** `attune backup FILE`: rows, files and keys as of one moment, in one new file. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const argument = readFileArgument('backup', args)
  if ('help' in argument) return showHelp('backup', io)
  if ('problem' in argument) return refuse(io, argument.problem)
  return withStore(io, async (settings) => {
    const summary = await writeBackup(settings, argument.file, new Date())
    await write(io.out, en.backup.done(argument.file, summary))
    return exitCodes.done
  })
}
