import { isApplicantsStep } from '../../../domain/applications/next-step.ts'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

interface OpenApplicationCardProps {
  readonly frame: Frame
  readonly open: Pick<ListedApplication, 'application' | 'next'>
}

/** The next step of whoever has an application under way: what it waits for. */
export function OpenApplicationCard({ frame, open: { application, next } }: OpenApplicationCardProps) {
  const { text, format } = frame.language
  const { next: words, nextStep, othersStep } = text.applications
  const { title, text: sentence } = words[next.step]
  const isYours = isApplicantsStep(next)
  return (
    <section class={isYours ? 'at-card at-next' : 'at-card'} aria-labelledby="next-title">
      <p class="at-eyebrow">{isYours ? nextStep : othersStep}</p>
      <h2 class="govuk-heading-m" id="next-title">
        {title('missing' in next ? format.figure(next.missing) : '')}
      </h2>
      {sentence ? <p>{sentence}</p> : null}
      <p class="at-actions">
        <a class="govuk-button" href={paths.application.href(application.id)}>
          {text.home.toApplication}
        </a>
        {next.step === 'exam' ? <a href={paths.exams.href()}>{text.exams.title}</a> : null}
      </p>
    </section>
  )
}
