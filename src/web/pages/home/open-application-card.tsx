import type { Child } from 'hono/jsx'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { StepCard } from '../applications/step-card.tsx'

interface OpenApplicationCardProps {
  readonly frame: Frame
  readonly open: Pick<ListedApplication, 'application' | 'next' | 'missing' | 'judged'>
  /** Ways to take the step at once, before the way to the application. */
  readonly children?: Child
}

/** The next step of whoever has an application under way, as its page says it: what it waits for. */
export function OpenApplicationCard({ frame, open, children }: OpenApplicationCardProps) {
  const { application, next, missing, judged } = open
  const { text } = frame.language
  const isAboutExam = application.state === 'approved-for-exam'
  return (
    <StepCard {...{ frame, next, missing }} awaited={judged?.awaited ?? []}>
      <p class="at-actions">
        {children}
        {isAboutExam ? (
          <a class="govuk-button" href={paths.exams.href()}>
            {text.exams.title}
          </a>
        ) : null}
        <a
          class={children || isAboutExam ? 'govuk-link' : 'govuk-button'}
          href={paths.application.href(application.id)}
        >
          {text.home.toApplication}
        </a>
        {next.step === 'wait-raters' ? (
          <a class="govuk-link" href={paths.references.href(application.id)}>
            {text.applications.remindRaters}
          </a>
        ) : null}
      </p>
    </StepCard>
  )
}
