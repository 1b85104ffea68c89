import type { AuditLine } from '../../../domain/audits/audit.ts'
import { heldBy } from '../../../services/audits/find-evidence.ts'
import type { OwnAudit } from '../../../services/audits/see-own-audits.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { ActionButton, FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { AuditLetters } from './audit-letters.tsx'
import { heldStates } from './lines-card.tsx'
import { OtherHoursCard } from './other-hours-card.tsx'
import { tellLine, tellPeriod } from './parts.ts'
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
  const isAsked = renewal.state === 'evidence-asked' || renewal.state === 'gaps'
  return (
    <>
      <p class="at-eyebrow">
        {association.name}, {tellPeriod(language, renewal.periodFrom, renewal.periodUntil)}
      </p>
      <p class="at-lead">{tellLead(own, words.lead)}</p>
      {isAsked && !hasAnswered(own) && entry.dueOn !== null ? (
        <p>{words.until(format.day(entry.dueOn))}</p>
      ) : null}
      {isAsked ? <AskedCard frame={frame} own={own} /> : null}
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

function hasAnswered({ entry, renewal }: OwnAudit): boolean {
  return entry.answeredAt !== null && renewal.state === 'evidence-asked'
}

/** Lines of which something is still to be shown: those without evidence, and those found wanting. */
function isOpen({ evidence, decisions }: OwnAudit, { entryId, hours }: AuditLine): boolean {
  const decision = decisions.find((each) => each.entryId === entryId)
  return decision ? decision.proven < hours : heldBy(evidence, entryId) === 'none'
}

function AskedCard({ frame, own }: OneProps) {
  const words = frame.language.text.audits.own
  const { renewal } = own
  const open = own.lines.filter((line) => isOpen(own, line))
  return (
    <section class="at-card at-card--next" aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">
        {words.asked}
      </h2>
      {open.length === 0 ? null : <p>{words.askedText(open.length)}</p>}
      <Lines frame={frame} own={own} lines={open} />
      {open.some(({ section }) => section === 'rsc') ? (
        <p>
          <a class="govuk-link" href={paths.providers.href()}>
            {words.confirm}
          </a>
        </p>
      ) : null}
      {hasAnswered(own) ? (
        <p>{words.answered}</p>
      ) : (
        <>
          <p class="at-quiet">{words.doneHint}</p>
          <ActionButton
            frame={frame}
            action={paths.answerAudit.href(renewal.id)}
            label={renewal.state === 'gaps' ? words.mended : words.done}
            look="primary"
          />
        </>
      )}
    </section>
  )
}

function LinesCard({ frame, own }: OneProps) {
  const words = frame.language.text.audits.own
  const there = own.lines.filter((line) => !isOpen(own, line))
  if (there.length === 0) return null
  return (
    <section class="at-card" aria-label={words.there}>
      <h2 class="govuk-heading-m">{words.there}</h2>
      <Lines frame={frame} own={own} lines={there} />
    </section>
  )
}

function Lines({ frame, own, lines }: OneProps & { lines: readonly AuditLine[] }) {
  const { text, format } = frame.language
  const words = text.audits
  return (
    <ul class="at-lines">
      {lines.map((line) => {
        const held = heldBy(own.evidence, line.entryId)
        const name = tellLine(frame.language, line, own.evidence)
        return (
          <li>
            <span class="at-lines__name">
              <bdi>{name}</bdi>
            </span>
            <span class="at-lines__state">
              <State kind={heldStates[held]}>{words.held[held]}</State>
            </span>
            <span class="at-lines__when">
              {line.onDay === null ? '' : `${format.day(line.onDay)}, `}
              {words.hours(format.figure(line.hours))}
              {line.offered ? `, ${words.own.offered}` : ''}
              <Found frame={frame} own={own} line={line} />
            </span>
            <span>
              <a class="govuk-link" href={paths.entryFiles.href(line.section, line.entryId)}>
                {held === 'none' ? words.own.add : words.own.see}
                <span class="govuk-visually-hidden">: {name}</span>
              </a>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Found({ frame, own, line }: OneProps & { line: AuditLine }) {
  const { text, format } = frame.language
  const decision = own.decisions.find(({ entryId }) => entryId === line.entryId)
  if (!decision) return null
  const { found } = text.audits.audited
  return (
    <>
      {'. '}
      {found(format.figure(decision.proven), format.figure(line.hours))}
      {decision.words === '' ? null : (
        <>
          : <bdi>{decision.words}</bdi>
        </>
      )}
    </>
  )
}
