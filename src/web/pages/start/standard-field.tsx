import type { Messages } from '../../messages/messages.ts'
import type { ChoiceGroup } from './list-choices.ts'

interface StandardFieldProps {
  readonly groups: readonly ChoiceGroup[]
  /** The id of the standard that was chosen before; empty where none was. */
  readonly value: string
  readonly text: Messages
}

/** The wish: one standard, or whatever fits best. */
export function StandardField({ groups, value, text }: StandardFieldProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="standard">
        {text.start.wish}
      </label>
      <select class="govuk-select" id="standard" name="standard">
        <option value="">{text.start.noWish}</option>
        {groups.map(({ kind, place, choices }) => (
          <optgroup label={text.start.wishGroup[kind](place)}>
            {choices.map(({ standard, title }) => (
              <option value={standard} selected={standard === value}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
