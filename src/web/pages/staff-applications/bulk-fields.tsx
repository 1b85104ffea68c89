import { bulkActions } from '../../../domain/workbench/bulk.ts'
import type { Frame } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'

/** What to do with those that were chosen in the list. */
export function BulkFields({ frame, form }: { readonly frame: Frame; readonly form: FormView }) {
  const { text } = frame.language
  const words = text.staffApplications.bulk
  return (
    <div class="at-assign">
      <Select
        name="action"
        label={words.label}
        empty={words.choose}
        choices={bulkActions.map((action) => ({ value: action, label: words.actions[action] }))}
        value={valueIn(form, 'action')}
        problem={problemIn(form, 'action')}
        errorPrefix={text.fault.prefix}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {words.go}
      </button>
    </div>
  )
}
