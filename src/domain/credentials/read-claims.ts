import type { Credential } from './check-structure.ts'
import { readAnswer } from './compose-answer.ts'
import type { Claims } from './verification.ts'

/** What a credential says, for people to read. */
export function readClaims(credential: Credential): Claims {
  const {
    id,
    type,
    issuer,
    credentialSubject: subject,
    awardedDate,
    validFrom,
    validUntil,
    name,
  } = credential
  const answer = type.includes('EndorsementAnswer') ? readAnswer(subject) : undefined
  const common = {
    id,
    issuerName: typeof issuer === 'string' ? '' : (issuer.name ?? ''),
    awardedAt: awardedDate === undefined ? undefined : new Date(awardedDate),
    validFrom: new Date(validFrom),
    validUntil: validUntil === undefined ? undefined : new Date(validUntil),
  }
  if (answer) {
    const { day, wasEndorsed, standard } = answer
    return {
      ...common,
      kind: 'answer',
      title: standard,
      holder: answer.name,
      number: answer.number,
      answer: { day, wasEndorsed, standard },
    }
  }
  const named = subject.identifier?.find(({ identityType, hashed }) => identityType === 'name' && !hashed)
  return {
    ...common,
    kind: subject.achievement ? 'badge' : 'other',
    title: subject.achievement?.name ?? name ?? type.at(-1) ?? '',
    holder: named?.identityHash,
    number: subject.licenseNumber,
    answer: undefined,
  }
}
