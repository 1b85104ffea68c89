import { exitCodes, type Io, write } from './io.ts'
import { en } from './messages/en.ts'

/** The help page of a verb, or of the whole command. */
export async function showHelp(verb: keyof typeof en.help, io: Io): Promise<number> {
  await write(io.out, en.help[verb])
  return exitCodes.done
}
