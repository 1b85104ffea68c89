import { isEnded } from '../../../domain/applications/states.ts'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { ExpiryNote } from './expiry-note.tsx'
import { nextTitle } from './next-title.ts'
import { StateLine } from './state-line.tsx'

interface ApplicationsPageProps {
  readonly frame: Frame
  readonly listed: readonly ListedApplication[]
}

/** All applications of a person: those that are open, each with its next step, then those that ended. */
export function ApplicationsPage({ frame, listed }: ApplicationsPageProps) {
  const words = frame.language.text.applications
  const open = listed.filter(({ application }) => !isEnded(application.state))
  const ended = listed.filter(({ application }) => isEnded(application.state))
  const isFirst = open.length === 0
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          {listed.length === 0 ? <p>{words.none}</p> : null}
          <Lines {...{ frame, listed: open }} id="open" title={words.open} />
          <p class="at-actions at-apply">
            <a
              class={isFirst ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
              href={paths.chooseCategory.href()}
            >
              {isFirst ? words.choosing : words.choosingAgain}
            </a>
          </p>
          <Lines {...{ frame, listed: ended }} id="ended" title={words.ended} />
        </div>
      </main>
    </Layout>
  )
}

interface LinesProps extends ApplicationsPageProps {
  readonly id: string
  readonly title: string
}

function Lines({ frame, listed, id, title }: LinesProps) {
  if (listed.length === 0) return null
  return (
    <section class="at-card" aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      <ApplicationLines frame={frame} listed={listed} />
    </section>
  )
}

/** One line an application, as on the list and on the first page. */
export function ApplicationLines({ frame, listed }: ApplicationsPageProps) {
  const { language } = frame
  const { text, format } = language
  return (
    <ul class="at-lines">
      {listed.map(({ application, association, edition, next, policy, today }) => (
        <li>
          <a class="govuk-link at-lines__name" href={paths.application.href(application.id)}>
            {edition.title}
          </a>
          <span class="at-lines__when">
            {association.name} · {text.applications.edition(format.month(application.edition))}
          </span>
          <span class="at-lines__state">
            <StateLine {...{ application, next, language }} timeZone={association.timeZone} />
          </span>
          {isEnded(application.state) ? null : (
            <span class="at-lines__state">{nextTitle(next, language)}</span>
          )}
          <ExpiryNote {...{ application, today, language }} policy={policy.applications} />
        </li>
      ))}
    </ul>
  )
}
