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
  const words = text.applications.next[next.step]
  return (
    <section class="at-card at-next" aria-labelledby="next-title">
      <p class="at-eyebrow">{text.distance.next}</p>
      <h2 class="govuk-heading-m" id="next-title">
        {words.title('missing' in next ? format.figure(next.missing) : '')}
      </h2>
      <p>{words.text}</p>
      <p class="at-actions">
        <a class="govuk-button" href={paths.application.href(application.id)}>
          {text.home.toApplication}
        </a>
        {next.step === 'exam' ? <a href={paths.exams.href()}>{text.exams.title}</a> : null}
      </p>
    </section>
  )
}
