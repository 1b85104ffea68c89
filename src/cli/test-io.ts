import { Writable } from 'node:stream'
import type { Io } from './io.ts'

/** Files by path; `-` is standard input. */
export type TestFiles = Readonly<Record<string, string | Uint8Array | object>>

export interface TestIo extends Io {
  readonly written: () => { readonly out: string; readonly err: string }
}

/** An `Io` in memory. A file given as an object is written as JSON; the day is fixed. */
export function testIo(
  files: TestFiles = {},
  settings: Partial<Pick<Io, 'columns' | 'environment' | 'isTerminal' | 'showsStacks'>> = {},
): TestIo {
  const out = memory()
  const err = memory()
  return {
    out: out.stream,
    err: err.stream,
    isTerminal: false,
    columns: 80,
    today: '2026-11-21',
    environment: {},
    showsStacks: false,
    toldToStop: async () => {},
    ...settings,
    readFile: async (path) => {
      const content = files[path]
      if (content === undefined) throw missing(path)
      return content instanceof Uint8Array ? content : Buffer.from(asText(content))
    },
    written: () => ({ out: out.text(), err: err.text() }),
  }
}

function memory() {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  return { stream, text: () => text }
}

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT', syscall: 'open' })
}

function asText(content: string | object): string {
  return typeof content === 'string' ? content : JSON.stringify(content)
}
