import type { LifeCase } from '../../../../domain/life/life-case.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import type { CaseTale } from './renewal-tale.ts'
import { renewalTaleOf, settledPeriod } from './season-cycle.ts'
import { findPerson, type Tale } from './tale.ts'

/** A case of the season with what was said about it. */
export interface SeasonCase extends LifeCase {
  readonly said: string
  readonly told: string
}

/** The cases of an association, of everybody or of one person. */
export function casesOf(tale: Tale, association: SeasonAssociation, name?: string): readonly SeasonCase[] {
  const told = renewalTaleOf(tale, association)?.cases ?? []
  return told
    .filter(({ person }) => name === undefined || person === name)
    .flatMap((each) => makeCase(tale, association, each) ?? [])
}

function makeCase(tale: Tale, association: SeasonAssociation, told: CaseTale): SeasonCase | undefined {
  const days = daysOfCase(tale, association, told)
  if (!days) return undefined
  const { season } = tale
  const [person, coordinator] = [findPerson(season, told.person), getCoordinator(season, association)]
  const { asked, from, until } = days
  const isDecided = told.told !== undefined
  const isOver = until < season.day
  return {
    ...{ id: seasonId(`leave ${person.name}`), associationId: association.id, personId: person.id },
    ...{ kind: told.kind, from, until, said: told.said, told: told.told ?? '' },
    state: !isDecided ? 'asked' : isOver ? 'ended' : 'granted',
    excuses: !isDecided ? null : told.kind === 'hardship' ? 'period' : 'months',
    askedAt: daysBefore(asked, 0, 15),
    decidedAt: isDecided ? daysBefore(asked, -5, 15) : null,
    decidedBy: isDecided ? coordinator.id : null,
    enteredBy: null,
    begunOn: null,
    ...{ endedOn: isOver ? until : null, endedBy: isOver ? 'system' : null },
    version: isDecided ? (isOver ? 3 : 2) : 1,
  }
}

/** The last two months of the settled period, or days counted from the day of the season. */
function daysOfCase(
  tale: Tale,
  association: SeasonAssociation,
  { ofSettledPeriod, asked = 0, from = 0, days = 0 }: CaseTale,
): { readonly asked: Day; readonly from: Day; readonly until: Day } | undefined {
  const dayAgo = (ago: number) => toDay(toDayNumber(tale.season.day) - ago)
  if (!ofSettledPeriod) return { asked: dayAgo(asked), from: dayAgo(from), until: dayAgo(from - days) }
  const until = settledPeriod(tale, association)?.until
  if (until === undefined) return undefined
  const first = toDay(toDayNumber(until) - 60)
  return { asked: toDay(toDayNumber(first) - 10), from: first, until }
}
