import type { Application } from '../../domain/applications/application.ts'
import { type ApplicationFacts, noFacts } from '../../domain/applications/facts.ts'
import type { Tx } from '../../store/tables.ts'

/** What the association knows of its own for an application. */
export async function loadFacts(_tx: Tx, _application: Application): Promise<ApplicationFacts> {
  return noFacts
}
