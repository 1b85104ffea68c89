import type { AuditLine } from '../../../domain/audits/audit.ts'
import { listUnshown } from '../../../services/audits/find-evidence.ts'
import type { OwnAudit } from '../../../services/audits/see-own-audits.ts'
import type { Frame } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FieldProblem, problemIn } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import { isOpen, OwnLines } from './own-lines.tsx'
import { tellLine } from './parts.ts'

interface AskedProps {
  readonly frame: Frame
  readonly own: OwnAudit
  readonly problems: readonly FieldProblem[]
}

/** The tick that nothing more is there to show; a page may ask for it once an audit. */
export function unshownField(renewalId: string): string {
  return `unshown-${renewalId}`
}

/** Until somebody finds gaps, it was said that this is all. */
export function hasAnswered({ entry, renewal }: OwnAudit): boolean {
  return entry.answeredAt !== null && renewal.state === 'evidence-asked'
}

/** What is to be shown, and the word that this is all there is. */
export function AskedCard({ frame, own, problems }: AskedProps) {
  const words = frame.language.text.audits.own
  const open = own.lines.filter((line) => isOpen(own, line))
  return (
    <section class="at-card at-card--next" aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">
        {words.asked}
      </h2>
      {open.length === 0 ? null : <p>{words.askedText(open.length)}</p>}
      <OwnLines frame={frame} own={own} lines={open} />
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
          <AnswerForm {...{ frame, own, problems }} />
        </>
      )}
    </section>
  )
}

/** The lines that the tick is about, each by its name and day. */
function nameLines({ language }: Frame, { evidence }: OwnAudit, lines: readonly AuditLine[]): string {
  const named = lines.map((line) => {
    const name = tellLine(language, line, evidence)
    return line.onDay === null ? name : `${name}, ${language.format.day(line.onDay)}`
  })
  return language.text.audits.own.unshownLines(withoutBidiControls(named.join('; ')))
}

/** Where lines have no evidence, a tick keeps one click from being the end of it. */
function AnswerForm({ frame, own, problems }: AskedProps) {
  const { text } = frame.language
  const words = text.audits.own
  const { renewal } = own
  const unshown = listUnshown(own.lines, own.decisions, own.evidence)
  const name = unshownField(renewal.id)
  return (
    <Form frame={frame} action={paths.answerAudit.href(renewal.id)}>
      {unshown.length === 0 ? null : (
        <Checkboxes
          name={name}
          label={words.unshownLegend}
          values={[]}
          choices={[
            { value: 'yes', label: words.unshown(unshown.length), hint: nameLines(frame, own, unshown) },
          ]}
          problem={problemIn({ values: {}, problems }, name)}
          errorPrefix={text.fault.prefix}
        />
      )}
      <button type="submit" class="govuk-button">
        {renewal.state === 'gaps' ? words.mended : words.done}
      </button>
    </Form>
  )
}
