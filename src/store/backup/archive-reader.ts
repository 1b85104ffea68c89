import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { createTarDecoder } from 'modern-tar'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import { digestLine } from './archive-writer.ts'

export interface ArchiveEntry {
  readonly name: string
  /** To be read to its end before the next entry is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** A hash over the names and bytes of all entries before this one. */
  readonly digestBefore: string
}

/** The entries of a compressed tar file, one after the other, in constant memory. Rejects when it is damaged. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry, undefined> {
  const { readable, writable } = createTarDecoder({ strict: true })
  // What goes wrong on the way in is told by the entries, with the same error.
  pipeline(createReadStream(path), createGunzip(), Writable.fromWeb(writable)).catch(() => {})
  const all = createHash('sha256')
  for await (const { header, body } of refuseDamage(readable, path)) {
    const hash = createHash('sha256')
    const digestBefore = all.copy().digest('hex')
    yield { name: header.name, digestBefore, chunks: hashed(refuseDamage(body, path), hash) }
    all.update(digestLine(header.name, hash.digest('hex')))
  }
}

/** An entry that holds JSON; undefined where it holds anything else. */
export async function readJson({ chunks }: ArchiveEntry): Promise<unknown> {
  const content = await text(chunks)
  try {
    return JSON.parse(content)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

async function* refuseDamage<Part>(stream: AsyncIterable<Part>, path: string): AsyncGenerator<Part> {
  try {
    yield* stream
  } catch (cause) {
    const isUnreadable = ['ENOENT', 'EACCES', 'EISDIR'].includes(codeOf(cause) ?? '')
    throw new StoreProblem('restore', isUnreadable ? en.restore.unreadable(path) : en.restore.damaged, {
      cause,
    })
  }
}
