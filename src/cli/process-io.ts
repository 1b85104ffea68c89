import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Io } from './io.ts'
import { today } from './today.ts'

const defaultColumns = 80

/** The command line's own streams, files and calendar. */
export function processIo(): Io {
  return {
    out: process.stdout,
    err: process.stderr,
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? defaultColumns,
    readFile: (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
    today: today(),
    environment: process.env,
    showsStacks: process.env.ATTUNE_DEBUG === '1',
    toldToStop,
  }
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve())
  })
}
