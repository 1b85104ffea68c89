import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationObject } from '../../domain/rights.ts'
import type { Tx } from '../tables.ts'

/** An application as rights see it, as far as the scope reaches. */
export async function loadApplicationObject(_tx: Tx, application: Application): Promise<ApplicationObject> {
  const { id: applicationId, personId, associationId } = application
  return { applicationId, personId, associationId, reviewers: [] }
}
