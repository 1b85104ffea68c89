import type { ListedPublication } from '../../../store/audits/publications.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { tellPeriod } from './parts.ts'
import { VerifyCommand } from './verify-command.tsx'

interface PublishedPageProps {
  readonly frame: Frame
  readonly association: { readonly shortId: string; readonly name: string; readonly timeZone: string }
  readonly publications: readonly ListedPublication[]
}

/** What anybody may read of an association's audits, and how to compute a draw again. */
export function PublishedAuditsPage({ frame, association, publications }: PublishedPageProps) {
  const { text, format } = frame.language
  const words = text.audits.published
  const { shortId, name, timeZone } = association
  const title = words.title(name)
  const latest = publications.find(({ stage }) => stage === 'drawn')
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.registerOf.href(shortId)}>
              {words.toRegister}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{words.lead}</p>
          {publications.length === 0 ? <p>{words.none}</p> : null}
          <ul class="at-lines">
            {publications.map(({ auditId, stage, publishedAt, from, until }) => (
              <li>
                <a class="govuk-link" href={paths.auditFile.href(shortId, auditId, stage)} download>
                  {words.download(words[stage], tellPeriod(frame.language, from, until))}
                </a>
                <span class="at-lines__when">{words.on(format.instant(publishedAt, timeZone))}</span>
              </li>
            ))}
          </ul>
          <section class="at-card" aria-labelledby="how">
            <h2 class="govuk-heading-m" id="how">
              {words.how}
            </h2>
            <ol class="govuk-list govuk-list--number">
              {words.steps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
            {latest ? <VerifyCommand association={shortId} auditId={latest.auditId} /> : null}
            <p>{words.method}</p>
            <p>
              <a class="govuk-link" href={paths.schema.href('attune-audit-draw-1')}>
                {words.schema}
              </a>
            </p>
          </section>
        </div>
      </main>
    </Layout>
  )
}
