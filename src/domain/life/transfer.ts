import { z } from 'zod'
import { DaySchema } from '../../standards/day.ts'
import type { JsonDocument } from '../credentials/compose-badge.ts'
import { endorsementStates } from '../endorsements/states.ts'

const text = z.string().min(1).max(200)

const TransferSchema = z.looseObject({
  format: z.literal('attune-transfer/1'),
  name: text,
  email: z.string().max(254),
  /** The id of the Endorsement where it comes from. */
  endorsement: z.uuid(),
  number: text,
  category: text,
  standard: text,
  edition: text,
  state: z.enum(endorsementStates),
  /** Since when it is held without a break: seniority counts from there. */
  heldSince: DaySchema,
  /** The last day of an emerging one. */
  validUntil: DaySchema.nullable(),
  changes: z
    .array(z.looseObject({ step: text, to: z.enum(endorsementStates), on: DaySchema }))
    .min(1)
    .max(200),
})

/** An Endorsement that somebody takes along, as the association knows it that awarded it. */
export type Transfer = Readonly<z.infer<typeof TransferSchema>>

/** How long the document is taken: an Endorsement may be suspended the day after it was signed. */
export const transferDays = 60

interface Wrapping {
  readonly id: string
  readonly issuer: { readonly did: string; readonly name: string }
  readonly at: string
  readonly until: string
}

/** The document, unsigned: a credential like a badge, so that it is checked in the same way. */
export function composeTransfer({ id, issuer, at, until }: Wrapping, transfer: Transfer): JsonDocument {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', 'EndorsementTransfer'],
    issuer: { id: issuer.did, name: issuer.name },
    validFrom: at,
    validUntil: until,
    credentialSubject: transfer,
  }
}

/** The id of a document and what it says; undefined where it is something else. */
export function readTransfer(
  document: JsonDocument,
): { readonly id: string; readonly transfer: Transfer } | undefined {
  const id = /^urn:uuid:([0-9a-f-]{36})$/.exec(String(document.id))?.[1]
  const read = TransferSchema.safeParse(document.credentialSubject)
  return id !== undefined && read.success ? { id, transfer: read.data } : undefined
}
