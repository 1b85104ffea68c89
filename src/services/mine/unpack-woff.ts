import { inflateSync } from 'node:zlib'

interface Table {
  readonly tag: string
  readonly checksum: number
  readonly data: Buffer
}

/**
 * The TrueType or OpenType font within a WOFF file (version 1): the same tables, unpacked. A family name puts
 * another one into the font, so that two halves of a typeface can stand beside each other.
 */
export function unpackWoff(woff: Buffer, family?: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF font.')
  const tables = readTables(woff).map((table) =>
    table.tag === 'name' && family ? { ...table, data: nameTable(family) } : table,
  )
  return writeFont(woff.readUInt32BE(4), tables)
}

function readTables(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + 20 * index
    const [start, packedLength, length] = [at + 4, at + 8, at + 12].map((place) => woff.readUInt32BE(place))
    const packed = woff.subarray(start, (start ?? 0) + (packedLength ?? 0))
    const data = (packedLength ?? 0) < (length ?? 0) ? inflateSync(packed) : packed
    return { tag: woff.toString('latin1', at, at + 4), checksum: woff.readUInt32BE(at + 16), data }
  })
}

function writeFont(flavor: number, tables: readonly Table[]): Buffer {
  const count = tables.length
  const power = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  head.writeUInt32BE(flavor, 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * power, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE(16 * (count - power), 10)
  const bodies: Buffer[] = []
  let place = head.length
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + 16 * index
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(place, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    bodies.push(data, padding)
    place += data.length + padding.length
  }
  return Buffer.concat([head, ...bodies])
}

/** The smallest table of names: family, full name and PostScript name, for Windows in American English. */
function nameTable(family: string): Buffer {
  const names = [
    [1, family],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ] as const
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  const texts: Buffer[] = []
  let place = 0
  for (const [index, [id, name]] of names.entries()) {
    const text = Buffer.from(name, 'utf16le').swap16()
    const record = [3, 1, 0x409, id, text.length, place]
    for (const [field, value] of record.entries()) head.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    texts.push(text)
    place += text.length
  }
  return Buffer.concat([head, ...texts])
}
