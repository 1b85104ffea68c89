import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import type { TextPolicy } from '../../domain/policy/text-policy.ts'
import { signaturesThatCount } from '../../domain/ways/association-text.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { listSignatures, listTextVersions } from '../../store/ways/texts.ts'

/** The texts that were signed with an application, as far as their versions still count on the day. */
export async function loadAgreements(
  tx: Tx,
  { id, associationId }: Application,
  policy: TextPolicy,
  asOf: Day,
): Promise<ApplicationFacts['agreements']> {
  const signatures = await listSignatures(tx, id)
  const texts = await listTextVersions(tx, associationId)
  return signaturesThatCount(signatures, texts, policy, asOf).map((signature) => ({
    id: signature.id,
    document: signature.kind,
    signedOn: signature.signedOn,
  }))
}
