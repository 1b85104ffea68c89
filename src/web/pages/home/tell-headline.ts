import type { NextStep } from '../../../domain/applications/next-step.ts'
import type { RenewalStep } from '../../../domain/renewals/next-step.ts'
import type { Messages } from '../../messages/messages.ts'

interface Steps {
  /** Of the application that the page is about. */
  readonly application: NextStep | undefined
  /** Of the renewal that the page is about. */
  readonly renewal: RenewalStep | undefined
}

/** What follows the name where the next step is not about the figures; undefined where they say it. */
export function tellHeadline({ application, renewal }: Steps, { home }: Messages): string | undefined {
  if (renewal?.step === 'sign') return home.headline.sign
  switch (application?.step) {
    case 'submit':
    case 'amend':
    case 'answer':
    case 'declined':
    case 'wait-acceptance':
    case 'wait-raters':
    case 'wait-appeal':
      return home.headline[application.step]
    default:
      return undefined
  }
}
