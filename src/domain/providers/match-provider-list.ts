import { nameWords, plainWords } from './provider-name.ts'
import type { ListedEndorsed } from './read-provider-list.ts'
import type { Statement } from './standing.ts'

/** Somebody of the register, as far as a list is compared with them. */
export interface KnownProvider {
  readonly id: string
  readonly name: string
  readonly knownNames: readonly string[]
  readonly endorsements: readonly Statement[]
}

/** A question that waits for its answer. */
export interface OpenQuestion {
  readonly id: string
  readonly name: string
  readonly email: string | null
}

/** What somebody of the list may come to: `who` of the register as the list would have them, or somebody new. */
export interface ListOffer {
  readonly who: KnownProvider | null
  readonly endorsements: readonly Statement[]
}

export interface ProviderMatch {
  readonly listed: ListedEndorsed
  /**
   * `new`: nobody in the register is like them. `same`: the register says all that the list says. `changed`: one has
   * the name, and the list says more or else. `alike`: one or several may be the same, which a person decides.
   */
  readonly kind: 'new' | 'same' | 'changed' | 'alike'
  readonly offers: readonly ListOffer[]
  /** Questions that are about them; `certain` by the same address and name, else a person decides. */
  readonly questions: readonly { readonly question: OpenQuestion; readonly isCertain: boolean }[]
}

/** Proposes what each provider of a list comes to. Decides nothing. */
export function matchProviderList(
  listed: readonly ListedEndorsed[],
  known: readonly KnownProvider[],
  questions: readonly OpenQuestion[],
): ProviderMatch[] {
  const register = openRegister(known)
  return listed.map((each) => {
    const { kind, people } = register.find(each)
    const offers = people.map((who) => ({
      who,
      endorsements: mergeEndorsements(who.endorsements, each.endorsements),
    }))
    const newcomer: ListOffer = { who: null, endorsements: each.endorsements }
    const [only] = offers
    const isSame = kind === 'named' && only !== undefined && saysAll(only)
    return {
      listed: each,
      kind: kind === 'named' ? (isSame ? 'same' : 'changed') : kind,
      offers: kind === 'named' ? offers : [...offers, newcomer],
      questions: findQuestions(each, questions),
    }
  })
}

function openRegister(known: readonly KnownProvider[]) {
  const byName = new Map<string, Set<KnownProvider>>()
  const byLastName = new Map<string, Set<KnownProvider>>()
  const keep = (index: Map<string, Set<KnownProvider>>, key: string, who: KnownProvider) =>
    index.set(key, (index.get(key) ?? new Set()).add(who))
  for (const who of known)
    for (const name of [who.name, ...who.knownNames]) {
      keep(byName, wordsKey(name), who)
      keep(byLastName, plainWords(name).at(-1) ?? '', who)
    }
  return {
    find({ name }: ListedEndorsed): { kind: 'named' | 'alike' | 'new'; people: KnownProvider[] } {
      const named = [...(byName.get(wordsKey(name)) ?? [])]
      if (named.length === 1) return { kind: 'named', people: named }
      if (named.length > 1) return { kind: 'alike', people: named }
      const last = [...(byLastName.get(plainWords(name).at(-1) ?? '') ?? [])]
      const alike = last.filter((who) => [who.name, ...who.knownNames].some((each) => beginsAs(each, name)))
      return { kind: alike.length > 0 ? 'alike' : 'new', people: alike }
    },
  }
}

/** A first name that may be short for the other one. */
function beginsAs(one: string, other: string): boolean {
  const [first = '', second = ''] = [plainWords(one)[0], plainWords(other)[0]]
  return first.startsWith(second) || second.startsWith(first) || first[0] === second[0]
}

/** `Delgado, Rosa, PhD` and `Rosa Delgado` are one name. */
function wordsKey(name: string): string {
  return plainWords(name).toSorted().join(' ')
}

/**
 * What the register would say with the list: days of the same Endorsement as the list has them, whatever the list
 * does not name as it is. Two of one category are the same Endorsement where their days overlap.
 */
export function mergeEndorsements(
  known: readonly Statement[],
  listed: readonly Statement[],
): readonly Statement[] {
  const overlaps = (one: Statement, other: Statement) =>
    one.category === other.category &&
    one.from <= (other.to ?? '9999-12-31') &&
    other.from <= (one.to ?? '9999-12-31')
  const now = known.map((each) => listed.find((said) => overlaps(each, said)) ?? each)
  return [...new Set([...now, ...listed])]
}

function saysAll({ who, endorsements }: ListOffer): boolean {
  return JSON.stringify(who?.endorsements) === JSON.stringify(endorsements)
}

function findQuestions(
  listed: ListedEndorsed,
  questions: readonly OpenQuestion[],
): ProviderMatch['questions'] {
  return questions
    .map((question) => ({
      question,
      isCertain: isSame(listed, question),
      mayBe: mayBeSame(listed, question),
    }))
    .filter(({ mayBe }) => mayBe)
    .map(({ question, isCertain }) => ({ question, isCertain }))
}

function isSame(listed: ListedEndorsed, { name, email }: OpenQuestion): boolean {
  const isMailed = listed.email !== null && email?.toLowerCase() === listed.email
  return isMailed && wordsKey(name) === wordsKey(listed.name)
}

/** One name where no two addresses speak against it, or one address and a word of the name. */
function mayBeSame(listed: ListedEndorsed, { name, email }: OpenQuestion): boolean {
  if (listed.email === null || email === null) return wordsKey(name) === wordsKey(listed.name)
  const words = nameWords(listed.name)
  return email.toLowerCase() === listed.email && nameWords(name).some((word) => words.includes(word))
}
