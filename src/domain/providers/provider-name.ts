/** Who a provider is as far as somebody typed it: a name, and an address where it was known. */
export interface NamedProvider {
  readonly name: string
  readonly email: string | null
}

/** The words of a name, in lower case and without accents or marks: `Zoë O’Neill-Sáez, PhD` is zoe oneill saez phd. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/**
 * What two askers have to give alike to ask the same question: the words of the name in their order,
 * and the address. Without an address there is none, because a name alone may be two people's.
 */
export function questionKey({ name, email }: NamedProvider): string | null {
  return email === null ? null : `${nameWords(name).join(' ')} ${email.trim().toLowerCase()}`
}

/** Titles and letters that one asker writes and the next leaves out. */
const titles = new Set(
  'dr prof mr mrs ms mx rev ma ms msw med mft lmft lcsw lpc lmhc phd psyd edd md do rn imhe imhm'.split(' '),
)

/** Those of a name without titles and letters. */
export function plainWords(name: string): string[] {
  return nameWords(name).filter((word) => !titles.has(word))
}

/**
 * Whether a person should look whether the two are one: the same address; the same words but for titles
 * and order; or the same last name and a first name that may be short for the other. Never enough to
 * merge them without a person.
 */
export function mayBeTheSame(one: NamedProvider, other: NamedProvider): boolean {
  if (one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase()) return true
  const [first, second] = [plainWords(one.name), plainWords(other.name)]
  const [firstLast, secondLast] = [first.at(-1), second.at(-1)]
  if (firstLast === undefined || secondLast === undefined) return false
  if (first.toSorted().join(' ') === second.toSorted().join(' ')) return true
  return firstLast === secondLast && beginAlike(first[0], second[0])
}

/**
 * Whether two names are the same or nearly so: the same words but for titles and order, or the same last name and a
 * first name that is short for the other. Closer than `mayBeTheSame`, as somebody is stopped and asked for it.
 */
export function isNamesake(one: string, other: string): boolean {
  const [first, second] = [plainWords(one), plainWords(other)]
  if (first.length === 0) return false
  if (first.toSorted().join(' ') === second.toSorted().join(' ')) return true
  const [begins = '', ends = ''] = [first[0], second[0]]
  const isShort = begins.startsWith(ends) || ends.startsWith(begins)
  return first.at(-1) === second.at(-1) && first.length > 1 && second.length > 1 && isShort
}

/** `M.`, `Mari` and `Maria` begin alike; so do Bob and Beth, and nobody is merged for it. */
function beginAlike(one = '', other = ''): boolean {
  return one.startsWith(other) || other.startsWith(one) || one[0] === other[0]
}

/**
 * Whether a name that was typed as a signature is the signer's own, however it is cased, spaced and accented, and with
 * or without titles. An account without a name takes any, as there is nothing to compare with.
 */
export function isOwnName(typed: string, own: string): boolean {
  const [all, plain] = [nameWords(own).join(' '), plainWords(own).join(' ')]
  if (all === '' || nameWords(typed).join(' ') === all) return true
  return plain !== '' && plainWords(typed).join(' ') === plain
}
