const controls = /[\p{Cc}\u2028\u2029]+/gu
/** Marks that turn the direction of text and so can make a subject read as another one. */
const directions = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu

/** Text that stays on one line, so that no part of it can become a header of its own. */
export function oneLine(text: string, longest: number): string {
  const line = text.replace(controls, ' ').replace(directions, '').trim()
  const characters = [...line]
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`
}
