import { plainWords } from '../providers/provider-name.ts'

/** Which of these people a text names: by the whole name, or by a first or last name in its own spelling. */
export function findNames(text: string, names: readonly string[]): string[] {
  const said = text.normalize('NFC').split(/[^\p{L}\p{M}'’-]+/u)
  return names.filter((name) => {
    const words = name.normalize('NFC').split(/\s+/)
    const own = new Set(plainWords(name))
    return words
      .map((word) => word.replaceAll(/[^\p{L}\p{M}'’-]/gu, ''))
      .filter((word) => word.length > 2 && plainWords(word).some((plain) => own.has(plain)))
      .some((word) => said.some((other) => other === word || other === `${word}’s` || other === `${word}'s`))
  })
}
