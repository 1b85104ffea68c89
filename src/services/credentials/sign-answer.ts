import { randomUUID } from 'node:crypto'
import { type AnswerFacts, composeAnswer } from '../../domain/credentials/compose-answer.ts'
import type { JsonDocument } from '../../domain/credentials/compose-badge.ts'
import { findKeyInUse } from '../../store/credentials/issuer-keys.ts'
import type { Tx } from '../../store/tables.ts'
import { type Issuer, openSigner } from './issuer.ts'
import type { CredentialMeans } from './means.ts'
import { signDocument } from './sign-document.ts'

type SignedFacts = Pick<AnswerFacts, 'number' | 'name' | 'category' | 'day' | 'wasEndorsed'>

/**
 * The association's signed word on whether somebody was endorsed on a day, which the page /verify can check later.
 * Undefined where the association has no key yet: a visitor's question makes none.
 */
export async function signAnswer(
  tx: Tx,
  means: CredentialMeans,
  issuer: Issuer & { readonly name: string },
  facts: SignedFacts,
): Promise<JsonDocument | undefined> {
  if (!(await findKeyInUse(tx, issuer.id))) return undefined
  const at = means.clock()
  const signer = await openSigner(tx, means, issuer, { at })
  const answer = composeAnswer({
    ...facts,
    id: `urn:uuid:${randomUUID()}`,
    issuer: { did: signer.did, name: issuer.name },
    at: `${at.toISOString().slice(0, 19)}Z`,
  })
  return signDocument(answer, signer, at)
}
