import { nameWords, plainWords } from '../providers/provider-name.ts'
import { isSameMailbox } from '../references/is-same-mailbox.ts'

/** Kinds that are found in what the association knows, in the order in which they are named. */
export const detectedKinds = ['oneself', 'rater', 'advisee', 'own-list', 'rsc', 'employer'] as const
export type DetectedKind = (typeof detectedKinds)[number]

/** With one of these nobody reviews, whatever reason there is. */
const absoluteKinds: readonly DetectedKind[] = ['oneself', 'rater', 'advisee']

/** Kinds that a reviewer declares. What a household is, nobody but the two can know. */
export const declaredKinds = [
  'household',
  'family-or-friend',
  'employer',
  'rsc',
  'rater',
  'advisee',
  'dispute',
  'other',
] as const
export type DeclaredKind = (typeof declaredKinds)[number]

export interface NamedSomebody {
  readonly name: string
  readonly email: string | null
}

/** What may tell of a conflict, on either side. */
export interface Party extends NamedSomebody {
  readonly personId: string
  readonly employers: readonly string[]
  /** Who gave this person reflective supervision. */
  readonly providers: readonly NamedSomebody[]
}

export interface ReviewerParty extends Party {
  /** Whom the reviewer never reviews. */
  readonly exclusions: readonly NamedSomebody[]
}

export interface ApplicantParty extends Party {
  readonly advisorIds: readonly string[]
  readonly raters: readonly Rater[]
}

/** Who gives a reference for an application. */
export interface Rater {
  readonly email: string
}

/** Conflicts of interest between a reviewer and an applicant that can be found without asking either. */
export function detectConflicts(reviewer: ReviewerParty, applicant: ApplicantParty): DetectedKind[] {
  const rates = ({ email }: Rater) => reviewer.email !== null && isSameMailbox(email, reviewer.email)
  const holds: Readonly<Record<DetectedKind, boolean>> = {
    oneself: reviewer.personId === applicant.personId,
    rater: applicant.raters.some(rates),
    advisee: applicant.advisorIds.includes(reviewer.personId),
    'own-list': reviewer.exclusions.some((one) => isNamed(one, applicant)),
    rsc:
      applicant.providers.some((one) => isNamed(one, reviewer)) ||
      reviewer.providers.some((one) => isNamed(one, applicant)),
    employer: reviewer.employers.some((one) => applicant.employers.some((other) => isSameFirm(one, other))),
  }
  return detectedKinds.filter((kind) => holds[kind])
}

/** Whether these rule a reviewer out, or staff may ask all the same and say why. */
export function isRuledOut(kinds: readonly DetectedKind[]): boolean {
  return kinds.some((kind) => absoluteKinds.includes(kind))
}

/** The same address, or the same words of a name whatever titles and order. */
function isNamed(one: NamedSomebody, other: NamedSomebody): boolean {
  if (isSameAddress(one.email, other.email)) return true
  const words = plainWords(one.name).toSorted().join(' ')
  return words !== '' && words === plainWords(other.name).toSorted().join(' ')
}

function isSameAddress(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** Words that one writes with an employer's name and the next leaves out. */
const firmWords = new Set('the inc incorporated llc ltd corp corporation co company and of'.split(' '))

function isSameFirm(one: string, other: string): boolean {
  const words = firmName(one)
  return words !== '' && words === firmName(other)
}

function firmName(name: string): string {
  return nameWords(name)
    .filter((word) => !firmWords.has(word))
    .join(' ')
}
