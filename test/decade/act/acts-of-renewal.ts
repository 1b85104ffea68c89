import type { SignedIn } from '../../../src/domain/rights.ts'
import { stopReminders } from '../../../src/services/reminders/stop-reminders.ts'
import { giveMoreTime } from '../../../src/services/renewals/give-more-time.ts'
import { acceptRenewal } from '../../../src/services/renewals/handle-renewal.ts'
import { renew } from '../../../src/services/renewals/renew.ts'
import { seeOwnRenewals } from '../../../src/services/renewals/see-own-renewals.ts'
import { hashSecret } from '../../../src/services/sign-in/secrets.ts'
import { listEndorsementsIn } from '../../../src/store/endorsements/endorsements.ts'
import { findRenewal, listRenewalsOf } from '../../../src/store/renewals/renewals.ts'
import { withScope } from '../../../src/store/with-scope.ts'
import { asOwner } from '../../rights/owner.ts'
import type { Deed } from '../plan.ts'
import { officeAt, type Stage } from './stage.ts'

type Of<Kind extends Deed['does']> = Extract<Deed, { does: Kind }>
type OfPeriod = Of<'renew'> | Of<'accept'> | Of<'give-time'> | Of<'stop-reminders'>

function findOwn(stage: Stage, actor: SignedIn, { at, period }: OfPeriod) {
  const { id } = officeAt(stage, at)
  return withScope(stage.database.db, { personId: actor.id }, async (tx) =>
    (await listRenewalsOf(tx, actor.id)).find(
      ({ associationId, periodFrom }) => associationId === id && periodFrom === period,
    ),
  )
}

/** Opens the page and sends its form as it is. */
export async function handIn(stage: Stage, actor: SignedIn, deed: Of<'renew'>): Promise<string> {
  const found = await findOwn(stage, actor, deed)
  if (!found) return 'none'
  const { means, now } = stage
  const { shown } = await seeOwnRenewals(means, { actor, now, of: found.id })
  if (!shown) return 'none'
  const lines = shown.judged.lines.filter(({ category }) => category !== deed.drops)
  const form = {
    ...{ renewalId: found.id, revision: shown.judged.revision, typedName: actor.name },
    hashes: shown.texts.map(({ hash }) => hash),
    kept: lines.map(({ line }) => line.endorsementId),
  }
  const renewed = await renew(means, { actor, form, now })
  return renewed.kind === 'form' ? renewed.faults.join(' ') : renewed.kind
}

function asStaff(stage: Stage, deed: OfPeriod, renewalId: string) {
  const { id: associationId, coordinator } = officeAt(stage, deed.at)
  return { actor: coordinator, associationId, renewalId, now: stage.now, today: deed.on }
}

export async function accept(stage: Stage, person: SignedIn, deed: Of<'accept'>): Promise<string> {
  const found = await findOwn(stage, person, deed)
  if (!found) return 'none'
  const answer = await acceptRenewal(stage.means, asStaff(stage, deed, found.id), found.version)
  return 'kind' in answer ? answer.kind : answer.access
}

export async function giveTime(stage: Stage, person: SignedIn, deed: Of<'give-time'>): Promise<string> {
  const found = await findOwn(stage, person, deed)
  if (!found) return 'none'
  const { until } = deed
  const answer = await giveMoreTime(stage.means, asStaff(stage, deed, found.id), {
    until,
    version: found.version,
  })
  return 'kind' in answer ? answer.kind : answer.access
}

/** Follows the way out of the latest reminder about the renewal. */
export async function stopThem(stage: Stage, person: SignedIn, deed: Of<'stop-reminders'>): Promise<string> {
  const found = await findOwn(stage, person, deed)
  const ways = stage.waysOut.get(person.email) ?? []
  if (!found || ways.length === 0) return 'none'
  const hashes = ways.map(hashSecret)
  const about = await asOwner(stage.database, async (client) => {
    const { rows } = await client.query<{ hash: string }>(
      'select secret_hash as hash from reminder_stop where subject_id = $1 and secret_hash = any($2)',
      [found.id, hashes],
    )
    return rows.map(({ hash }) => hash)
  })
  const secret = ways.findLast((_, place) => about.includes(hashes[place] ?? ''))
  if (secret === undefined) return 'none'
  return (await stopReminders(stage.database.db, secret, stage.now)) ? 'stopped' : 'none'
}

/** The Endorsements of somebody in an association, the oldest first. */
export function heldAt({ database, ...stage }: Stage, person: SignedIn, at: Deed['at']) {
  const { id } = officeAt({ database, ...stage }, at)
  return withScope(database.db, { personId: person.id, associationId: id }, (tx) =>
    listEndorsementsIn(tx, id, person.id),
  )
}

export function findNow({ database }: Stage, associationId: string, renewalId: string) {
  return withScope(database.db, { associationId }, (tx) => findRenewal(tx, renewalId))
}
