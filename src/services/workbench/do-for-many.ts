import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { decideAccess } from '../../domain/rights.ts'
import {
  type BulkAction,
  type BulkVerdict,
  type ChosenApplication,
  judgeBulk,
} from '../../domain/workbench/bulk.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { insertRequest } from '../../store/applications/requests.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { findApplicationHead } from '../../store/workbench/application-head.ts'
import {
  type BulkRun,
  findBulkRun,
  insertBulkOutcome,
  insertBulkRun,
} from '../../store/workbench/bulk-runs.ts'
import { type ListedApplication, listApplicationsByIds } from '../../store/workbench/list-applications.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { sendLetter } from '../letters/send-letter.ts'
import { composeStepLetter, type StepLetter } from './compose-step-letter.ts'
import { moveByStaff } from './move-by-staff.ts'
import type { AtApplication, StaffMeans } from './take-staff-step.ts'

export type AtMany = Omit<AtApplication, 'applicationId'>

export interface BulkWish {
  readonly action: BulkAction
  readonly chosen: readonly ChosenApplication[]
  readonly words: string
}

export interface JudgedApplication extends ListedApplication {
  readonly verdict: BulkVerdict
}

/** What would happen to each of the chosen; those that are not there for the asker are left out. */
export function previewMany(
  { db }: StaffMeans,
  { actor, association }: AtMany,
  wish: BulkWish,
): Promise<JudgedApplication[]> {
  const chosen = new Map(wish.chosen.map((each) => [each.id, each]))
  return withScope(db, { personId: actor.id, associationId: association.id }, async (tx) => {
    const found = await listApplicationsByIds(tx, association.id, [...chosen.keys()])
    return found.flatMap((application) => {
      const each = chosen.get(application.id)
      return each ? [{ ...application, verdict: judgeBulk(wish.action, each, application, actor.id) }] : []
    })
  })
}

/** The letter that one of them gets; the others' differ in the name and the category. */
export async function letterToOne(
  means: StaffMeans,
  at: AtMany,
  wish: BulkWish,
  { id, name }: Pick<ListedApplication, 'id' | 'name'>,
): Promise<StepLetter['letter'] | undefined> {
  const { actor, association } = at
  const scope = { personId: actor.id, associationId: association.id }
  const told = await withScope(means.db, scope, async (tx) => {
    const application = await findApplication(tx, id)
    return application && composeFor(tx, means, at, wish, application, name)
  })
  return told?.letter
}

function composeFor(
  tx: Tx,
  { standards }: StaffMeans,
  { now, today }: AtMany,
  { action, words }: BulkWish,
  application: Application,
  name: string,
): Promise<StepLetter> {
  return composeStepLetter(tx, standards, action, { application, name, missing: [], words, now, today })
}

/**
 * Does for each of the chosen what the preview said, in a transaction of its own, or nothing where it is not as it
 * was. A run that was sent before does nothing a second time.
 */
export async function doForMany(means: StaffMeans, at: AtMany, runId: string, wish: BulkWish): Promise<void> {
  const { actor, association, now } = at
  if (!isUuid(runId)) throw new NotFound()
  const scope = { personId: actor.id, associationId: association.id }
  const isNew = await withScope(means.db, scope, (tx) =>
    insertBulkRun(tx, { id: runId, ...scope, action: wish.action, at: now }),
  )
  if (!isNew) return
  for (const { application, chosen } of (await previewMany(means, at, wish)).flatMap((application) => {
    const chosen = wish.chosen.find(({ id }) => id === application.id)
    return chosen && application.verdict !== 'own' ? [{ application, chosen }] : []
  })) {
    const wanted = { actor, applicationId: application.id, associationId: association.id }
    await enterApplication(means.db, { ...wanted, action: 'process-application' }, async (tx, current) => {
      const outcome = await doForOne(tx, means, at, wish, current, chosen)
      await insertBulkOutcome(tx, { runId, applicationId: application.id, outcome })
    })
  }
}

async function doForOne(
  tx: Tx,
  means: StaffMeans,
  at: AtMany,
  wish: BulkWish,
  application: Application,
  chosen: ChosenApplication,
): Promise<BulkVerdict | 'done'> {
  const { action, words } = wish
  const verdict = judgeBulk(action, chosen, application, at.actor.id)
  if (verdict !== 'will') return verdict
  const head = await findApplicationHead(tx, application.id)
  if (!head) throw new NotFound()
  const told = await composeFor(tx, means, at, wish, application, head.name)
  const moved =
    action === 'message'
      ? application
      : await moveByStaff(tx, application, { step: action, at: at.now, missing: [] })
  if (!moved) return 'changed'
  if (action === 'return')
    await insertRequest(tx, moved, {
      step: action,
      text: words,
      items: [],
      byPersonId: at.actor.id,
      at: at.now,
    })
  if (action === 'message')
    await appendRecord(tx, {
      ...{ at: at.now, kind: 'application-message', isOpen: true, facts: {} },
      ...{ subjectId: application.personId, applicationId: application.id },
    })
  await sendLetter(tx, means, { application: moved, ...told, to: head.email, at: at.now })
  return 'done'
}

export interface SeenRun extends BulkRun {
  readonly applications: readonly ListedApplication[]
}

/** How a run went, application by application. */
export function seeRun({ db }: StaffMeans, { actor, association }: AtMany, runId: string): Promise<SeenRun> {
  const { id: associationId } = association
  if (decideAccess(actor, { action: 'see-applications', associationId }) !== 'allowed' || !isUuid(runId))
    throw new NotFound()
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const run = await findBulkRun(tx, runId, associationId)
    if (!run) throw new NotFound()
    const applications = await listApplicationsByIds(tx, associationId, [...run.outcomes.keys()])
    return { ...run, applications }
  })
}
