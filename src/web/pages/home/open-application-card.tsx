import type { Child } from 'hono/jsx'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { type MendLink, mendLinkFor } from '../applications/mend-link.ts'
import { StepCard } from '../applications/step-card.tsx'

interface OpenApplicationCardProps {
  readonly frame: Frame
  readonly open: Pick<ListedApplication, 'application' | 'edition' | 'next' | 'missing' | 'judged'>
  /** Ways to take the step at once, before the way to the application. */
  readonly children?: Child
}

/** The next step of whoever has an application under way, as its page says it: what it waits for. */
export function OpenApplicationCard({ frame, open, children }: OpenApplicationCardProps) {
  const { application, next, missing, judged } = open
  const toRaters = next.step === 'mend' ? referencesLinkFor(open, frame.language.text) : undefined
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
        {toRaters ? (
          <a class="govuk-link" href={toRaters.href}>
            {toRaters.label}
          </a>
        ) : null}
        {next.step === 'wait-raters' ? (
          <a class="govuk-link" href={paths.references.href(application.id)}>
            {text.applications.remindRaters}
          </a>
        ) : null}
      </p>
    </StepCard>
  )
}

/** The way to the references where these are the first thing to mend. */
function referencesLinkFor(
  { application, edition, missing: [first] }: OpenApplicationCardProps['open'],
  text: Messages,
): MendLink | undefined {
  const isAbout =
    first && edition.requirements.some(({ id, kind }) => id === first.requirement && kind === 'references')
  return isAbout ? mendLinkFor(application, edition, first, text) : undefined
}
