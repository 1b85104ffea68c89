import { exitCodes, type Io, write } from './io.ts'
import { en } from './messages/en.ts'
import { printable } from './text/printable.ts'

export interface Fault {
  readonly path: string
  readonly message: string
}

/** Each fault with its JSON path, a line each on the error stream; with `json` also as a document. */
export async function reportFaults(io: Io, faults: readonly Fault[], json: boolean): Promise<number> {
  for (const { path, message } of faults) {
    await write(io.err, `${printable(en.documents.fault(path, message))}\n`)
  }
  if (json) {
    const written = faults.map(({ path, message }) => ({ path, message }))
    await write(io.out, `${JSON.stringify({ faults: written }, null, 2)}\n`)
  }
  return exitCodes.badDocument
}
