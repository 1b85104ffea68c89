import { z } from 'zod'
import type { Day } from '../../standards/day.ts'
import type { JsonDocument } from './compose-badge.ts'
import type { Answer } from './verification.ts'

/** What the words of an answer mean. Part of each answer, so that it can be checked wherever it is read. */
export const answerContext = {
  EndorsementAnswer: 'urn:attune:EndorsementAnswer',
  endorsementNumber: 'urn:attune:endorsementNumber',
  endorsementStandard: 'urn:attune:endorsementStandard',
  askedDay: 'urn:attune:askedDay',
  wasEndorsed: 'urn:attune:wasEndorsed',
}

/** The question "was this person endorsed on that day?", and what the register says. */
export interface AnswerFacts {
  readonly id: string
  readonly issuer: { readonly did: string; readonly name: string }
  readonly number: string
  readonly name: string
  /** As the engine calls it, such as `vaimh/imhm-clinical`. */
  readonly standard: string
  readonly day: Day
  readonly wasEndorsed: boolean
  readonly at: string
}

/** The answer as a credential, unsigned. It is about a day, so it never runs out. */
export function composeAnswer({
  id,
  issuer,
  number,
  name,
  standard,
  day,
  wasEndorsed,
  at,
}: AnswerFacts): JsonDocument {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', answerContext],
    id,
    type: ['VerifiableCredential', 'EndorsementAnswer'],
    issuer: { id: issuer.did, name: issuer.name },
    validFrom: at,
    credentialSubject: {
      name,
      endorsementNumber: number,
      endorsementStandard: standard,
      askedDay: day,
      wasEndorsed,
    },
  }
}

const AnswerSchema = z.looseObject({
  name: z.string(),
  endorsementNumber: z.string(),
  endorsementStandard: z.string(),
  askedDay: z.iso.date(),
  wasEndorsed: z.boolean(),
})

/** What an answer says; undefined where the subject of a credential is none. */
export function readAnswer(
  subject: unknown,
): (Answer & { readonly name: string; readonly number: string }) | undefined {
  const read = AnswerSchema.safeParse(subject)
  if (!read.success) return undefined
  const {
    name,
    endorsementNumber: number,
    endorsementStandard: standard,
    askedDay: day,
    wasEndorsed,
  } = read.data
  return { name, number, standard, day, wasEndorsed }
}
