import type { Child } from 'hono/jsx'
import { isApplicantsStep, type NextStep } from '../../../domain/applications/next-step.ts'
import type { AwaitedReference } from '../../../domain/references/is-awaited.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { Frame } from '../../components/layout.tsx'
import { nextTitle } from './next-title.ts'

interface StepCardProps {
  readonly frame: Frame
  readonly next: NextStep
  /** What keeps the application from being submitted, in the order of the sheet. */
  readonly missing: readonly Finding[]
  /** Raters who were asked and have not answered yet. */
  readonly awaited: readonly Pick<AwaitedReference, 'raterName'>[]
  /** Ways to take the step. */
  readonly children?: Child
}

/** The next step of an application and whose it is, in the same words wherever its applicant reads of it. */
export function StepCard({ frame, next, missing, awaited, children }: StepCardProps) {
  const { text, format } = frame.language
  const words = text.applications
  const { text: sentence } = words.next[next.step]
  const isYours = isApplicantsStep(next)
  // One that rests waits for nobody else: it goes on when its applicant asks.
  const isNobodys = next.step === 'none' || next.step === 'endorsed' || next.step === 'held'
  const [first] = missing
  return (
    <section class={isYours ? 'at-card at-next' : 'at-card'} aria-labelledby="next-title">
      {isNobodys ? null : <p class="at-eyebrow">{isYours ? words.nextStep : words.othersStep}</p>}
      <h2 class="govuk-heading-m" id="next-title">
        {nextTitle(next, frame.language)}
      </h2>
      {sentence ? <p>{sentence}</p> : null}
      {next.step === 'exam-booked' ? (
        <p>{words.examDays(format.day(next.firstDay), format.day(next.lastDay))}</p>
      ) : null}
      {next.step === 'mend' && first ? <p>{first.remedy}</p> : null}
      {next.step === 'wait-raters' ? (
        <ul class="govuk-list govuk-list--bullet">
          {awaited.map(({ raterName }) => (
            <li>
              <bdi>{raterName}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </section>
  )
}
