import { conditionNames } from '../../../src/domain/life/reinstatement.ts'
import type { SignedIn } from '../../../src/domain/rights.ts'
import { takeEndorsementStep } from '../../../src/services/endorsements/take-endorsement-step.ts'
import { createDiskStore } from '../../../src/services/files/disk-store.ts'
import { acceptTransfer } from '../../../src/services/life/accept-transfer.ts'
import { askForCase } from '../../../src/services/life/ask-for-case.ts'
import { askToReturn, seeReturn } from '../../../src/services/life/ask-to-return.ts'
import { decideCase } from '../../../src/services/life/decide-case.ts'
import { decideReturn } from '../../../src/services/life/decide-return.ts'
import { comeBack as endCase, withdrawCase } from '../../../src/services/life/end-case.ts'
import { retire as retireOne } from '../../../src/services/life/retire.ts'
import { writeTransfer } from '../../../src/services/life/write-transfer.ts'
import { deleteAccount } from '../../../src/services/mine/delete-account.ts'
import { listCasesOf } from '../../../src/store/life/cases.ts'
import { withScope } from '../../../src/store/with-scope.ts'
import { asOwner } from '../../rights/owner.ts'
import type { Deed } from '../plan.ts'
import { heldAt } from './acts-of-renewal.ts'
import { idOf, officeAt, type Stage } from './stage.ts'

type Of<Kind extends Deed['does']> = Extract<Deed, { does: Kind }>

/** Asked by the person, and decided by the coordinator on the same day. */
export async function takeLeave(stage: Stage, actor: SignedIn, deed: Of<'leave'>): Promise<string> {
  const { means, now, database } = stage
  const { id: associationId, coordinator } = officeAt(stage, deed.at)
  const { kind, from, until, excuses } = deed
  const id = idOf(`leave ${actor.id} ${deed.on} ${from}`)
  const given = { kind, from, until, said: 'Private.' }
  const asked = await askForCase(database.db, { actor, associationId, id, given, now })
  if (!asked.asked) return asked.reason
  const step = excuses === null ? 'refuse' : 'grant'
  const verdict = {
    step,
    from,
    until,
    excuses: excuses ?? 'nothing',
    told: 'As agreed.',
    version: 1,
  } as const
  const visit = { actor: coordinator, caseId: id, associationId }
  const decided = await decideCase(means, visit, { verdict, now })
  if ('access' in decided) return decided.access
  if (decided.decided) return excuses === null ? 'refused' : 'granted'
  await withdrawCase(means, { actor, caseId: id }, now)
  return decided.reason
}

export async function comeBack(stage: Stage, actor: SignedIn, { at }: Deed): Promise<string> {
  const { id } = officeAt(stage, at)
  const cases = await withScope(stage.database.db, { personId: actor.id }, (tx) => listCasesOf(tx, actor.id))
  const running = cases.find(({ associationId, state }) => associationId === id && state === 'granted')
  if (!running) return 'none'
  const ended = await endCase(stage.means, { actor, caseId: running.id }, stage.now)
  return 'ended' in ended && ended.ended ? 'ended' : 'none'
}

export async function retire(stage: Stage, actor: SignedIn, { at }: Deed): Promise<string> {
  let count = 0
  for (const { id: endorsementId } of await heldAt(stage, actor, at)) {
    const answer = await retireOne(stage.means, { actor, endorsementId, now: stage.now })
    if ('retired' in answer && answer.retired) count += 1
  }
  return String(count)
}

/** Asks for every Endorsement; the coordinator accepts what is short, or refuses. */
export async function comeBackAfterAll(stage: Stage, actor: SignedIn, deed: Of<'return'>): Promise<string> {
  const { means, now } = stage
  const { id: associationId, coordinator } = officeAt(stage, deed.at)
  let count = 0
  for (const { id: endorsementId } of await heldAt(stage, actor, deed.at)) {
    const seen = await seeReturn(means, { actor, endorsementId, now })
    if ('access' in seen) continue
    const id = idOf(`return ${endorsementId} ${deed.on}`)
    const wish = { given: { said: '', typedName: seen.text ? actor.name : '' }, hash: seen.text?.hash ?? '' }
    const asked = await askToReturn(means, { actor, endorsementId, now, id, ...wish })
    if (!('asked' in asked) || !asked.asked) continue
    const step = deed.isGranted ? 'grant' : 'refuse'
    const verdict = { step, accepted: conditionNames, told: 'As agreed.', version: 1 } as const
    const decided = await decideReturn(
      means,
      { actor: coordinator, associationId, returnId: id, now },
      verdict,
    )
    if ('decided' in decided && decided.decided) count += 1
  }
  return String(count)
}

/** Takes the signed documents along, which the coordinator there accepts. */
export async function move(stage: Stage, actor: SignedIn, deed: Of<'move'>): Promise<string> {
  const { means, credentials, database, now } = stage
  const { id: associationId, coordinator } = officeAt(stage, deed.to)
  await asOwner(database, async (client) => {
    await client.query(
      `insert into association_role (association_id, person_id, role) values ($1, $2, 'applicant')
        on conflict do nothing`,
      [associationId, actor.id],
    )
  })
  let count = 0
  for (const { id: endorsementId } of await heldAt(stage, actor, deed.at)) {
    const written = await writeTransfer(database.db, credentials, { actor, endorsementId, now })
    if (!('token' in written) || written.token === null) continue
    const accepting = {
      actor: coordinator,
      associationId,
      token: written.token,
      email: '',
      now,
      today: deed.on,
    }
    const answer = await acceptTransfer(means, { db: database.db, means: credentials }, accepting)
    if (answer.accepted) count += 1
  }
  return String(count)
}

export async function leaveForGood({ database, folder, gone }: Stage, person: SignedIn): Promise<string> {
  const { id: personId, email: typedEmail } = person
  const { kind } = await deleteAccount(
    { db: database.db, store: createDiskStore(folder) },
    { personId, typedEmail },
  )
  if (kind === 'left') gone.add(personId)
  return kind
}

export async function staffStep(stage: Stage, person: SignedIn, deed: Of<'staff-step'>): Promise<string> {
  const { id: associationId, coordinator: actor } = officeAt(stage, deed.at)
  let count = 0
  for (const { id: endorsementId, version } of await heldAt(stage, person, deed.at)) {
    const wish = { actor, associationId, endorsementId, step: deed.step, on: deed.on, today: deed.on }
    const answer = await takeEndorsementStep(stage.means, { ...wish, reason: '', version, now: stage.now })
    if ('taken' in answer && answer.taken) count += 1
  }
  return String(count)
}
