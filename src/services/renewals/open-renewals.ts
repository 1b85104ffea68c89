import { dayIn } from '../../domain/day-in.ts'
import type { RenewalPolicy } from '../../domain/policy/renewal-policy.ts'
import { daysOf, periodOn } from '../../domain/renewals/period.ts'
import { type PlannedRenewal, planRenewal } from '../../domain/renewals/plan-renewal.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { findPolicy } from '../../store/applications/policies.ts'
import { listPeopleWithCases } from '../../store/life/cases.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import {
  type HeldEndorsement,
  listHeldEndorsements,
  listPeopleWithoutRenewal,
} from '../../store/renewals/held-endorsements.ts'
import {
  cutPeriod,
  insertMissingLines,
  listStalePeriods,
  upsertRenewals,
} from '../../store/renewals/open-renewals.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { readPolicy } from '../applications/load-policy.ts'
import { applyExcuses } from '../life/apply-excuses.ts'

const pageSize = 1000
const beforeAnybody = '00000000-0000-0000-0000-000000000000'

/**
 * Opens the renewals of the running period for everybody who holds an Endorsement, and brings those that nobody
 * handed in to the association's latest ways. Any number of times; answers how many are new.
 */
export async function openRenewals(db: Db, associationId: string, now: Date): Promise<number> {
  let opened = 0
  for (let after: string | undefined = beforeAnybody; after !== undefined; ) {
    const page = await openPage(db, associationId, after, now)
    opened += page.opened
    after = page.last
  }
  return opened
}

function openPage(db: Db, associationId: string, after: string, now: Date) {
  return withScope(db, { associationId }, async (tx) => {
    const ways = await loadWays(tx, associationId, now)
    if (ways.policy.models.length === 0) return { opened: 0, last: undefined }
    const { today, version: policyVersion } = ways
    if (after === beforeAnybody) await cutPeriods(tx, associationId, ways)
    const page = { associationId, today, policyVersion, after, limit: pageSize }
    const people = await listPeopleWithoutRenewal(tx, page)
    const opened = await openFor(tx, associationId, people, { ...ways, isAnew: false })
    const last = people.length < pageSize ? undefined : people.at(-1)
    if (last === undefined) await insertMissingLines(tx, { associationId, today })
    return { opened, last }
  })
}

/** A change of model cuts the cycle into which it falls, also for whoever holds nothing at the moment. */
async function cutPeriods(tx: Tx, associationId: string, { policy, version, today }: Ways): Promise<void> {
  for (const { from, until } of await listStalePeriods(tx, {
    associationId,
    policyVersion: version,
    today,
  })) {
    const period = periodOn(policy, from)
    if (period?.from === from && period.until < until)
      await cutPeriod(tx, { associationId, from, until: period.until, days: daysOf(policy, period) })
  }
}

/**
 * Opens the renewal of one person where an Endorsement was just awarded, came along or is held again; one that is open
 * asks what is owed by what is held now. The scope is that of staff or of a job.
 */
export async function openRenewalOf(
  tx: Tx,
  associationId: string,
  personId: string,
  now: Date,
): Promise<void> {
  const ways = await loadWays(tx, associationId, now)
  if (ways.policy.models.length === 0) return
  await openFor(tx, associationId, [personId], { ...ways, isAnew: true })
  await insertMissingLines(tx, { associationId, today: ways.today, personIds: [personId] })
}

interface Ways {
  readonly policy: RenewalPolicy
  readonly version: number
  readonly today: Day
  readonly now: Date
}

async function loadWays(tx: Tx, associationId: string, now: Date): Promise<Ways> {
  const kept = await findPolicy(tx, associationId)
  const ways = readPolicy(kept?.body ?? {})
  const { timeZone } = await getAssociation(tx, associationId)
  return { policy: ways.renewals, version: kept?.version ?? 0, today: dayIn(now, timeZone), now }
}

async function openFor(
  tx: Tx,
  associationId: string,
  people: readonly string[],
  ways: Ways & { readonly isAnew: boolean },
): Promise<number> {
  const held = await listHeldEndorsements(tx, associationId, people)
  const planned = [...Map.groupBy(held, ({ personId }) => personId)].flatMap(([personId, own]) =>
    planRenewals(ways, personId, own),
  )
  const opened = await upsertRenewals(tx, {
    associationId,
    policyVersion: ways.version,
    at: ways.now,
    planned,
    isAnew: ways.isAnew,
  })
  // A leave that runs takes its months off a renewal as soon as there is one.
  for (const personId of await listPeopleWithCases(tx, associationId, people))
    await applyExcuses(tx, { associationId, personId }, ways.now)
  const [first] = planned
  if (opened > 0 && first) {
    const facts = { count: opened, from: first.periodFrom, until: first.periodUntil, by: 'system' }
    await appendRecord(tx, { at: ways.now, kind: 'renewals-opened', isOpen: false, facts })
  }
  return opened
}

/**
 * The renewal of the running period, and the one before while it can still be handed in. Whoever brought an Endorsement
 * along owes nothing here for a period that was over by then.
 */
function planRenewals(
  { policy, today }: Pick<Ways, 'policy' | 'today'>,
  personId: string,
  held: readonly HeldEndorsement[],
): PlannedRenewal[] {
  const spells = held.flatMap((each) => each.spells)
  const running = periodOn(policy, today)
  const before = running && periodOn(policy, toDay(toDayNumber(running.from) - 1))
  const isBeforeOpen =
    before &&
    daysOf(policy, before).graceUntil >= today &&
    held.some(({ hereSince }) => hereSince <= before.until)
  return [...(isBeforeOpen ? [before.until] : []), today].flatMap(
    (day) => planRenewal({ policy, personId, spells, day, today }) ?? [],
  )
}
