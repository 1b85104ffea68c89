/** No letter that is mistaken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** 16 characters of 5 bits each, in groups of four, from 16 random bytes. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  const characters = Array.from(bytes.subarray(0, length), (byte) => alphabet.charAt(byte % 32))
  return (characters.join('').match(/.{4}/g) ?? []).join('-')
}

/** A code as it was typed, without what does not matter: case, spaces, dashes, O for 0, I and L for 1. */
export function readRecoveryCode(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const isCode = plain.length === length && [...plain].every((character) => alphabet.includes(character))
  return isCode ? (plain.match(/.{4}/g) ?? []).join('-') : undefined
}

/** Six digits as they were typed, or undefined. */
export function readSixDigits(text: string): string | undefined {
  const plain = text.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(plain) ? plain : undefined
}
