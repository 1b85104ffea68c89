import type { FormItem } from '../../../domain/exams/exam-form.ts'
import type { StoredForm } from '../../../store/exams/forms.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import type { Choice } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { categoryName } from './category-name.ts'
import { Paragraphs } from './item-body.tsx'
import { areaName } from './parts.ts'

interface FormPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly areas: readonly Choice[]
  readonly form: StoredForm
  readonly view: FormView
  readonly note: string | undefined
}

/** A kept form as candidates see it, without keys and rubrics. */
export function FormPage(props: FormPageProps) {
  const { frame, association, areas, form, view, note } = props
  const { text, format } = frame.language
  const bank = text.examBank
  const words = bank.forms
  return (
    <Layout frame={frame} title={form.name}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.examForms.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{form.name}</h1>
          <StatusNote note={note} />
          <p class="at-lead">
            {bank.part[form.part]}, {categoryName(form.category, text)},{' '}
            {words.drawn(
              format.figure(form.body.items.length),
              form.drawnBy ?? bank.item.nobody,
              format.instant(form.drawnAt, association.timeZone),
            )}
          </p>
          {form.withdrawnAt ? (
            <p>
              {words.withdrawnBecause(
                format.instant(form.withdrawnAt, association.timeZone),
                form.withdrawnReason ?? '',
              )}
            </p>
          ) : null}
          <p>{words.frozen}</p>
          <h2 class="govuk-heading-m">{words.areas}</h2>
          <ul class="at-statements">
            {form.blueprint.map(({ area, count }) => (
              <li>{words.areaLine(areaName(areas, area), format.figure(count))}</li>
            ))}
          </ul>
          <p class="at-quiet">{words.seedOf(form.seed)}</p>
          {form.body.items.map((item, index) => (
            <Asked frame={frame} item={item} number={index + 1} language={form.language} />
          ))}
          {form.withdrawnAt ? null : <WithdrawForm {...props} />}
        </div>
      </main>
    </Layout>
  )
}

interface AskedProps {
  readonly frame: Frame
  readonly item: FormItem
  readonly number: number
  readonly language: string
}

function Asked({ frame, item, number, language }: AskedProps) {
  const words = frame.language.text.examBank.item
  return (
    <section class="at-card" lang={language}>
      <h3 class="govuk-heading-s">{frame.language.format.figure(number)}</h3>
      <Paragraphs text={item.prompt} />
      {item.kind === 'multiple-choice' ? (
        <ol class="at-choices" type="A">
          {item.choices.map(({ text }) => (
            <li>{text}</li>
          ))}
        </ol>
      ) : (
        <p class="at-quiet">{words.words(String(item.words.from), String(item.words.to))}</p>
      )}
    </section>
  )
}

function WithdrawForm({ frame, association, form, view }: FormPageProps) {
  const { text } = frame.language
  const words = text.examBank.forms
  return (
    <section class="at-part" aria-labelledby="withdraw">
      <h2 class="govuk-heading-m" id="withdraw">
        {words.withdraw}
      </h2>
      <p>{words.withdrawText}</p>
      <Form frame={frame} action={paths.withdrawExamForm.href(association.shortId, form.id)}>
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={valueIn(view, 'reason')}
          problem={problemIn(view, 'reason')}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.withdrawButton}
        </button>
      </Form>
    </section>
  )
}
