import { auditHandlers } from '../../../src/jobs/audit-handlers.ts'
import { lifeHandlers } from '../../../src/jobs/life-handlers.ts'
import { recordHandlers } from '../../../src/jobs/record-handlers.ts'
import { renewalHandlers } from '../../../src/jobs/renewal-handlers.ts'
import { listDueAudits } from '../../../src/store/audits/due-audits.ts'
import { listDueLife } from '../../../src/store/life/due-life.ts'
import { listDueRenewals } from '../../../src/store/renewals/due-renewals.ts'
import type { Stage } from './stage.ts'

const ending = new AbortController().signal
const most = 2000

/** The jobs of an hour, as the queue would run them: each piece by the handler that deals with it. */
export async function runClock(stage: Stage): Promise<void> {
  const { database, means, now } = stage
  const { db } = database
  const life = lifeHandlers(db, means, () => stage.now)
  await renewalHandlers(db, means, () => stage.now)['open-renewals']?.({}, ending)
  await runDueRenewals(stage)
  const audits = auditHandlers(db, means, () => stage.now)
  for (const due of await listDueAudits(db, now, most)) await audits['step-due-audit']?.(due, ending)
  for (const due of await listDueLife(db, now)) await life['step-due-life']?.(due, ending)
}

/** The queue runs every hour: what another job has brought about is seen on the same day. */
export async function runDueRenewals({ database: { db }, means, now }: Stage): Promise<void> {
  const handlers = renewalHandlers(db, means, () => now)
  for (const due of await listDueRenewals(db, now, most)) await handlers['step-due-renewal']?.(due, ending)
}

export async function signCheckpoints({ database, checkpoints, now }: Stage): Promise<void> {
  await recordHandlers(database.db, checkpoints, () => now)['sign-checkpoints']?.({}, ending)
}
