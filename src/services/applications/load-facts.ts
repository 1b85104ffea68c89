import type { Application } from '../../domain/applications/application.ts'
import { type ApplicationFacts, noFacts } from '../../domain/applications/facts.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { loadReferenceFacts } from '../references/load-reference-facts.ts'

/** What the association knows of its own for an application. */
export async function loadFacts(tx: Tx, application: Application, asOf: Day): Promise<ApplicationFacts> {
  return { ...noFacts, references: await loadReferenceFacts(tx, application, asOf) }
}
