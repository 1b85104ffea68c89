import { inflateSync } from 'node:zlib'
import { readChunks, writeChunks } from './png-chunks.ts'

const keyword = 'openbadgecredential'

/** The picture with the credential in it (Open Badges 3.0, baking): one iTXt chunk, uncompressed, in place of any. */
export function bakePng(picture: Uint8Array, credential: string): Uint8Array {
  const chunks = readChunks(picture)
  if (!chunks) throw new TypeError('A badge can only be baked into a PNG.')
  // Keyword, then: not compressed, by method 0, in no language, under no translated keyword.
  const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(credential, 'utf8')])
  const others = chunks.filter(({ type, data }) => type !== 'iTXt' || !isOurs(data))
  const [header, ...rest] = others
  return writeChunks(header ? [header, { type: 'iTXt', data }, ...rest] : others)
}

/** What a PNG carries; undefined where it carries none, or more than `largest` bytes of it. */
export function readBakedPng(picture: Uint8Array, largest: number): string | undefined {
  const chunk = readChunks(picture)?.find(({ type, data }) => type === 'iTXt' && isOurs(data))
  return chunk && textOf(Buffer.from(chunk.data), largest)
}

function isOurs(data: Uint8Array): boolean {
  return Buffer.from(data.subarray(0, keyword.length + 1)).toString('latin1') === `${keyword}\0`
}

function textOf(data: Buffer, largest: number): string | undefined {
  const isCompressed = data[keyword.length + 1] === 1
  const language = data.indexOf(0, keyword.length + 3)
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1)
  if (translated === -1) return undefined
  const text = data.subarray(translated + 1)
  try {
    const plain = isCompressed ? inflateSync(text, { maxOutputLength: largest }) : text
    return plain.length > largest ? undefined : plain.toString('utf8')
  } catch {
    return undefined
  }
}
