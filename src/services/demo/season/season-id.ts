import { createHash } from 'node:crypto'

/** An id that follows from what it names, so that the same season has the same ids on every machine. */
export function seasonId(name: string): string {
  const hex = createHash('sha256').update(`attune season: ${name}`).digest('hex')
  // The form of a version 8 UUID, which leaves the other digits to whoever makes it.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A number to draw from, likewise. */
export function seasonSeed(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE()
}

/** A name as it stands in an address: `Siobhán O'Kearney` is `siobhan.okearney`. */
export function addressOf(name: string): string {
  return `${name
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replaceAll(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@example.org`
}
