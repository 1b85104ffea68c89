import type { Application } from '../../domain/applications/application.ts'
import { type ApplicationFacts, noFacts } from '../../domain/applications/facts.ts'
import type { Tx } from '../../store/tables.ts'
import { loadJudgements } from '../reviews/load-judgements.ts'

/** What the association knows of its own for an application. */
export async function loadFacts(tx: Tx, application: Application): Promise<ApplicationFacts> {
  return { ...noFacts, judgements: await loadJudgements(tx, application) }
}
