import type { Setting } from '../../../domain/policy/setting.ts'
import type { Frame } from '../../components/layout.tsx'
import { Checkboxes, type Choice, Radios } from '../../forms/choice-fields.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'

interface SettingFieldProps {
  readonly frame: Frame
  readonly name: string
  readonly setting: Setting
  readonly view: FormView
  /** The standards that the association uses. */
  readonly standards: readonly Choice[]
}

/** One setting in a form, by its description alone. */
export function SettingField({ frame, name, setting, view, standards }: SettingFieldProps) {
  const { text } = frame.language
  const { label, hint } = setting
  const value = valueIn(view, name)
  const field = { name, label, hint, problem: problemIn(view, name), errorPrefix: text.fault.prefix }
  switch (setting.kind) {
    case 'choice':
      return <Radios {...field} value={value} choices={choicesOf(setting.choices)} />
    case 'yes-no': {
      const { yes, no } = text.ways.pages
      return <Radios {...field} value={value} choices={choicesOf({ yes, no })} />
    }
    case 'number':
      return <TextField {...field} kind="number" value={value} />
    case 'numbers':
    case 'month-day':
      return <TextField {...field} value={value} autocomplete="off" />
    case 'standards':
      return <Checkboxes {...field} values={view.values[name] ?? []} choices={standards} />
    case 'elsewhere':
      return null
    default:
      return setting satisfies never
  }
}

function choicesOf(choices: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(choices).map(([value, label]) => ({ value, label }))
}
