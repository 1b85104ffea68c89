import { listAppealSteps } from '../../store/decisions/appeals.ts'
import { listDecisions } from '../../store/decisions/decisions.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Db } from '../../store/tables.ts'
import { type AppealVisit, enterAppeal } from './enter-appeal.ts'

/** Everything for the page on which staff handle an appeal. */
export function seeAppeal(db: Db, visit: AppealVisit) {
  return enterAppeal(db, { ...visit, changes: false }, async (tx, { application, appeal, tookPart }) => {
    const [person, decisions, steps] = await Promise.all([
      findPersonName(tx, application.personId),
      listDecisions(tx, application.id),
      listAppealSteps(tx, appeal.id),
    ])
    const decision = decisions.find(({ number }) => number === appeal.decisionNumber)
    if (!decision) throw new Error('An appeal is against a decision that is kept.')
    return { application, appeal, tookPart, applicant: person?.name ?? '', decision, steps }
  })
}

export type SeenAppeal = Exclude<Awaited<ReturnType<typeof seeAppeal>>, { readonly access: unknown }>
