import type { Application } from '../../domain/applications/application.ts'
import { listDecisions } from '../../store/decisions/decisions.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { type Committee, loadCommittee } from './load-committee.ts'

/**
 * The committee that an application in review waits for; null where none decides, or where it agrees already. Nothing
 * else may ask in the transaction meanwhile (`asAssociation`).
 */
export async function seeCommitteeTurn(
  tx: Tx,
  application: Application,
  actorId: string,
): Promise<Committee | null> {
  if (application.state !== 'in-review') return null
  const { decision } = await loadPolicy(tx, application.associationId)
  if (decision.by !== 'committee') return null
  const [latest] = await listDecisions(tx, application.id)
  const asked = { decisionNumber: (latest?.number ?? 0) + 1, needed: decision.committeeVotes }
  const committee = await loadCommittee(tx, actorId, { application, ...asked })
  return committee.agreed ? null : committee
}
