import type { FormWish } from '../../../domain/exams/draw-form.ts'
import type { FormItem } from '../../../domain/exams/exam-form.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import type { Choice } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import type { FormChoice } from './form-wish.ts'
import { areaName } from './parts.ts'

export interface FormPreviewPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly areas: readonly Choice[]
  readonly choice: FormChoice
  readonly wish: FormWish
  readonly items: readonly FormItem[]
  readonly codes: ReadonlyMap<string, string>
  readonly digest: string
  /** Made with the page, so that a double click keeps one form. */
  readonly id: string
  readonly view: FormView
}

/** What was drawn, area by area and in its order, before it is kept. */
export function FormPreviewPage(props: FormPreviewPageProps) {
  const { frame, association, areas, choice, wish, items, codes, view } = props
  const { text, format } = frame.language
  const words = text.examBank.forms
  return (
    <Layout frame={frame} title={words.previewTitle}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.examForms.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.previewTitle}</h1>
          <p class="at-lead">{words.previewLead(format.figure(items.length))}</p>
          <h2 class="govuk-heading-m">{words.areas}</h2>
          <ul class="at-statements">
            {wish.blueprint.map(({ area, count }) => (
              <li>{words.areaLine(areaName(areas, area), format.figure(count))}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">{words.asked}</h2>
          <ol class="at-statements">
            {items.map(({ itemId, prompt }) => (
              <li>
                {codes.get(itemId)}: <span lang={wish.language}>{prompt}</span>
              </li>
            ))}
          </ol>
          <KeepForm {...props} />
          <p>
            <a class="govuk-link" href={paths.newExamForm.href(association.shortId, choice)}>
              {words.again}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function KeepForm({ frame, association, choice, wish, digest, id, view }: FormPreviewPageProps) {
  const { text } = frame.language
  const words = text.examBank.forms
  const { part, category, language } = choice
  const counts = wish.blueprint.map(({ area, count }) => [`count-${area}`, String(count)] as const)
  const hidden = { id, part, category, language, seed: wish.seed, digest, ...Object.fromEntries(counts) }
  return (
    <Form frame={frame} action={paths.examForms.href(association.shortId)}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={valueIn(view, 'name')}
        problem={problemIn(view, 'name')}
        errorPrefix={text.fault.prefix}
      />
      <p class="at-quiet">{words.seedOf(wish.seed)}</p>
      <button type="submit" class="govuk-button">
        {words.keep}
      </button>
    </Form>
  )
}
