import type { Role } from '../../../domain/rights.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import { type Day, toDay } from '../../../standards/day.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { endorsedOn, enteredAgo } from './endorsed-on.ts'
import type { KnownProvider, Life } from './life.ts'
import type { ExamSource } from './process/exam-source.ts'
import type { ApplicationPlan, ProcessSource } from './process/plan-schema.ts'
import type { RenewalTale } from './process/renewal-tale.ts'
import { seededRandom } from './random.ts'
import type {
  CastMember,
  OpenInvitation,
  SeasonConfirmation,
  SeasonSources,
  SeasonText,
  SeasonThread,
  SourceAssociation,
} from './read-sources.ts'
import { addressOf, seasonId, seasonSeed } from './season-id.ts'
import { stories } from './stories/all-stories.ts'
import { writePortfolio } from './write-portfolio.ts'

export interface SeasonPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly story: string
  /** The standard that the story is about. */
  readonly aim: string | null
  /** Roles by the short id of the association. */
  readonly roles: Readonly<Record<string, readonly Role[]>>
  readonly joinedOn: Day
  readonly portfolio: Portfolio
}

export interface SeasonAssociation extends SourceAssociation {
  readonly id: string
}

export interface Season {
  readonly day: Day
  readonly associations: readonly SeasonAssociation[]
  readonly people: readonly SeasonPerson[]
  readonly invitations: readonly OpenInvitation[]
  readonly confirmations: readonly SeasonConfirmation[]
  readonly threads: readonly SeasonThread[]
  readonly texts: readonly SeasonText[]
  readonly applications: readonly ApplicationPlan[]
  /** How the associations work, and what raters write. */
  readonly process: ProcessSource
  readonly renewals: readonly RenewalTale[]
  readonly exams: ExamSource
  /** Who can be asked for a reference. */
  readonly raters: readonly string[]
  /** Names of those whom nobody has looked at yet. */
  readonly unknownProviders: readonly string[]
}

/** The season as it stands on a day: the same sources and the same day give the same season, to the last byte. */
export function makeSeason(sources: SeasonSources, day: Day): Season {
  const calendar = calendarOf(day)
  const providers = networkProviders(sources.cast, calendar)
  return {
    day,
    associations: sources.associations.map((association) => ({
      id: seasonId(association.shortId),
      ...association,
    })),
    invitations: sources.invitations,
    confirmations: sources.confirmations,
    threads: sources.threads,
    texts: sources.texts,
    applications: sources.applications,
    process: sources.process,
    renewals: sources.renewals,
    exams: sources.exams,
    raters: sources.places.raters,
    unknownProviders: sources.places.unknownProviders,
    people: sources.cast.map((who) => makePerson(who, { sources, calendar, providers })),
  }
}

interface Surroundings {
  readonly sources: SeasonSources
  readonly calendar: Calendar
  readonly providers: readonly KnownProvider[]
}

function makePerson(who: CastMember, { sources, calendar, providers }: Surroundings): SeasonPerson {
  const told = stories[who.story]
  if (!told) throw new Error(`${who.name} has the story "${who.story}", which nobody tells.`)
  // Drawn by name, so that one more person changes nobody else.
  const random = seededRandom(seasonSeed(who.name))
  const [main, other, third, ...more] = random.shuffle(providers.filter(({ name }) => name !== who.name))
  if (!main || !other || !third) throw new Error('Three people of the cast have to give supervision.')
  const life: Life = { who, random, calendar, sources, network: [main, other, third, ...more] }
  return {
    id: seasonId(who.name),
    name: who.name,
    email: addressOf(who.name),
    story: who.story,
    aim: told.aim,
    roles: who.roles,
    joinedOn: toDay(calendar.daysAgo(joinedDaysAgo(life))),
    portfolio: writePortfolio(life, told.tell(life)),
  }
}

/** Newcomers came this month; everybody else within the last three years, and long ago who has renewed here. */
function joinedDaysAgo({ who, random }: Life): number {
  if (who.story === 'newcomer') return random.between(1, 20)
  return random.between(who.endorsed === undefined ? 60 : enteredAgo, 1000)
}

/** Those of the cast who give reflective supervision, as others write them down. */
function networkProviders(cast: readonly CastMember[], calendar: Calendar): KnownProvider[] {
  return cast
    .filter(({ gives }) => gives)
    .map((member) => ({
      name: member.name,
      endorsements: [{ category: 'imhm-clinical', from: toDay(endorsedOn(member, calendar)), to: null }],
    }))
}
