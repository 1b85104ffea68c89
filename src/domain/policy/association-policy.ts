import { z } from 'zod'
import { applicationPolicy } from './application-policy.ts'
import { auditPolicy } from './audit-policy.ts'
import { calendarPolicy } from './calendar-policy.ts'
import { decisionPolicy } from './decision-policy.ts'
import { lifePolicy } from './life-policy.ts'
import { membershipPolicy } from './membership-policy.ts'
import { referencePolicy } from './reference-policy.ts'
import { registerPolicy } from './register-policy.ts'
import { renewalPolicy } from './renewal-policy.ts'
import { reviewPolicy } from './review-policy.ts'
import { textPolicy } from './text-policy.ts'

/**
 * How an association works, as one document: a missing part has its default, so that an association that
 * sets nothing has ways that work, and a new setting needs no change of what is kept.
 */
export const associationPolicy = z.strictObject({
  applications: applicationPolicy.prefault({}),
  texts: textPolicy.prefault({}),
  membership: membershipPolicy.prefault({}),
  references: referencePolicy.prefault({}),
  review: reviewPolicy.prefault({}),
  decision: decisionPolicy.prefault({}),
  calendar: calendarPolicy.prefault({}),
  register: registerPolicy.prefault({}),
  renewals: renewalPolicy.prefault({}),
  audits: auditPolicy.prefault({}),
  life: lifePolicy.prefault({}),
})

export type AssociationPolicy = z.infer<typeof associationPolicy>
