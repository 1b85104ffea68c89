import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { type Appeal, listAppeals, tookPartIn } from '../../store/decisions/appeals.ts'
import { lockDecisions } from '../../store/decisions/decisions.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterApplication } from '../applications/enter-application.ts'

export interface AppealVisit {
  readonly actor: SignedIn
  readonly associationId: string
  readonly applicationId: string
  readonly appealId: string
}

/** An appeal on the desk of somebody, and whether that person took part in the decision that it is against. */
export interface OpenedAppeal {
  readonly application: Application
  readonly appeal: Appeal
  readonly tookPart: boolean
}

/** Does work on an appeal in the scope of staff; whoever changes it waits for the one before. */
export function enterAppeal<Result>(
  db: Db,
  { actor, associationId, applicationId, appealId, changes }: AppealVisit & { readonly changes: boolean },
  work: (tx: Tx, opened: OpenedAppeal) => Promise<Result>,
) {
  const wish = { actor, action: 'process-application', applicationId, associationId } as const
  return enterApplication(db, wish, async (tx, application) => {
    if (changes) await lockDecisions(tx, applicationId)
    const appeal = (await listAppeals(tx, applicationId)).find(({ id }) => id === appealId)
    if (!appeal) throw new NotFound()
    const { decisionNumber } = appeal
    const tookPart = await tookPartIn(tx, { applicationId, decisionNumber, personId: actor.id })
    return work(tx, { application, appeal, tookPart })
  })
}
