import { type Fields, textOf } from '../fields.ts'
import { readEmailAddress } from '../sign-in/email-address.ts'

/** An agency that staff of an association know, as they see it. */
export interface Agency {
  readonly id: string
  readonly associationId: string
  readonly name: string
  readonly contactEmail: string
  readonly linkSentAt: Date | null
  /** The last day on which its link opens anything; null where it has none. */
  readonly linkUntil: string | null
  readonly addedAt: Date
  readonly closedAt: Date | null
}

/** How long a link opens the view of an agency; then staff send another one, to whoever works there by then. */
export const linkDays = 180

export interface AgencyGiven {
  readonly name: string
  readonly contactEmail: string
}

export interface AgencyFault {
  readonly field: 'name' | 'email'
  readonly code: 'no-agency-name' | 'address-in-name' | 'no-address'
}

const longestName = 200

/** Reads the form with which staff add an agency. */
export function readAgencyForm(
  fields: Fields,
): { readonly given: AgencyGiven } | { readonly faults: readonly AgencyFault[] } {
  const name = textOf(fields, 'name')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
  const contactEmail = readEmailAddress(textOf(fields, 'email'))
  const faults: AgencyFault[] = []
  if (name === '' || name.length > longestName) faults.push({ field: 'name', code: 'no-agency-name' })
  else if (name.includes('@')) faults.push({ field: 'name', code: 'address-in-name' })
  if (contactEmail === undefined) faults.push({ field: 'email', code: 'no-address' })
  return faults.length > 0 || contactEmail === undefined ? { faults } : { given: { name, contactEmail } }
}
