import { z } from 'zod'
import type { JsonDocument } from './compose-badge.ts'
import type { Finding } from './verification.ts'

const instant = z.iso.datetime({ offset: true })
const address = z.string().refine((text) => URL.canParse(text))
const types = z.array(z.string())

const StatusSchema = z.looseObject({
  type: z.string(),
  statusPurpose: z.string().optional(),
  statusListIndex: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional(),
  statusListCredential: address.optional(),
})
export type StatusEntry = z.infer<typeof StatusSchema>

const ProofSchema = z.looseObject({
  type: z.string(),
  cryptosuite: z.string().optional(),
  created: z.string().optional(),
  verificationMethod: z.string().optional(),
  proofPurpose: z.string().optional(),
  proofValue: z.string().optional(),
})

const AchievementSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  criteria: z.looseObject({}),
})

const IdentitySchema = z.looseObject({
  hashed: z.boolean(),
  identityHash: z.string(),
  identityType: z.string(),
})

const SubjectSchema = z.looseObject({
  identifier: z.array(IdentitySchema).optional(),
  licenseNumber: z.string().optional(),
  achievement: AchievementSchema.optional(),
})

const CredentialSchema = z.looseObject({
  '@context': z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).min(1),
  id: address,
  type: types.refine((all) => all.includes('VerifiableCredential')),
  issuer: z.union([address, z.looseObject({ id: address, name: z.string().optional() })]),
  name: z.string().optional(),
  /** Read for people only, so that a badge of somebody else with an odd one is not refused for it. */
  awardedDate: instant.optional().catch(undefined),
  validFrom: instant,
  validUntil: instant.optional(),
  credentialSubject: SubjectSchema,
  credentialStatus: z.union([StatusSchema, z.array(StatusSchema).max(8)]).optional(),
  proof: z.union([ProofSchema, z.array(ProofSchema).min(1).max(8)]).optional(),
})
export type Credential = z.infer<typeof CredentialSchema>

type Misshapen = Extract<Finding, { readonly code: 'missing' | 'malformed' }>

/** Whether a document has the parts of a credential (VCDM 2.0) and of a badge where it says it is one; else the first that is amiss. */
export function checkStructure(document: JsonDocument): { readonly credential: Credential } | Misshapen {
  const read = CredentialSchema.safeParse(document)
  if (!read.success) return tellIssue(document, read.error.issues[0]?.path ?? [])
  const credential = read.data
  const isBadge = credential.type.some(
    (type) => type === 'OpenBadgeCredential' || type === 'AchievementCredential',
  )
  if (isBadge && !credential.credentialSubject.achievement)
    return { code: 'missing', path: 'credentialSubject.achievement' }
  const { validFrom, validUntil } = credential
  if (validUntil !== undefined && Date.parse(validUntil) < Date.parse(validFrom))
    return { code: 'malformed', path: 'validUntil' }
  return { credential }
}

function tellIssue(document: JsonDocument, path: readonly PropertyKey[]): Misshapen {
  let at: unknown = document
  for (const key of path) at = z.record(z.string(), z.unknown()).safeParse(at).data?.[String(key)]
  return { code: at === undefined ? 'missing' : 'malformed', path: path.map(String).join('.') }
}

/** What a token says of itself beside the credential has to agree with it. */
export function checkClaims(document: JsonDocument, credential: Credential): Misshapen | undefined {
  const { validFrom, validUntil, id } = credential
  const expected: Readonly<Record<string, unknown>> = {
    iss: issuerOf(credential),
    jti: id,
    nbf: Math.floor(Date.parse(validFrom) / 1_000),
    exp: validUntil === undefined ? undefined : Math.floor(Date.parse(validUntil) / 1_000),
  }
  const wrong = Object.keys(expected).find(
    (claim) => document[claim] !== undefined && document[claim] !== expected[claim],
  )
  return wrong === undefined ? undefined : { code: 'malformed', path: wrong }
}

/** What the issuer is called by. */
export function issuerOf({ issuer }: Credential): string {
  return typeof issuer === 'string' ? issuer : issuer.id
}
