import { dayIn } from '../../domain/day-in.ts'
import { readNumber } from '../../domain/endorsements/endorsement-number.ts'
import { isShownState, type ShownState } from '../../domain/endorsements/state-shown.ts'
import { isEndorsed } from '../../domain/endorsements/states.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { listEntriesByNumber } from '../../store/credentials/register-numbers.ts'
import { findStandingOn } from '../../store/endorsements/register.ts'
import { type Association, listAssociations } from '../../store/people/associations.ts'
import type { Db } from '../../store/tables.ts'

/** An Endorsement as whoever checks its number may see it. */
export interface FoundEntry {
  readonly name: string
  /** As the register spells it. */
  readonly number: string
  readonly standardTitle: string
  readonly association: string
  readonly shortId: string
  readonly timeZone: string
  readonly state: ShownState
  readonly awardedOn: Day
  readonly validUntil: Day | null
}

/** Whether somebody with this entry is endorsed on the day. */
export function isCurrent(
  { state, validUntil }: Pick<FoundEntry, 'state' | 'validUntil'>,
  day: Day,
): boolean {
  return state !== 'not-current' && isEndorsed(state) && (validUntil === null || day <= validUntil)
}

interface LookUpParts {
  readonly db: Db
  readonly standards: StandardsLibrary
}

/** What the public register says of a number. Two associations may use the same one. */
export async function lookUpNumber(
  { db, standards }: LookUpParts,
  given: string,
  now: Date,
): Promise<readonly FoundEntry[]> {
  const rows = await listEntriesByNumber(db, spelledNumber(given))
  return rows.map(({ standard, state, ...row }) => ({
    ...row,
    standardTitle: titleOf(standards, standard, dayIn(now, row.timeZone)),
    state: isShownState(state) ? state : 'not-current',
  }))
}

/**
 * What is known of a number whose entry is not listed, for whoever has the certificate and so knows the name on it.
 * Says whether it holds, and never why it does not.
 */
export async function lookUpHidden(
  { db, standards }: LookUpParts,
  given: { readonly number: string; readonly name: string },
  now: Date,
): Promise<readonly FoundEntry[]> {
  const found: FoundEntry[] = []
  for (const association of await listAssociations(db)) {
    const on = dayIn(now, association.timeZone)
    const standing = await findStandingOn(db, {
      associationId: association.id,
      number: spelledNumber(given.number),
      name: given.name,
      on,
    })
    if (standing) found.push(describe(standards, association, standing, on))
  }
  return found
}

function describe(
  standards: StandardsLibrary,
  { name: association, shortId, timeZone }: Association,
  standing: NonNullable<Awaited<ReturnType<typeof findStandingOn>>>,
  on: Day,
): FoundEntry {
  const { nameShown: name, number, standard, awardedOn, validUntil, state } = standing
  const isShown = state !== null && isEndorsed(state)
  return {
    ...{ name, number, association, shortId, timeZone, awardedOn, validUntil },
    standardTitle: titleOf(standards, standard, on),
    state: isShown ? state : 'not-current',
  }
}

/** Numbers are read off paper: small letters and blanks are taken as they are meant, and what can be none stays as it is. */
export function spelledNumber(given: string): string {
  return readNumber(given) ?? given
}

function titleOf(standards: StandardsLibrary, standard: string, on: Day): string {
  return standards.findEdition(standard, on)?.title ?? standard
}
