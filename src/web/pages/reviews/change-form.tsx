import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { ComparisonProps } from './comparison-page.tsx'
import { RecommendationFields } from './words-part.tsx'

/** Another recommendation, with the reason for it. */
export function ChangeForm({ frame, association, seen, form }: ComparisonProps & { form: FormView }) {
  const { text } = frame.language
  const words = text.reviews.compare
  const latest = seen.versions.findLast(({ reviewId }) => reviewId === seen.own?.id)
  if (!seen.own || !latest) return null
  const { recommendation, toDo, question } = latest.body
  const isChanging = 'recommendation' in form.values || 'version' in form.values
  const shown = isChanging
    ? form
    : { values: { recommendation: [recommendation], toDo: [toDo], question: [question] }, problems: [] }
  return (
    <section class="at-card" aria-labelledby="change-own-title">
      <h2 class="govuk-heading-m" id="change-own-title">
        {words.changeTitle}
      </h2>
      <p class="at-quiet">{words.changeLead}</p>
      <Form
        frame={frame}
        action={paths.changeReview.href(association.shortId, seen.own.id)}
        keepsTyping={true}
      >
        <input type="hidden" name="version" value={String(latest.number)} />
        <RecommendationFields frame={frame} form={shown} hasEmerging={seen.hasEmerging} />
        <TextArea
          name="reason"
          label={words.reason}
          rows={2}
          value={valueIn(shown, 'reason')}
          problem={problemIn(shown, 'reason')}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.changeButton}
        </button>
      </Form>
    </section>
  )
}
