import type { NamedPerson } from '../../../store/people/advising.ts'
import type { Frame } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'

interface AssignFieldsProps {
  readonly frame: Frame
  readonly advisors: readonly NamedPerson[]
  readonly form: FormView
  /** On the page of one applicant, who needs not be chosen. */
  readonly isForOne?: boolean
}

/** Which advisor, and the button. */
export function AssignFields({ frame, advisors, form, isForOne }: AssignFieldsProps) {
  const { people, fault } = frame.language.text
  const { assign } = people
  if (advisors.length === 0) return <p class="at-quiet">{assign.nobody}</p>
  return (
    <div class="at-assign">
      <Select
        name="advisor"
        label={assign.label}
        empty={assign.choose}
        choices={advisors.map(({ id, name }) => ({ value: id, label: name }))}
        value={valueIn(form, 'advisor')}
        problem={problemIn(form, 'advisor')}
        errorPrefix={fault.prefix}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {isForOne ? assign.one : assign.button}
      </button>
    </div>
  )
}
