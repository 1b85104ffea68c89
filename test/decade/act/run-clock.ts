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
  const renewals = renewalHandlers(db, means, () => stage.now)
  const life = lifeHandlers(db, means, () => stage.now)
  await renewals['open-renewals']?.({}, ending)
  for (const due of await listDueRenewals(db, now, most)) await renewals['step-due-renewal']?.(due, ending)
  const audits = auditHandlers(db, means, () => stage.now)
  for (const due of await listDueAudits(db, now, most)) await audits['step-due-audit']?.(due, ending)
  for (const due of await listDueLife(db, now)) await life['step-due-life']?.(due, ending)
}

export async function signCheckpoints({ database, checkpoints, now }: Stage): Promise<void> {
  await recordHandlers(database.db, checkpoints, () => now)['sign-checkpoints']?.({}, ending)
}
