/** Scripts that the typefaces of a printed page have whole: Latin, Greek, Cyrillic, and their punctuation. */
const common =
  /[\u0020-\u007e\u00a0-\u024f\u0370-\u0373\u0384-\u03ce\u0400-\u045f\u2010-\u2027\u2030-\u203a\u20ac\u2122]/u

/** Text without what no typeface can show: control characters and broken pairs. */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\p{Cn}\p{Co}]/gu, '\ufffd')
}

/** A question mark for each character beyond the common scripts. */
export function withQuestionMarks(text: string): string {
  return Array.from(text.normalize('NFC'), (character) => (common.test(character) ? character : '?')).join('')
}
