import { checkClaims, checkStructure, issuerOf } from '../../domain/credentials/check-structure.ts'
import { readCredential } from '../../domain/credentials/read-credential.ts'
import type { IssuerFound } from '../../domain/credentials/verification.ts'
import { readTransfer, type Transfer } from '../../domain/life/transfer.ts'
import { resolveIssuer, type VerifyParts } from '../credentials/verify-issuer.ts'
import { verifyProof } from '../credentials/verify-proof.ts'

export interface VerifiedTransfer {
  readonly id: string
  readonly transfer: Transfer
  readonly issuer: Extract<IssuerFound, { kind: 'ours' | 'other' }>
  readonly did: string
}

/** `altered`: the signature does not hold. `unknown-issuer`: it holds, but of whom nobody here can tell. */
export type TransferRefusal = 'not-a-transfer' | 'altered' | 'unknown-issuer' | 'ran-out'

/** What a document is worth that somebody brought: who signed it, that nothing was changed, and that it is not too old. */
export async function verifyTransfer(
  parts: VerifyParts,
  text: string,
  now: Date,
): Promise<VerifiedTransfer | { readonly refused: TransferRefusal }> {
  const read = readCredential(text)
  if ('code' in read || read.form !== 'jwt') return { refused: 'not-a-transfer' }
  const structure = checkStructure(read.document)
  const found = readTransfer(read.document)
  if ('code' in structure || !found) return { refused: 'not-a-transfer' }
  const { credential } = structure
  if (checkClaims(read.document, credential)) return { refused: 'altered' }
  const did = issuerOf(credential)
  const issuer = await resolveIssuer(parts, did)
  const { code } = await verifyProof(read, credential, issuer)
  if (code === 'not-reached' || issuer.found.kind === 'unknown') return { refused: 'unknown-issuer' }
  if (code !== 'passed') return { refused: 'altered' }
  if (Date.parse(credential.validUntil ?? '') < now.getTime() || credential.validUntil === undefined)
    return { refused: 'ran-out' }
  return { ...found, issuer: issuer.found, did }
}
