import { isSection } from '../../../domain/portfolio/entry.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { Frame } from '../../components/layout.tsx'
import { describeInApplication } from './describe-in-application.ts'
import { MovedFindings } from './moved-findings.tsx'

/** What the portfolio says differently since it was submitted, and which findings moved by it. */
export function SinceCard({ frame, own }: { frame: Frame; own: OwnApplication }) {
  const { language } = frame
  const { text } = language
  const words = text.applications.sinceSubmitted
  const { since, judged, submission } = own
  if (!since || !submission) return null
  const [now, then] = [
    describeInApplication(judged.portfolio, language),
    describeInApplication(submission.portfolio, language),
  ]
  const isSame = since.entries.length === 0 && since.findings.length === 0
  return (
    <section class="at-card" id="since" aria-labelledby="since-title">
      <h2 class="govuk-heading-m" id="since-title">
        {words.title}
      </h2>
      <p class="at-quiet">{isSame ? words.nothing : words.lead}</p>
      {since.entries.length > 0 ? <h3 class="govuk-heading-s">{words.entries}</h3> : null}
      <ul class="at-lines">
        {since.entries.map(({ id, section, change }) => {
          const { label, href } = change === 'removed' ? { ...then(id), href: undefined } : now(id)
          return (
            <li>
              {href ? (
                <a class="govuk-link at-lines__name" href={href}>
                  {label}
                </a>
              ) : (
                <span>{label || words.removed}</span>
              )}
              <span class="at-lines__when">
                {isSection(section) ? text.comments.sections[section] : section}, {words.change[change]}
              </span>
            </li>
          )
        })}
      </ul>
      {since.entries.length > 0 || since.findings.length > 0 ? (
        <h3 class="govuk-heading-s">{words.findings}</h3>
      ) : null}
      {since.findings.length > 0 ? (
        <MovedFindings moved={since.findings} language={language} />
      ) : isSame ? null : (
        <p>{words.noFindings}</p>
      )}
    </section>
  )
}
