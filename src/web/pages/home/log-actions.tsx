import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { Standing } from './describe-standing.tsx'
import type { LogStep } from './log-step-for.ts'

interface LogActionsProps {
  readonly frame: Frame
  readonly step: LogStep | undefined
  readonly lastSession: Standing['lastSession']
}

/** Ways to log what a next step asks, at once. */
export function LogActions({ frame, step, lastSession }: LogActionsProps) {
  if (!step) return null
  const { home } = frame.language.text
  return (
    <>
      <a class="govuk-button" href={paths.newEntry.href(step.section)}>
        {home[step.label]}
      </a>
      {step.section === 'rsc' && lastSession ? (
        <a href={paths.newEntry.href('rsc', lastSession.id)}>{home.repeat(lastSession.label)}</a>
      ) : null}
    </>
  )
}
