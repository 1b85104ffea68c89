import { gunzipSync, gzipSync } from 'node:zlib'

/** Entries of a status list: no fewer, so that a badge is one of many (Bitstring Status List 1.0). */
export const listLength = 131_072

/** A list with the bits at these places set, as its credential carries it: gzip in base64url, with the multibase `u`. */
export function encodeStatusList(places: Iterable<number>): string {
  const bits = Buffer.alloc(listLength / 8)
  for (const place of places) {
    if (!Number.isInteger(place) || place < 0 || place >= listLength)
      throw new RangeError(`A status list has no place ${place}.`)
    const byte = place >> 3
    bits[byte] = (bits[byte] ?? 0) | (0x80 >> (place & 7))
  }
  return `u${gzipSync(bits).toString('base64url')}`
}

/** The most that a list of somebody else may unpack to: eight million entries. */
const largestList = 1024 * 1024

/** Whether the bit is set; undefined where the list cannot be read or has no such place. */
export function readStatusBit(encodedList: string, place: number): boolean | undefined {
  const bits = unpack(encodedList)
  const byte = bits?.[place >> 3]
  if (byte === undefined || !Number.isInteger(place) || place < 0) return undefined
  return (byte & (0x80 >> (place & 7))) !== 0
}

function unpack(encodedList: string): Buffer | undefined {
  if (!encodedList.startsWith('u')) return undefined
  try {
    return gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: largestList })
  } catch {
    return undefined
  }
}
