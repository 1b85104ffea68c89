import { nameWords, questionKey } from '../../../domain/providers/provider-name.ts'
import type { ProviderStanding } from '../../../domain/providers/standing.ts'
import type { ProviderEntry } from '../../../evaluation/portfolio.ts'
import { type Day, toDay, toDayNumber } from '../../../standards/day.ts'
import { rowsOf, type TableRows } from '../../../store/demo/insert-rows.ts'
import { questionIdOf } from '../../../store/providers/ask-question.ts'
import { getCoordinator } from './advising.ts'
import { daysBefore } from './days-before.ts'
import type { Season, SeasonAssociation, SeasonPerson } from './make-season.ts'
import { addressOf, seasonId, seasonSeed } from './season-id.ts'

/** A provider as somebody's portfolio names one. */
export interface Named {
  readonly person: SeasonPerson
  readonly entry: ProviderEntry & { readonly name: string }
}

/**
 * The register of the first association, and the questions to it: those about providers whom nobody has looked at
 * wait, those about vetted ones were answered. Whoever is endorsed was found there by most.
 */
export function registerRows(season: Season): TableRows[] {
  const [association] = season.associations
  if (!association) throw new Error('The season has no association.')
  const keeper = getCoordinator(season, association)
  return [...providersByName(season, association)].flatMap(([name, all]) => {
    const about = { name, all, season, associationId: association.id, keeperId: keeper.id }
    if (season.unknownProviders.includes(name)) return askedRows(about)
    const isVetted = all.some(({ entry }) => entry.vetted)
    return [...registeredRows(about), ...(isVetted ? answeredRows(about) : linkRows(about))]
  })
}

/** Providers as applicants of an association name them. */
export function providersByName(
  season: Season,
  { shortId }: SeasonAssociation,
): ReadonlyMap<string, Named[]> {
  const named = season.people
    .filter(({ roles }) => roles[shortId]?.includes('applicant'))
    .flatMap(providersOf)
  return Map.groupBy(named, ({ entry }) => entry.name)
}

function providersOf(person: SeasonPerson): Named[] {
  return (person.portfolio.providers ?? []).flatMap((entry) => {
    const { name } = entry
    return name === undefined ? [] : [{ person, entry: { ...entry, name } }]
  })
}

interface About {
  readonly name: string
  readonly all: readonly Named[]
  readonly season: Season
  readonly associationId: string
  readonly keeperId: string
}

function registeredRows({ name, all, season, associationId, keeperId }: About): TableRows[] {
  const id = seasonId(`register/${name}`)
  const whose = { registered_provider_id: id, association_id: associationId }
  const { endorsements, vetted } = standingOf(all)
  const details = { name, known_names: [], endorsements }
  const changed = { version: 1, changed_by: keeperId, changed_at: daysBefore(season.day, 1010, 15) }
  return [
    rowsOf('registered_provider', [{ id, association_id: associationId, ...details, version: 1 }]),
    rowsOf(
      'registered_provider_word',
      [...new Set(nameWords(name))].map((word) => ({ ...whose, word })),
    ),
    rowsOf('registered_provider_change', [{ ...whose, ...details, ...changed, vetted }]),
    rowsOf('provider_vetting', [{ ...whose, vetted }]),
  ]
}

export function standingOf([first]: readonly Named[]): ProviderStanding {
  const { endorsements = [], vetted = [] } = first?.entry ?? {}
  const told = ({ category, from, to = null }: (typeof endorsements)[number]) => ({ category, from, to })
  return { endorsements: endorsements.map(told), vetted: vetted.map(told) }
}

/** Seven in ten say who it is; the others have not come to it. */
export function isLinked({ entry }: Named): boolean {
  return seasonSeed(entry.id) % 10 < 7
}

function linkRows({ name, all, associationId }: About): TableRows[] {
  const linked = all.filter(isLinked)
  return [
    rowsOf(
      'provider_link',
      linked.map(({ person, entry }) => ({
        association_id: associationId,
        entry_id: entry.id,
        person_id: person.id,
        registered_provider_id: seasonId(`register/${name}`),
        linked_at: daysBefore(person.joinedOn, 0, 16),
      })),
    ),
  ]
}

/** Nobody leaves a question open for years: what is not answered yet was asked in the last weeks. */
const longestOpen = 31

/** The day on which somebody asked. */
function askedOn({ season, name }: About, { joinedOn }: SeasonPerson): Day {
  if (!season.unknownProviders.includes(name)) return joinedOn
  const lately = toDay(toDayNumber(season.day) - 3 - (seasonSeed(name) % longestOpen))
  return joinedOn > lately ? joinedOn : lately
}

/** When somebody first asked, and under which id: it follows from name and address. */
function questionAbout(about: About) {
  const { name, all, associationId } = about
  const email = addressOf(name)
  const first = all.map(({ person }) => askedOn(about, person)).sort()[0] ?? ''
  const id = questionIdOf(associationId, questionKey({ name, email }) ?? name)
  return { id, association_id: associationId, name, email, opened_at: daysBefore(first, 0, 17) }
}

function askedRows(about: About): TableRows[] {
  const { all, associationId } = about
  const question = questionAbout(about)
  return [
    rowsOf('provider_question', [question]),
    rowsOf(
      'provider_asker',
      all.map(({ person, entry }) => ({
        association_id: associationId,
        entry_id: entry.id,
        question_id: question.id,
        person_id: person.id,
        asked_at: daysBefore(askedOn(about, person), 0, 17),
      })),
    ),
    rowsOf(
      'provider_contact',
      all.map(({ person, entry }) => ({ entry_id: entry.id, person_id: person.id, email: question.email })),
    ),
  ]
}

function answeredRows(about: About): TableRows[] {
  const { all, name, associationId, keeperId } = about
  const { id, opened_at } = questionAbout(about)
  const whose = {
    question_id: id,
    association_id: associationId,
    registered_provider_id: seasonId(`register/${name}`),
  }
  const answer = {
    number: 1,
    ...standingOf(all),
    note: 'Meets what we ask of a Mentor-Clinical.',
    source: 'Certificate and two letters, seen by the committee.',
    answered_by: keeperId,
    answered_at: new Date(opened_at.getTime() + 16 * 24 * 60 * 60_000),
  }
  return [
    ...askedRows(about),
    rowsOf('provider_answer', [{ ...whose, ...answer }]),
    rowsOf('provider_answered', [whose]),
  ]
}
