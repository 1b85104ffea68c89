import { listOf } from '../../../domain/fields.ts'
import type { Frame } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { choicesOf } from './tick-set.tsx'

interface RecuseFormProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly reviewId: string
  readonly form: FormView
}

/** Gives a review back, with the conflict of interest where there is one. */
export function RecuseForm({ frame, association, reviewId, form }: RecuseFormProps) {
  const { text } = frame.language
  const words = text.reviews.accept
  const errorPrefix = text.fault.prefix
  return (
    <Form frame={frame} action={paths.recuseReview.href(association.shortId, reviewId)} keepsTyping>
      <p>{words.noText}</p>
      <Checkboxes
        name="kinds"
        label={words.kinds}
        hint={words.kindsHint}
        choices={choicesOf(text.reviews.declared)}
        values={listOf(form.values, 'kinds')}
        problem={problemIn(form, 'kinds')}
        errorPrefix={errorPrefix}
      />
      <TextArea
        name="recusal"
        label={words.reason}
        hint={words.reasonHint}
        rows={3}
        value={valueIn(form, 'recusal')}
        problem={problemIn(form, 'recusal')}
        errorPrefix={errorPrefix}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {words.recuse}
      </button>
    </Form>
  )
}
