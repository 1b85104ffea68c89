import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { createTarPacker } from 'modern-tar'

export interface ArchiveWriter {
  /** Adds an entry of exactly so many bytes. */
  add(name: string, size: number, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>
  /** A hash over the names and bytes of all entries so far. */
  digest(): string
  finish(): Promise<void>
  abandon(reason: unknown): Promise<void>
}

/** Writes a compressed tar file as it comes, in constant memory. Refuses to overwrite. */
export function createArchiveWriter(path: string): ArchiveWriter {
  const { readable, controller } = createTarPacker()
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  const written = pipeline(Readable.fromWeb(readable), createGzip(), file)
  // Told by finish; a failure before that also fails the entry that is being added.
  written.catch((error: unknown) => controller.error(error))
  const all = createHash('sha256')

  return {
    async add(name, size, chunks) {
      const hash = createHash('sha256')
      const writer = controller.add({ name, size, mode: 0o600 }).getWriter()
      for await (const chunk of chunks) {
        hash.update(chunk)
        await writer.write(chunk)
      }
      await writer.close()
      all.update(digestLine(name, hash.digest('hex')))
    },
    digest: () => all.copy().digest('hex'),
    async finish() {
      controller.finalize()
      await written
    },
    async abandon(reason) {
      controller.error(reason)
      await written.catch(() => {})
    },
  }
}

/** What one entry adds to the hash over all. */
export function digestLine(name: string, hash: string): string {
  return `${name}\n${hash}\n`
}
