import { dayIn } from '../../domain/day-in.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { sendLetter } from '../letters/send-letter.ts'
import type { ClockMeans } from './clock-means.ts'
import type { AtTheEnd } from './step-due-application.ts'

type Telling =
  | { readonly kind: 'expired'; readonly lastDay: Day }
  | { readonly kind: 'expiry-warning'; readonly lastDay: Day; readonly unsubscribeUrl: string }

/** Writes to an applicant about the end of an application in the association's own words, and keeps the letter. */
export async function writeToApplicant(
  tx: Tx,
  means: ClockMeans,
  { application, association, name, email, now }: AtTheEnd,
  { kind, lastDay, ...more }: Telling,
): Promise<void> {
  if (name === null || email === null) return
  const { associationId, standard, edition } = application
  const category = means.standards.getEdition(standard, dayIn(now, association.timeZone), edition).title
  const fields = { applicant: name, category, 'due-day': lastDay }
  const letter = await composeLetter(tx, { associationId, kind, fields })
  await sendLetter(tx, means, { application, kind, letter, to: email, at: now, ...more })
}
