import { z } from 'zod'
import { checkDates } from '../../domain/credentials/check-dates.ts'
import {
  type Credential,
  checkStructure,
  issuerOf,
  type StatusEntry,
} from '../../domain/credentials/check-structure.ts'
import { isAccepted } from '../../domain/credentials/is-accepted.ts'
import type { Finding } from '../../domain/credentials/verification.ts'
import { findBadgeAt } from '../../store/credentials/badges.ts'
import { findShownState } from '../../store/credentials/shown-state.ts'
import { withAssociation } from '../../store/with-association.ts'
import { checkContexts } from './check-contexts.ts'
import { isBundledContext } from './document-loader.ts'
import { readStatusBit } from './status-bits.ts'
import type { ResolvedIssuer, VerifyParts } from './verify-issuer.ts'
import { verifyProof } from './verify-proof.ts'

/** How a credential stands today: by the register where it is ours, by the lists that it names otherwise. */
export async function verifyStatus(
  parts: VerifyParts,
  credential: Credential,
  issuer: ResolvedIssuer,
  now: Date,
): Promise<Finding> {
  const entries = credential.credentialStatus === undefined ? [] : [credential.credentialStatus].flat()
  if (entries.length === 0) return { code: 'no-status' }
  if (issuer.found.kind === 'unknown') return { code: 'status-unknown' }
  for (const entry of entries) {
    const finding =
      issuer.found.kind === 'ours'
        ? await lookUp(parts, issuer.found.associationId, entry)
        : await askElsewhere(parts, credential, entry, issuer, now)
    if (finding.code !== 'passed') return finding
  }
  return { code: 'passed' }
}

/** Our own register knows more than a list does: what took a badge's place, and what the register says of it. */
async function lookUp({ db }: VerifyParts, associationId: string, entry: StatusEntry): Promise<Finding> {
  const place = placeOf(entry)
  if (!place) return { code: 'status-unknown' }
  return withAssociation(db, associationId, async (tx): Promise<Finding> => {
    const badge = await findBadgeAt(tx, associationId, place)
    if (!badge) return { code: 'status-unknown' }
    const isReplaced = badge.replacedBy !== null
    if (isAccepted({ state: badge.state, isReplaced })) return { code: 'passed' }
    // A newer badge of somebody whose Endorsement stands is the better news, and told first.
    if (isAccepted({ state: badge.state, isReplaced: false })) return { code: 'replaced' }
    return { code: 'not-accepted', state: await findShownState(tx, badge.endorsementId) }
  })
}

/** Whatever address a list had when it was named, its number is at the end. */
function placeOf({ type, statusListCredential, statusListIndex }: StatusEntry) {
  const list = /\/status\/[a-z0-9-]+\/(\d{1,9})$/.exec(statusListCredential ?? '')?.[1]
  if (type !== 'BitstringStatusListEntry' || list === undefined || statusListIndex === undefined)
    return undefined
  const place = Number(statusListIndex)
  return place < 131_072 ? { list: Number(list), place } : undefined
}

const ListSchema = z.looseObject({
  type: z.literal('BitstringStatusList'),
  statusPurpose: z.union([z.string(), z.array(z.string())]),
  encodedList: z.string(),
})

async function askElsewhere(
  { fetchOutside }: VerifyParts,
  credential: Credential,
  { type, statusPurpose, statusListCredential, statusListIndex }: StatusEntry,
  issuer: ResolvedIssuer,
  now: Date,
): Promise<Finding> {
  const isNamed = type === 'BitstringStatusListEntry' && statusListCredential !== undefined
  if (!isNamed || statusListIndex === undefined || !fetchOutside) return { code: 'status-unknown' }
  try {
    const document = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(await fetchOutside(statusListCredential)))
    const read = checkStructure(document)
    if ('code' in read || checkContexts(document, isBundledContext)) return { code: 'status-unknown' }
    const isTheirs = issuerOf(read.credential) === issuerOf(credential)
    const proof = await verifyProof({ form: 'json', document }, read.credential, issuer)
    const dates = checkDates(read.credential, now)
    if (!isTheirs || proof.code !== 'passed' || dates.code !== 'passed') return { code: 'status-unknown' }
    const list = ListSchema.parse(document.credentialSubject)
    if (![list.statusPurpose].flat().includes(statusPurpose ?? '')) return { code: 'status-unknown' }
    const bit = readStatusBit(list.encodedList, Number(statusListIndex))
    if (bit === undefined) return { code: 'status-unknown' }
    return bit ? { code: 'not-accepted', state: tellPurpose(statusPurpose) } : { code: 'passed' }
  } catch {
    return { code: 'status-unknown' }
  }
}

function tellPurpose(purpose: string | undefined): 'revoked' | 'suspended' | 'not-current' {
  if (purpose === 'revocation') return 'revoked'
  return purpose === 'suspension' ? 'suspended' : 'not-current'
}
