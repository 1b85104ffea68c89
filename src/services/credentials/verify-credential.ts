import { checkDates } from '../../domain/credentials/check-dates.ts'
import {
  type Credential,
  checkClaims,
  checkStructure,
  issuerOf,
} from '../../domain/credentials/check-structure.ts'
import { readClaims } from '../../domain/credentials/read-claims.ts'
import { type ReadCredential, readCredential } from '../../domain/credentials/read-credential.ts'
import {
  type Check,
  type CheckName,
  type CheckOutcome,
  concludeVerification,
  type Finding,
  type IssuerFound,
  type Verification,
} from '../../domain/credentials/verification.ts'
import { checkContexts } from './check-contexts.ts'
import { isBundledContext } from './document-loader.ts'
import { type ResolvedIssuer, resolveIssuer, type VerifyParts } from './verify-issuer.ts'
import { verifyProof } from './verify-proof.ts'
import { verifyStatus } from './verify-status.ts'

/**
 * Looks at a credential check by check, in words of which each names what it looked at. Nothing is fetched unless the
 * parts bring a way to, and nothing is kept of what was asked. In doubt the answer is "unknown", never "valid".
 */
export async function verifyCredential(parts: VerifyParts, text: string, now: Date): Promise<Verification> {
  const read = readCredential(text)
  if ('code' in read) return refused([of(read.code === 'too-large' ? 'size' : 'reading', read)])
  const checks = [of('size', passed), of('reading', passed)]
  const structure = checkStructure(read.document)
  if ('code' in structure) return refused([...checks, of('structure', structure)])
  const { credential } = structure
  const wrongClaim = read.form === 'jwt' ? checkClaims(read.document, credential) : undefined
  checks.push(of('structure', wrongClaim ?? passed))
  // What words mean is not known once a context is foreign, so nothing else is looked at.
  const foreign = checkContexts(read.document, isBundledContext)
  checks.push(of('contexts', foreign ?? passed))
  if (wrongClaim || foreign) return { ...refused(checks), claims: readClaims(credential) }
  const issuer = await resolveIssuer(parts, issuerOf(credential))
  checks.push(...(await lookDeeper(parts, { read, credential, issuer, now })))
  return conclude(checks, issuer.found, credential)
}

/** The same for a file that nothing could be read from. */
export function refuseUpload(finding: {
  readonly code: 'too-large' | 'nothing-inside' | 'not-readable'
}): Verification {
  return refused([of(finding.code === 'too-large' ? 'size' : 'reading', finding)])
}

interface Deeper {
  readonly read: ReadCredential
  readonly credential: Credential
  readonly issuer: ResolvedIssuer
  readonly now: Date
}

async function lookDeeper(parts: VerifyParts, { read, credential, issuer, now }: Deeper): Promise<Check[]> {
  const proof = await verifyProof(read, credential, issuer)
  // A list that a forged credential names is not asked.
  const status: Finding =
    proof.code === 'passed' ? await verifyStatus(parts, credential, issuer, now) : { code: 'not-reached' }
  return [
    of('issuer', tellIssuer(issuer.found, issuerOf(credential))),
    of('proof', proof),
    of('dates', checkDates(credential, now)),
    of('status', status),
  ]
}

function tellIssuer(found: IssuerFound, did: string): Finding {
  switch (found.kind) {
    case 'ours':
      return passed
    case 'other':
      return { code: 'other-issuer', host: found.host }
    case 'unknown':
      return { code: 'unknown-issuer', did }
    default:
      return found satisfies never
  }
}

const passed: Finding = { code: 'passed' }

function of(name: CheckName, finding: Finding): Check {
  return { name, finding, outcome: outcomeOf(finding) }
}

function outcomeOf({ code }: Finding): CheckOutcome {
  if (code === 'passed' || code === 'other-issuer') return 'passed'
  if (code === 'no-status' || code === 'not-reached') return 'not-made'
  // A letter or a scan without a badge may be genuine; this is no way to find out.
  return code === 'status-unknown' || code === 'nothing-inside' ? 'unknown' : 'failed'
}

function refused(checks: readonly Check[]): Verification {
  return { outcome: concludeVerification(checks), checks, issuer: { kind: 'unknown' }, claims: undefined }
}

function conclude(checks: readonly Check[], issuer: IssuerFound, credential: Credential): Verification {
  return { outcome: concludeVerification(checks), checks, issuer, claims: readClaims(credential) }
}
