import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Day } from '../standards/day.ts'
import type { Environment } from './read-store-settings.ts'
import { printable } from './text/printable.ts'

/** What a command may touch; tests hand in their own, so that every command runs in-process. */
export interface Io {
  readonly out: Writable
  readonly err: Writable
  /** Whether a person reads the output as it comes. */
  readonly isTerminal: boolean
  readonly columns: number
  /** A file, or standard input for `-`. Rejects with the system's error where it cannot be opened. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly today: Day
  readonly environment: Environment
  /** Whether an unexpected error is shown with its stack. */
  readonly showsStacks: boolean
  /** Resolves when a server that runs is told to stop. */
  readonly toldToStop: () => Promise<void>
}

/** Exit codes (docs/meaning.md). */
export const exitCodes = {
  done: 0,
  failed: 1,
  badDocument: 2,
  badUsage: 2,
  unknownStandard: 3,
  brokenRecord: 4,
} as const

/** Writes and waits where the reader is slower than we are. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

/** Says something on the error stream, a line each. */
export async function remark(io: Io, lines: string | readonly string[]): Promise<void> {
  const all = typeof lines === 'string' ? [lines] : lines
  await write(io.err, all.map((line) => `${printable(line)}\n`).join(''))
}

/** Says what is wrong and answers the exit code for it. */
export async function refuse(
  io: Io,
  lines: string | readonly string[],
  code: number = exitCodes.badUsage,
): Promise<number> {
  await remark(io, lines)
  return code
}
