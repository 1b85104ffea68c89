import { type AuditLine, isUnderAudit, type LineDecision } from '../../../domain/audits/audit.ts'
import { lineFields } from '../../../domain/audits/read-audit-forms.ts'
import { evidenceFor } from '../../../services/audits/find-evidence.ts'
import { ConfirmationMark } from '../../components/confirmation-mark.tsx'
import { State, type StateKind } from '../../components/state.tsx'
import { ActionButton, Form } from '../../forms/form.tsx'
import { fieldIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { FileLines } from '../files/file-lines.tsx'
import type { AuditedPageProps } from './audited-page.tsx'
import { tellLine } from './parts.ts'

export const heldStates = { confirmed: 'met', file: 'met', none: 'none' } as const satisfies Record<
  string,
  StateKind
>

/** What was logged with its evidence is accepted together. */
export function LookOnceCard({ frame, association, seen }: AuditedPageProps) {
  const words = frame.language.text.audits.audited.lookOnce
  const { audit, renewal, entry, lines, decisions, evidence } = seen
  const decided = new Set(decisions.map(({ entryId }) => entryId))
  const open = lines.filter(({ entryId }) => !decided.has(entryId))
  const held = open.filter(({ entryId }) => evidenceFor(evidence, entryId) !== 'none')
  if (!isUnderAudit(renewal.state) || held.length === 0) return null
  return (
    <section class="at-card at-card--next" aria-labelledby="once">
      <h2 class="govuk-heading-m" id="once">
        {words.title}
      </h2>
      <p>{words.text(held.length, open.length)}</p>
      <ActionButton
        frame={frame}
        action={paths.auditHeld.href(association.shortId, audit.id, renewal.id)}
        label={words.submit}
        fields={{ version: String(entry.version) }}
        look="primary"
      />
    </section>
  )
}

/** Each line with its evidence and what was found of it, and one form that decides those that were looked at. */
export function LinesCard(props: AuditedPageProps) {
  const { frame, association, seen } = props
  const words = frame.language.text.audits.audited
  if (seen.lines.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="lines">
      <h2 class="govuk-heading-m" id="lines">
        {words.lines}
      </h2>
      {isUnderAudit(seen.renewal.state) ? (
        <Form
          frame={frame}
          action={paths.auditLine.href(association.shortId, seen.audit.id, seen.renewal.id)}
          keepsTyping
        >
          <p>{words.linesLead}</p>
          <input type="hidden" name="version" value={String(seen.entry.version)} />
          <Lines {...props} />
          <button type="submit" class="govuk-button">
            {words.decide}
          </button>
        </Form>
      ) : (
        <Lines {...props} />
      )}
    </section>
  )
}

function Lines(props: AuditedPageProps) {
  const { lines, decisions } = props.seen
  return (
    <ul class="at-findings">
      {lines.map((line) => (
        <Line
          props={props}
          line={line}
          decision={decisions.find(({ entryId }) => entryId === line.entryId)}
        />
      ))}
    </ul>
  )
}

interface LineProps {
  readonly props: AuditedPageProps
  readonly line: AuditLine
  readonly decision: LineDecision | undefined
}

function Line({ props, line, decision }: LineProps) {
  const { frame, association, seen } = props
  const { text, format } = frame.language
  const words = text.audits.audited
  const held = evidenceFor(seen.evidence, line.entryId)
  const files = seen.evidence.files.get(line.entryId) ?? []
  const confirmation = seen.evidence.states.get(line.entryId)
  return (
    <li id={`line-${line.entryId}`}>
      <p>
        <b>
          <bdi>{tellLine(frame.language, line, seen.evidence)}</bdi>
        </b>
        {line.onDay === null ? '' : `${format.day(line.onDay)}: `}
        {words.claimed(text.audits.hours(format.figure(line.hours)))}
      </p>
      <p>
        <State kind={heldStates[held]}>{text.audits.held[held]}</State>
        {confirmation && held !== 'confirmed' ? (
          <>
            , <ConfirmationMark frame={frame} state={confirmation} />
          </>
        ) : null}
        {line.offered ? <span class="at-quiet"> {words.offered}</span> : null}
        {line.held === 'none' && !line.offered ? <span class="at-quiet"> {words.asked}</span> : null}
      </p>
      <Since {...{ props, line }} />
      {files.length > 0 ? <FileLines frame={frame} files={files} association={association} /> : null}
      {decision ? <Found {...{ props, line, decision }} /> : null}
      {isUnderAudit(seen.renewal.state) ? <Decide {...{ props, line, decision }} /> : null}
    </li>
  )
}

/** What the entry says now, where it says something else than when it was drawn. */
function Since({ props, line }: Pick<LineProps, 'props' | 'line'>) {
  const { text, format } = props.frame.language
  const words = text.audits.audited
  const entry = props.seen.evidence.entries.get(line.entryId)
  if (!entry || entry.removedAt) return <p>{words.removed}</p>
  const hours = entry.section === 'rsc' ? entry.body.hours : entry.body.clockHours
  return hours === line.hours ? null : <p>{words.changed(text.audits.hours(format.figure(hours)))}</p>
}

function Found({ props, line, decision }: LineProps & { decision: LineDecision }) {
  const { text, format } = props.frame.language
  const words = text.audits.audited
  const claimed = format.figure(line.hours)
  return (
    <p class="at-note">
      {decision.proven === line.hours
        ? words.foundAll(claimed)
        : words.found(format.figure(decision.proven), claimed)}
      {decision.atOnce ? `, ${words.atOnce}` : ''}
      {decision.words === '' ? null : (
        <>
          . <bdi>{decision.words}</bdi>
        </>
      )}
    </p>
  )
}

/** Open for what is not decided yet, folded for what is. */
function Decide({ props, line, decision }: LineProps) {
  const { frame, view, seen } = props
  const words = frame.language.text.audits.audited
  const fields = <LineFields {...{ props, line, decision }} />
  if (!decision) return fields
  const { proven, words: wordsField } = lineFields(line.entryId)
  const isTyped = [proven, wordsField].some((name) => valueIn(view, name) !== '')
  return (
    <details class="at-fold" open={isTyped}>
      <summary>
        {words.again}
        <span class="govuk-visually-hidden">
          {' '}
          {words.about(tellLine(frame.language, line, seen.evidence))}
        </span>
      </summary>
      {fields}
    </details>
  )
}

/** Empty until somebody types: what was found before stands as long as nothing else is given. */
function LineFields({ props, line, decision }: LineProps) {
  const { frame, seen, view } = props
  const { text } = frame.language
  const words = text.audits.audited
  const { proven, words: wordsField, known } = lineFields(line.entryId)
  const field = fieldIn(view, text.fault.prefix)
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-visually-hidden">{tellLine(frame.language, line, seen.evidence)}</legend>
      {decision ? <input type="hidden" name={known} value={String(decision.number)} /> : null}
      <TextField {...field(proven)} kind="number" label={words.proven} />
      <TextArea {...field(wordsField)} rows={2} label={words.words} />
    </fieldset>
  )
}
