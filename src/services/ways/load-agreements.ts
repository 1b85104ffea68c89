import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import { signaturesThatCount } from '../../domain/ways/association-text.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { listSignatures, listTextVersions } from '../../store/ways/texts.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** The texts that were signed with an application, as far as their versions still count on the day. */
export async function loadAgreements(
  tx: Tx,
  { id, associationId }: Application,
  asOf: Day,
): Promise<ApplicationFacts['agreements']> {
  const [signatures, texts, { texts: policy }] = await Promise.all([
    listSignatures(tx, id),
    listTextVersions(tx, associationId),
    loadPolicy(tx, associationId),
  ])
  return signaturesThatCount(signatures, texts, policy, asOf).map((signature) => ({
    id: signature.id,
    document: signature.kind,
    signedOn: signature.signedOn,
  }))
}
