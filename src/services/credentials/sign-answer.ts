import { randomUUID } from 'node:crypto'
import { composeAnswer } from '../../domain/credentials/compose-answer.ts'
import { findKeyInUse } from '../../store/credentials/issuer-keys.ts'
import { getAssociation } from '../../store/people/associations.ts'
import type { SignAnswer } from '../endorsements/means.ts'
import { openSigner } from './issuer.ts'
import type { CredentialMeans } from './means.ts'
import { signDocument } from './sign-document.ts'

/**
 * How an association gives its word on whether somebody was endorsed on a day, so that the page /verify can check it
 * later. Nothing is signed where the association has no key yet: a visitor's question makes none.
 */
export function createSignAnswer(means: CredentialMeans): SignAnswer {
  return async (tx, associationId, { number, name, standard, on, wasEndorsed }, at) => {
    if (!(await findKeyInUse(tx, associationId))) return null
    const issuer = await getAssociation(tx, associationId)
    const signer = await openSigner(tx, means, issuer, { at })
    const answer = composeAnswer({
      ...{ number, name, standard, day: on, wasEndorsed },
      id: `urn:uuid:${randomUUID()}`,
      issuer: { did: signer.did, name: issuer.name },
      at: `${at.toISOString().slice(0, 19)}Z`,
    })
    return JSON.stringify(await signDocument(answer, signer, at), null, 2)
  }
}
