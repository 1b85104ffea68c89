import type { Application } from '../../../domain/applications/application.ts'
import { isApplicantsStep, type NextStep } from '../../../domain/applications/next-step.ts'
import type { ApplicationState } from '../../../domain/applications/states.ts'
import { waitsForApplicant } from '../../../domain/applications/states.ts'
import { State, type StateKind } from '../../components/state.tsx'
import type { Language } from '../../messages/messages.ts'

const shapes: Readonly<Record<ApplicationState, StateKind>> = {
  draft: 'short',
  submitted: 'wait',
  returned: 'short',
  'in-review': 'wait',
  'more-asked': 'short',
  'approved-for-exam': 'met',
  endorsed: 'met',
  deferred: 'short',
  'on-hold': 'advice',
  withdrawn: 'advice',
  expired: 'advice',
}

interface StateLineProps {
  readonly application: Application
  readonly next: NextStep
  readonly timeZone: string
  readonly language: Language
}

/** How an application stands and since when; with a mark where the applicant has the next step. */
export function StateLine({ application, next, timeZone, language: { text, format } }: StateLineProps) {
  const { state, stateSince } = application
  const isYours = waitsForApplicant(state) && isApplicantsStep(next)
  return (
    <>
      <State kind={shapes[state]}>{text.applications.state[state]}</State>{' '}
      <span class="at-quiet">{text.applications.since(format.instant(stateSince, timeZone))}</span>
      {isYours ? <span class="at-you">{text.finding.you}</span> : null}
    </>
  )
}
