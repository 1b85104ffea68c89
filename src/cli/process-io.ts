import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Day } from '../standards/day.ts'
import type { Io, Source } from './io.ts'

const defaultColumns = 80

/** The command line's own streams, files and calendar. */
export function processIo(): Io {
  return {
    out: process.stdout,
    err: process.stderr,
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? defaultColumns,
    readFile: (path) => (path === '-' ? keep(process.stdin) : openFile(path)),
    today: todayHere(new Date()),
  }
}

async function openFile(path: string): Promise<Source> {
  const file = await open(path)
  const isRegular = (await file.stat()).isFile()
  if (!isRegular) return keep(file.createReadStream())
  await file.close()
  return { chunks: () => createReadStream(path) }
}

/** What comes through a pipe comes once, so it is held. */
async function keep(stream: AsyncIterable<Uint8Array>): Promise<Source> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return {
    chunks: async function* () {
      yield* chunks
    },
  }
}

/** The calendar day where this machine stands, not in Greenwich. */
function todayHere(now: Date): Day {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}
