import { formParts } from '../../../domain/exams/exam-form.ts'
import { categories } from '../../../standards/vocabulary.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { type Choice, Radios, Select } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import type { AvailableArea, FormChoice } from './form-wish.ts'
import { areaName } from './parts.ts'

export interface NewFormPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly areas: readonly Choice[]
  readonly view: FormView
  /** For whom the form is, once that is said, with what the bank has for it. */
  readonly chosen?: { readonly choice: FormChoice; readonly available: readonly AvailableArea[] } | undefined
}

/** Asks for whom a form is, and then how many items of each area it has. */
export function NewFormPage(props: NewFormPageProps) {
  const { frame, association, view, chosen } = props
  const words = frame.language.text.examBank.forms
  return (
    <Layout frame={frame} title={words.newTitle}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.examForms.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.newTitle}</h1>
          <p class="at-lead">{words.newLead}</p>
          <ChoiceForm {...props} />
          {chosen ? <BlueprintForm {...props} chosen={chosen} /> : null}
        </div>
      </main>
    </Layout>
  )
}

function fieldOf({ frame, view }: NewFormPageProps) {
  return (name: string, label: string, hint?: string) => ({
    ...{ name, label, hint, value: valueIn(view, name) },
    problem: problemIn(view, name),
    errorPrefix: frame.language.text.fault.prefix,
  })
}

function ChoiceForm(props: NewFormPageProps) {
  const { frame, association, chosen } = props
  const { text } = frame.language
  const words = text.examBank.forms
  const field = fieldOf(props)
  return (
    <form method="get" action={paths.newExamForm.href(association.shortId)}>
      <Radios
        {...field('part', words.part)}
        choices={formParts.map((value) => ({ value, label: text.examBank.part[value] }))}
      />
      <Select
        {...field('category', words.category)}
        choices={categories.map((value) => ({ value, label: text.category[value] }))}
      />
      <TextField {...field('language', words.language, text.examBank.edit.languageHint)} />
      <button type="submit" class={chosen ? 'govuk-button govuk-button--secondary' : 'govuk-button'}>
        {words.show}
      </button>
    </form>
  )
}

function BlueprintForm({
  chosen,
  ...props
}: NewFormPageProps & { chosen: NonNullable<NewFormPageProps['chosen']> }) {
  const { frame, association, areas } = props
  const { text, format } = frame.language
  const words = text.examBank.forms
  const field = fieldOf(props)
  const { part, category, language } = chosen.choice
  if (chosen.available.length === 0) return <p>{words.noItems}</p>
  return (
    <section class="at-part" aria-labelledby="blueprint">
      <h2 class="govuk-heading-l" id="blueprint">
        {words.blueprint}
      </h2>
      <Form frame={frame} action={paths.newExamForm.href(association.shortId)}>
        {Object.entries({ part, category, language }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {chosen.available.map(({ area, count }) => (
          <TextField
            {...field(`count-${area}`, areaName(areas, area), words.available(format.figure(count)))}
            kind="number"
          />
        ))}
        <TextField {...field('seed', words.seed, words.seedHint)} />
        <button type="submit" class="govuk-button">
          {words.preview}
        </button>
      </Form>
    </section>
  )
}
