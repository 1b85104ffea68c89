import type { Application } from '../../../domain/applications/application.ts'
import { daysLeft, isNearExpiry } from '../../../domain/applications/expiry.ts'
import type { AssociationPolicy } from '../../../domain/policy/association-policy.ts'
import type { Day } from '../../../standards/day.ts'
import type { Language } from '../../messages/messages.ts'

interface ExpiryNoteProps {
  readonly application: Application
  readonly policy: AssociationPolicy['applications']
  readonly today: Day
  readonly language: Language
}

/** Warns where an application ends soon unless the applicant does something; otherwise nothing, and nothing while an appeal is open. */
export function ExpiryNote({ application, policy, today, language: { text, format } }: ExpiryNoteProps) {
  const { expiresOn, hasAppeal } = application
  if (expiresOn === null || hasAppeal || !isNearExpiry(expiresOn, today, policy)) return null
  const left = format.figure(daysLeft(expiresOn, today))
  return <p class="at-note at-note--you">{text.applications.days.near(left, format.day(expiresOn))}</p>
}
