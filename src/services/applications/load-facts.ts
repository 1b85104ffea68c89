import type { Application } from '../../domain/applications/application.ts'
import { type ApplicationFacts, noFacts } from '../../domain/applications/facts.ts'
import type { AwaitedReference } from '../../domain/references/is-awaited.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { loadExamFacts } from '../exams/load-exam-facts.ts'
import { loadReferenceFacts } from '../references/load-reference-facts.ts'
import { loadJudgements } from '../reviews/load-judgements.ts'
import { loadAgreements } from '../ways/load-agreements.ts'
import { loadMemberships } from '../ways/load-memberships.ts'

interface KnownFacts {
  readonly facts: ApplicationFacts
  /** References of raters whom nobody looked up, by id. */
  readonly ratersInDoubt: readonly string[]
  readonly awaited: readonly AwaitedReference[]
  /** Asked for by a mail that could not be delivered. */
  readonly undelivered: readonly AwaitedReference[]
}

/** What the association knows of its own for an application on a day, by how it works now. */
export async function loadFacts(tx: Tx, application: Application, asOf: Day): Promise<KnownFacts> {
  const [{ references, inDoubt, awaited, undelivered }, judgements, agreements, memberships, exams] =
    await Promise.all([
      loadReferenceFacts(tx, application, asOf),
      loadJudgements(tx, application),
      loadAgreements(tx, application, asOf),
      loadMemberships(tx, application),
      loadExamFacts(tx, application),
    ])
  return {
    facts: { ...noFacts, references, judgements, agreements, memberships, exams },
    ratersInDoubt: inDoubt,
    ...{ awaited, undelivered },
  }
}
