import { isUnderAudit } from '../../../domain/audits/audit.ts'
import { decideConclusion } from '../../../domain/audits/decide-conclusion.ts'
import type { SeenAudited } from '../../../services/audits/see-audited.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { AuditLetters } from './audit-letters.tsx'
import { stateKinds } from './drawn-card.tsx'
import { LinesCard, LookOnceCard } from './lines-card.tsx'
import { tellPeriod } from './parts.ts'
import { TotalsCard } from './totals-card.tsx'

export interface AuditedPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenAudited
  readonly today: Day
  readonly view: FormView
  readonly note: string | undefined
}

/** One renewal under audit: what was claimed, what is proven, line by line. */
export function AuditedPage(props: AuditedPageProps) {
  const { frame, association, seen, view, note } = props
  const { text } = frame.language
  const words = text.audits.audited
  const { audit, renewal } = seen
  const title = seen.name || words.nobody
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <FormProblems frame={frame} problems={view.problems} title={text.form.otherProblems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.audit.href(association.shortId, audit.id)}>
              {text.audits.one.title(tellPeriod(frame.language, audit.periodFrom, audit.periodUntil))}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">
            <State kind={stateKinds[renewal.state]}>{words.state[renewal.state]}</State>
          </p>
          {seen.entry.isForced ? <p>{words.forced}</p> : null}
          <StatusNote note={note} />
          <TotalsCard totals={seen.totals} language={frame.language} />
          <LookOnceCard {...props} />
          <LinesCard {...props} />
          <ConclusionCard {...props} />
        </div>
        <div>
          <AuditLetters frame={frame} letters={seen.letters} timeZone={association.timeZone} />
        </div>
      </main>
    </Layout>
  )
}

function ConclusionCard({ frame, association, seen, today, view }: AuditedPageProps) {
  const { text, format } = frame.language
  const words = text.audits.audited.conclude
  const { renewal, totals, entry, audit } = seen
  const may = (wanted: 'pass' | 'find-gaps') =>
    decideConclusion({ state: renewal.state, totals }, wanted).allowed
  const isOverdue = renewal.state === 'gaps' && entry.dueOn !== null && today > entry.dueOn
  return (
    <section class="at-card" aria-labelledby="conclude">
      <h2 class="govuk-heading-m" id="conclude">
        {words.title}
      </h2>
      {isOverdue && entry.dueOn !== null ? (
        <p>
          {words.overdue(format.day(entry.dueOn))}{' '}
          <a class="govuk-link" href={paths.endorsements.href(association.shortId)}>
            {words.toEndorsements}
          </a>
        </p>
      ) : null}
      {isUnderAudit(renewal.state) ? null : <p>{words.over}</p>}
      {isUnderAudit(renewal.state) && !may('pass') && !may('find-gaps') ? <p>{words.wait}</p> : null}
      {may('pass') || may('find-gaps') ? (
        <Form
          frame={frame}
          action={paths.auditConclusion.href(association.shortId, audit.id, renewal.id)}
          keepsTyping
        >
          <input type="hidden" name="version" value={String(entry.version)} />
          <TextArea
            name="message"
            label={words.message}
            hint={words.messageHint}
            value={valueIn(view, 'message')}
            problem={problemIn(view, 'message')}
            errorPrefix={text.fault.prefix}
            rows={3}
          />
          {/* Only one of the two is possible at a time. */}
          <button type="submit" class="govuk-button" name="wanted" value={may('pass') ? 'pass' : 'find-gaps'}>
            {may('pass') ? words.pass : words.gaps}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
