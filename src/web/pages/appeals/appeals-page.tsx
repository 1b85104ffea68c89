import type { listOpenAppeals } from '../../../store/decisions/appeals.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface AppealsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly appeals: Awaited<ReturnType<typeof listOpenAppeals>>
}

/** The appeals that wait for staff, the oldest first. */
export function AppealsPage({ frame, association, appeals }: AppealsPageProps) {
  const { text, format } = frame.language
  const words = text.decisions.appeals
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{appeals.length === 0 ? words.none : words.lead}</p>
          {appeals.length === 0 ? null : (
            <ul class="at-lines at-card">
              {appeals.map(({ id, applicationId, applicant, standard, state, askedAt }) => (
                <li>
                  <a
                    class="govuk-link at-lines__name"
                    href={paths.appealCase.href(association.shortId, applicationId, id)}
                  >
                    <bdi>{applicant}</bdi>
                  </a>
                  <span class="at-lines__when">
                    {nameStandard(standard, text)},{' '}
                    {words.asked(format.instant(askedAt, association.timeZone))}
                  </span>
                  <span class="at-lines__state">{words.state[state]}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </main>
    </Layout>
  )
}
