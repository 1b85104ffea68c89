import type { Application } from '../../domain/applications/application.ts'
import { type ApplicationFacts, noFacts } from '../../domain/applications/facts.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { loadExamFacts } from '../exams/load-exam-facts.ts'
import { loadReferenceFacts } from '../references/load-reference-facts.ts'
import { loadJudgements } from '../reviews/load-judgements.ts'
import { loadAgreements } from '../ways/load-agreements.ts'
import { loadMemberships } from '../ways/load-memberships.ts'

/** What the association knows of its own for an application, on a day and by how it works. */
export async function loadFacts(
  tx: Tx,
  application: Application,
  { asOf, policy }: { readonly asOf: Day; readonly policy: AssociationPolicy },
): Promise<ApplicationFacts> {
  return {
    ...noFacts,
    references: await loadReferenceFacts(tx, application, asOf),
    judgements: await loadJudgements(tx, application),
    agreements: await loadAgreements(tx, application, policy.texts, asOf),
    memberships: await loadMemberships(tx, application),
    exams: await loadExamFacts(tx, application),
  }
}
