/** Digits and letters that look unlike each other in every hand and typeface: no 0 or O, 1, I or L, 2 or Z, 5 or S, 8 or B. */
const letters = '34679ACDEFGHJKMNPQRTUVWXY'
const length = 8
/** The largest multiple of the letters within a byte: above it some would be more likely than others. */
const fair = Math.floor(256 / letters.length) * letters.length

/** Eight letters, each equally likely: 37 bits, enough where tries are counted and a code soon ends. */
export function makeShortCode(randomBytes: (size: number) => Uint8Array): string {
  let code = ''
  while (code.length < length)
    for (const byte of randomBytes(length)) {
      if (byte < fair && code.length < length) code += letters[byte % letters.length]
    }
  return code
}

/** As it is read aloud: `ACDE-3479`. */
export function writeShortCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** However it was typed; undefined where it cannot be a code. */
export function readShortCode(text: string): string | undefined {
  const code = text.toUpperCase().replaceAll(/[\s\p{Pd}._]/gu, '')
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : undefined
}
