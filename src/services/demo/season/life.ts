import type { Portfolio, ProviderEntry, RscEntry } from '../../../evaluation/portfolio.ts'
import type { Calendar } from './calendar.ts'
import type { Random } from './random.ts'
import type { CastMember, SeasonSources } from './read-sources.ts'

/** Whoever gives reflective supervision, as people write it down. */
export type KnownProvider = Omit<ProviderEntry, 'id'> & { readonly name: string }

/** A session names its provider; ids follow when the portfolio is whole. */
export type Session = Omit<RscEntry, 'provider'> & { readonly by: KnownProvider | null }

/** A part of somebody's life, as entries. Parts are joined by `gather`. */
export type Chapter = Omit<Portfolio, 'format' | 'person' | 'providers' | 'rsc'> & {
  readonly sessions?: readonly Session[]
}

/** What a story is told from: who it is, when it plays and what to choose from. */
export interface Life {
  readonly who: CastMember
  readonly random: Random
  readonly calendar: Calendar
  readonly sources: SeasonSources
  /** People of the network who give reflective supervision, in this life's own order. */
  readonly network: readonly [KnownProvider, KnownProvider, KnownProvider, ...KnownProvider[]]
}

/** A chapter in which no list is missing. */
export type WholeChapter = { readonly [List in keyof Chapter]-?: NonNullable<Chapter[List]> }

export type Story = (life: Life) => Chapter

export function gather(...chapters: readonly Chapter[]): WholeChapter {
  return {
    education: chapters.flatMap(({ education = [] }) => education),
    work: chapters.flatMap(({ work = [] }) => work),
    leadership: chapters.flatMap(({ leadership = [] }) => leadership),
    training: chapters.flatMap(({ training = [] }) => training),
    sessions: chapters.flatMap(({ sessions = [] }) => sessions),
    references: chapters.flatMap(({ references = [] }) => references),
    agreements: chapters.flatMap(({ agreements = [] }) => agreements),
    memberships: chapters.flatMap(({ memberships = [] }) => memberships),
    exams: chapters.flatMap(({ exams = [] }) => exams),
    endorsements: chapters.flatMap(({ endorsements = [] }) => endorsements),
    judgements: chapters.flatMap(({ judgements = [] }) => judgements),
  }
}
