/** Letters and figures that nobody takes for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 12

/** A code that says nothing about whose script it is. */
export function makeScriptCode(randomBytes: (size: number) => Uint8Array): string {
  const letters: string[] = []
  while (letters.length < length)
    for (const byte of randomBytes(length)) {
      // Bytes beyond the last whole round would make the first letters likelier.
      if (byte < alphabet.length * Math.floor(256 / alphabet.length))
        letters.push(alphabet.charAt(byte % alphabet.length))
    }
  return letters.slice(0, length).join('')
}
