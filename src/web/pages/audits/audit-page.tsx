import type { Audit } from '../../../domain/audits/audit.ts'
import type { Day } from '../../../standards/day.ts'
import type { DrawnEntry } from '../../../store/audits/entries.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { DrawnCard } from './drawn-card.tsx'
import { tellPeriod } from './parts.ts'
import { VerifyCommand } from './verify-command.tsx'

export interface AuditPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly audit: Audit
  readonly drawn: readonly DrawnEntry[]
  /** How many who are drawn have no letter yet, whoever they are. */
  readonly untold: number
  /** Whether their letters wait for another click. */
  readonly isByHand: boolean
  readonly today: Day
  readonly view: FormView
  readonly note: string | undefined
}

/** One audit for staff: what was announced, the draw, and who is drawn. */
export function AuditPage(props: AuditPageProps) {
  const { frame, association, audit, view, note } = props
  const words = frame.language.text.audits
  const title = words.one.title(tellPeriod(frame.language, audit.periodFrom, audit.periodUntil))
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.audits.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <StatusNote note={note} />
          {audit.seed === null ? <DrawCard {...props} /> : <TellNote {...props} />}
          {audit.seed === null ? null : <DrawnCard {...props} />}
        </div>
        <div>
          <FactsCard {...props} />
          <FilesCard {...props} />
        </div>
      </main>
    </Layout>
  )
}

function DrawCard({ frame, association, audit, today, view }: AuditPageProps) {
  const { text, format } = frame.language
  const words = text.audits.one.draw
  return (
    <section class="at-card at-card--next" aria-labelledby="draw">
      <h2 class="govuk-heading-m" id="draw">
        {words.title}
      </h2>
      {today < audit.seedFrom ? (
        <p>{words.wait(format.day(audit.seedFrom))}</p>
      ) : (
        <Form frame={frame} action={paths.drawAudit.href(association.shortId, audit.id)}>
          <p>{words.lead}</p>
          <TextField
            name="seed"
            label={words.seed}
            hint={audit.seedSource}
            value={valueIn(view, 'seed')}
            problem={problemIn(view, 'seed')}
            errorPrefix={text.fault.prefix}
            autocomplete="off"
          />
          <button type="submit" class="govuk-button">
            {words.submit}
          </button>
        </Form>
      )}
    </section>
  )
}

/** Letters go out by themselves; where the clock does not know this address, by another click. */
function TellNote({ frame, association, audit, untold, isByHand }: AuditPageProps) {
  const words = frame.language.text.audits.one.tell
  if (untold === 0) return null
  if (!isByHand) return <p class="at-note">{words.byItself(untold)}</p>
  return (
    <div class="at-note at-note--you">
      <p>{words.text(untold)}</p>
      <ActionButton
        frame={frame}
        action={paths.tellDrawn.href(association.shortId, audit.id)}
        label={words.submit}
        look="primary"
      />
    </div>
  )
}

function FactsCard({ frame, audit }: AuditPageProps) {
  const { one } = frame.language.text.audits
  const { facts } = one
  const lines: readonly Fact[] = [
    [facts.kind, one.kinds[audit.kind]],
    [facts.share, one.share(audit.sharePercent)],
    [facts.list, one.list(audit.listed, audit.forced)],
    [facts.source, audit.seedSource],
    ...(audit.seed === null ? [] : [[facts.seed, audit.seed] as const]),
    [facts.hash, <code class="at-key">{audit.listHash}</code>],
  ]
  return (
    <section class="at-card" aria-label={facts.list}>
      <Facts facts={lines} look="narrow" />
    </section>
  )
}

function FilesCard({ frame, association, audit }: AuditPageProps) {
  const words = frame.language.text.audits.one
  const href = (stage: 'announced' | 'drawn') => paths.auditFile.href(association.shortId, audit.id, stage)
  return (
    <section class="at-card" aria-labelledby="files">
      <h2 class="govuk-heading-s" id="files">
        {words.files}
      </h2>
      <ul class="at-lines">
        <li>
          <a class="govuk-link" href={href('announced')} download>
            {words.announcedFile}
          </a>
        </li>
        {audit.seed === null ? null : (
          <li>
            <a class="govuk-link" href={href('drawn')} download>
              {words.drawnFile}
            </a>
          </li>
        )}
      </ul>
      {audit.seed === null ? null : (
        <>
          <p>{words.recompute}</p>
          <VerifyCommand association={association.shortId} auditId={audit.id} />
        </>
      )}
    </section>
  )
}
