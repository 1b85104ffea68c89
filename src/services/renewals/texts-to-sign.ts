import { createHash } from 'node:crypto'
import { type AssociationText, textInForce } from '../../domain/ways/association-text.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { findText, listTextVersions } from '../../store/ways/texts.ts'
import { en } from './messages/en.ts'

/** The document in which people state that what they hand in is true, and that no board has sanctioned them. */
const attestationKind = 'renewal-attestation'

/** A text as it is signed with a renewal: the version and the fingerprint are those of what is shown. */
export type TextToSign = Pick<AssociationText, 'kind' | 'version' | 'title' | 'body' | 'hash'>

/**
 * What is signed with every renewal: the association's Code of Ethics, where it has loaded one, and its attestation,
 * or Attune's own words for it as version 0.
 */
export async function textsToSign(tx: Tx, associationId: string, today: Day): Promise<readonly TextToSign[]> {
  const versions = await listTextVersions(tx, associationId)
  const texts: TextToSign[] = []
  for (const kind of ['code-of-ethics', attestationKind]) {
    const version = textInForce(versions, kind, today)?.version
    const text = version === undefined ? undefined : await findText(tx, associationId, kind, version)
    if (text) texts.push(text)
    else if (kind === attestationKind) texts.push(ownAttestation())
  }
  return texts
}

export function ownAttestation(): TextToSign {
  const { title, body } = en.attestation
  return {
    kind: attestationKind,
    version: 0,
    title,
    body,
    hash: createHash('sha256').update(body).digest('hex'),
  }
}
