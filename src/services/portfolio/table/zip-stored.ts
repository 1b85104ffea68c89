import { crc32 } from 'node:zlib'
import type { ZippedFile } from './unzip.ts'

/** An archive of files as they are, without compression: what comes out is as large as what went in. */
export function zipStored(files: readonly ZippedFile[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const header = commonHeader(name, bytes)
    const local = Buffer.concat([fields([0x04034b50, 4]), header, Buffer.from(name), bytes])
    directory.push(
      fields([0x02014b50, 4], [20, 2]),
      header,
      fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      Buffer.from(name),
    )
    locals.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = files.length
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2])
  return Buffer.concat([...locals, ...directory, end])
}

/** Version, flags (names are UTF-8), method, time, check sum, both sizes and the length of the name. */
function commonHeader(name: string, bytes: Buffer): Buffer {
  const size = bytes.length
  const length = Buffer.byteLength(name)
  return fields(
    [20, 2],
    [0x0800, 2],
    [0, 2],
    [0, 4],
    [crc32(bytes), 4],
    [size, 4],
    [size, 4],
    [length, 2],
    [0, 2],
  )
}

function fields(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}
