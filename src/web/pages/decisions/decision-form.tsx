import { isReachable } from '../../../domain/decisions/decide-decision.ts'
import type { Reason } from '../../../domain/decisions/reason.ts'
import type { SeenDecision } from '../../../services/decisions/see-decision.ts'
import type { Frame } from '../../components/layout.tsx'
import { Checkboxes, Radios } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { NamesAnyway } from '../../forms/names-anyway.tsx'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

export interface DecisionFormProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenDecision
  readonly view: FormView
}

/** What can be decided now, or corrected into. */
export function outcomesOf({ desk, application: { state } }: Pick<SeenDecision, 'desk' | 'application'>) {
  const corrects = state === 'in-review' ? null : (desk.decisions[0] ?? null)
  return desk.offered.filter(({ outcome }) => isReachable({ outcome, corrects }, state))
}

/** What is decided, why, and what to do; the letter is shown before anything is sent. */
export function DecisionForm({ frame, association, seen, view }: DecisionFormProps) {
  const { text } = frame.language
  const { form, early, outcome: outcomes, outcomeHint, inTheWay } = text.decisions
  const { desk, application } = seen
  const field = (name: string) => ({
    name,
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  const typed = (name: string) => ({ ...field(name), value: valueIn(view, name) })
  const choices = (reasons: readonly Reason[]) =>
    reasons.map(({ words, code }) => ({
      value: words,
      label: words,
      ...(code === 'review' && {
        hint: desk.suggested.ofDeferral.has(words) ? form.reviewOfDeferral : form.review,
      }),
    }))
  return (
    <section class="at-card" aria-label={form.outcome}>
      <Form frame={frame} action={paths.decision.href(association.shortId, application.id)} keepsTyping>
        <SeenFields seen={seen} />
        <Radios
          {...typed('outcome')}
          label={form.outcome}
          choices={outcomesOf(seen).map(({ outcome, inTheWay: findings }) => ({
            value: outcome,
            label: outcomes[outcome],
            hint:
              findings.length === 0
                ? outcomeHint[outcome]
                : inTheWay(findings.map(({ title }) => title).join(', ')),
          }))}
        />
        {desk.review.complete ? null : (
          <TextArea {...typed('earlyBecause')} label={early.label} hint={early.hint} rows={3} />
        )}
        {desk.suggested.reasons.length === 0 ? null : (
          <Checkboxes
            {...field('reason')}
            values={view.values.reason ?? []}
            label={form.reasons}
            hint={form.reasonsHint}
            choices={choices(desk.suggested.reasons)}
          />
        )}
        <TextArea {...typed('moreReasons')} label={form.moreReasons} hint={form.moreHint} rows={3} />
        {desk.suggested.toDo.length === 0 ? null : (
          <Checkboxes
            {...field('toDo')}
            values={view.values.toDo ?? []}
            label={form.toDo}
            hint={form.toDoHint}
            choices={choices(desk.suggested.toDo)}
          />
        )}
        <TextArea {...typed('moreToDo')} label={form.moreToDo} hint={form.moreHint} rows={3} />
        <TextArea {...typed('message')} label={form.message} hint={form.messageHint} rows={4} />
        <NamesAnyway frame={frame} form={view} />
        <button type="submit" class="govuk-button" name="do" value="preview">
          {form.see}
        </button>
      </Form>
    </section>
  )
}

/** What the page shows, so that nobody decides on something else than was read. */
function SeenFields({ seen: { application, desk } }: { seen: SeenDecision }) {
  const fields = {
    version: application.version,
    decisions: desk.decisions.length,
    revision: desk.revision,
  }
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
    </>
  )
}
