import { decideAppealStep } from '../../domain/appeals/appeal-steps.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listAppeals, moveAppeal } from '../../store/decisions/appeals.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { giveDaysBack } from './give-days-back.ts'

interface Withdrawal {
  readonly actor: SignedIn
  readonly applicationId: string
  readonly appealId: string
  readonly now: Date
}

/** The applicant takes an appeal back that is not decided yet. False where there is nothing to take back. */
export function withdrawAppeal(db: Db, { actor, applicationId, appealId, now }: Withdrawal) {
  const wish = { actor, action: 'change-application', applicationId } as const
  return enterApplication(db, wish, async (tx, application): Promise<boolean> => {
    const appeal = (await listAppeals(tx, applicationId)).find(({ id }) => id === appealId)
    if (!appeal) return false
    const step = decideAppealStep(appeal.state, 'withdraw', { by: 'applicant', tookPart: false })
    if (!step.allowed) return false
    const moved = await moveAppeal(tx, { id: appealId, from: appeal.state, to: step.to, at: now })
    if (!moved) return false
    await appendRecord(tx, {
      at: now,
      kind: 'appeal-withdrawn',
      subjectId: application.personId,
      applicationId,
      isOpen: true,
      facts: { appeal: appealId },
    })
    await giveDaysBack(tx, application, appeal, now)
    return true
  })
}
