import { distance } from 'fastest-levenshtein'
import type { Day } from '../../standards/day.ts'
import { nameWords } from '../providers/provider-name.ts'
import type { ListedMember } from './read-members.ts'

export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** A membership that staff confirmed before. */
export interface KnownMembership {
  readonly personId: string
  readonly memberOf: string
  readonly from: Day
  readonly to: Day
}

/** Who a line may be, how that is known, and what is known of the membership already. */
export interface MemberProposal {
  readonly member: ListedMember
  /** `email`: the same address. `same-name` and `like-name` are for a person to look at. */
  readonly why: 'email' | 'same-name' | 'like-name'
  readonly person: KnownPerson
  /** `same`: confirmed with the same days. `differs`: one was confirmed that overlaps; it stays as it is. */
  readonly known:
    | { readonly kind: 'new' | 'same' }
    | { readonly kind: 'differs'; readonly other: KnownMembership }
}

export interface MembersMatched {
  readonly proposals: readonly MemberProposal[]
  /** Lines that are nobody's whom the association knows as an applicant. */
  readonly others: readonly ListedMember[]
}

/** Proposes who each line of a membership list is: by the exact address, else by the name. Decides nothing. */
export function matchMembers(
  members: readonly ListedMember[],
  people: readonly KnownPerson[],
  confirmed: readonly KnownMembership[],
  memberOf: string,
): MembersMatched {
  const byEmail = new Map(people.map((person) => [person.email.toLowerCase(), person]))
  const named = people.map((person) => ({ person, name: plainName(person.name) }))
  const proposals: MemberProposal[] = []
  const others: ListedMember[] = []
  for (const member of members) {
    const mailed = byEmail.get(member.email)
    const found = mailed ? [{ person: mailed, why: 'email' as const }] : findByName(member.name, named)
    for (const { person, why } of found)
      proposals.push({ member, why, person, known: knownOf(member, person, confirmed, memberOf) })
    if (found.length === 0) others.push(member)
  }
  return { proposals, others }
}

interface Named {
  readonly person: KnownPerson
  readonly name: string
}

/** Everybody of the same name; else those whose names are nearest, by a letter in six at most. */
function findByName(name: string, people: readonly Named[]) {
  const plain = plainName(name)
  if (plain === '') return []
  const same = people.filter((each) => each.name === plain)
  if (same.length > 0) return same.map(({ person }) => ({ person, why: 'same-name' as const }))
  const most = Math.floor(plain.length / 6)
  const near = people
    .filter((each) => Math.abs(each.name.length - plain.length) <= most)
    .map((each) => ({ ...each, off: distance(each.name, plain) }))
    .filter(({ off }) => off <= most)
  const least = Math.min(...near.map(({ off }) => off))
  return near.filter(({ off }) => off === least).map(({ person }) => ({ person, why: 'like-name' as const }))
}

/** `Delgado, Rosa` and `Rosa Delgado` are one name. */
function plainName(name: string): string {
  return nameWords(name).toSorted().join(' ')
}

function knownOf(
  { from, to }: ListedMember,
  { id }: KnownPerson,
  confirmed: readonly KnownMembership[],
  memberOf: string,
): MemberProposal['known'] {
  const overlapping = confirmed.filter(
    (each) => each.personId === id && each.memberOf === memberOf && each.from <= to && each.to >= from,
  )
  if (overlapping.some((each) => each.from === from && each.to === to)) return { kind: 'same' }
  const [other] = overlapping
  return other ? { kind: 'differs', other } : { kind: 'new' }
}
