import { isAskedToShow } from '../../../domain/audits/audit.ts'
import type { OwnAudit } from '../../../services/audits/see-own-audits.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { AskedCard, hasAnswered } from './asked-card.tsx'
import { AuditLetters } from './audit-letters.tsx'
import { OtherHoursCard } from './other-hours-card.tsx'
import { isOpen, OwnLines } from './own-lines.tsx'
import { tellPeriod } from './parts.ts'
import { ProofCard } from './proof-card.tsx'
import { TotalsCard } from './totals-card.tsx'

interface OwnAuditPageProps {
  readonly frame: Frame
  readonly audits: readonly OwnAudit[]
  readonly note: string | undefined
  readonly problems: readonly FieldProblem[]
}

/** What is asked of somebody who was drawn, and how far it is. */
export function OwnAuditPage({ frame, audits, note, problems }: OwnAuditPageProps) {
  const { text } = frame.language
  const words = text.audits.own
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} title={text.form.otherProblems} />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          {audits.length === 0 ? (
            <>
              <p>{words.none}</p>
              <p>
                <a class="govuk-link" href={paths.portfolio.href()}>
                  {words.toPortfolio}
                </a>
              </p>
            </>
          ) : null}
          {audits.map((audit) => (
            <OneAudit frame={frame} own={audit} problems={problems} />
          ))}
        </div>
      </main>
    </Layout>
  )
}

interface OneProps {
  readonly frame: Frame
  readonly own: OwnAudit
}

function OneAudit({ frame, own, problems }: OneProps & Pick<OwnAuditPageProps, 'problems'>) {
  const { language } = frame
  const { text, format } = language
  const words = text.audits.own
  const { renewal, entry, association } = own
  const isAsked = isAskedToShow(renewal)
  return (
    <>
      <p class="at-eyebrow">
        {association.name}, {tellPeriod(language, renewal.periodFrom, renewal.periodUntil)}
      </p>
      <p class="at-lead">{tellLead(own, words.lead)}</p>
      {isAsked && !hasAnswered(own) && entry.dueOn !== null ? (
        <p>{words.until(format.day(entry.dueOn))}</p>
      ) : null}
      {isAsked ? <AskedCard {...{ frame, own, problems }} /> : null}
      <OtherHoursCard frame={frame} own={own} problems={problems} />
      <TotalsCard totals={own.totals} language={language} />
      <LinesCard frame={frame} own={own} />
      <ProofCard frame={frame} own={own} />
      <AuditLetters frame={frame} letters={own.letters} />
    </>
  )
}

function tellLead(
  own: OwnAudit,
  words: Readonly<Record<string, string>> & { answered: string; other: string },
): string {
  if (hasAnswered(own)) return words.answered
  return words[own.renewal.state] ?? words.other
}

function LinesCard({ frame, own }: OneProps) {
  const words = frame.language.text.audits.own
  const there = own.lines.filter((line) => !isOpen(own, line))
  if (there.length === 0) return null
  return (
    <section class="at-card" aria-label={words.there}>
      <h2 class="govuk-heading-m">{words.there}</h2>
      <OwnLines frame={frame} own={own} lines={there} />
    </section>
  )
}
