import { inflateRawSync } from 'node:zlib'

export interface ZippedFile {
  readonly name: string
  readonly bytes: Buffer
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const usualMostFiles = 500

/** The files of an archive whose names are wanted; refused when they come to more bytes than allowed. */
export function unzip(
  archive: Buffer,
  isWanted: (name: string) => boolean,
  mostBytes: number,
  mostFiles = usualMostFiles,
): ZippedFile[] | 'damaged' | 'too-large' {
  try {
    return unzipAll(archive, isWanted, mostBytes, mostFiles)
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return 'too-large'
    // Offsets outside the archive, and what zlib says about bytes that are no compressed data.
    if (error instanceof RangeError || (error instanceof Error && 'errno' in error)) return 'damaged'
    throw error
  }
}

function unzipAll(
  archive: Buffer,
  isWanted: (name: string) => boolean,
  mostBytes: number,
  mostFiles: number,
): ZippedFile[] | 'damaged' {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) return 'damaged'
  const count = archive.readUInt16LE(end + 10)
  if (count > mostFiles) return 'damaged'
  const files: ZippedFile[] = []
  let [at, left] = [archive.readUInt32LE(end + 16), mostBytes]
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== directoryEntry) return 'damaged'
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (isWanted(name)) {
      const bytes = inflateEntry(archive, at, left)
      if (bytes === undefined) return 'damaged'
      left -= bytes.length
      files.push({ name, bytes })
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

/** Undefined for a method other than stored and deflated; the sizes that the archive claims are not believed. */
function inflateEntry(archive: Buffer, entry: number, mostBytes: number): Buffer | undefined {
  const local = archive.readUInt32LE(entry + 42)
  if (archive.readUInt32LE(local) !== localEntry) return undefined
  const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.subarray(begin, begin + archive.readUInt32LE(entry + 20))
  const method = archive.readUInt16LE(entry + 10)
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) })
  return method === 0 ? packed : undefined
}
