import type { Audit } from '../../../domain/audits/audit.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellPeriod } from './parts.ts'

interface AuditsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly audits: readonly Audit[]
  readonly today: Day
}

/** The audits of an association, the newest first. */
export function AuditsPage({ frame, association, audits, today }: AuditsPageProps) {
  const { language } = frame
  const words = language.text.audits
  const { shortId } = association
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <p class="at-actions">
            <a class="govuk-button" href={paths.announceAudit.href(shortId)}>
              {words.announce}
            </a>
            <a class="govuk-link" href={paths.publishedAudits.href(shortId)}>
              {words.toPublished}
            </a>
          </p>
          {audits.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul class="at-lines at-card" aria-label={words.title}>
              {audits.map((audit) => (
                <li>
                  <span>
                    <a class="govuk-link" href={paths.audit.href(shortId, audit.id)}>
                      {tellPeriod(language, audit.periodFrom, audit.periodUntil)}
                    </a>
                  </span>
                  <span class="at-lines__state">{tellStage(language, audit, today)}</span>
                  <span class="at-lines__when">{tellDays(language, audit)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </main>
    </Layout>
  )
}

function tellStage({ text, format }: Language, { seed, seedFrom }: Audit, today: Day): string {
  const { state } = text.audits
  if (seed !== null) return state.drawn
  return today < seedFrom ? state.announced(format.day(seedFrom)) : state.toDraw
}

function tellDays({ text, format }: Language, { announcedOn, drawnOn }: Audit): string {
  const announced = text.audits.announcedOn(format.day(announcedOn))
  return drawnOn === null ? announced : `${announced}, ${text.audits.drawnOn(format.day(drawnOn))}`
}
