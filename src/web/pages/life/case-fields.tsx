import { type CaseKind, caseKinds } from '../../../domain/life/life-case.ts'
import type { Frame } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'

interface CaseFieldsProps {
  readonly frame: Frame
  readonly view: FormView
  readonly mayBeInactive: boolean
  /** Who reads why. */
  readonly hint: string
}

/** What is asked for: the kind of time, its days, and why. */
export function CaseFields({ frame, view, mayBeInactive, hint }: CaseFieldsProps) {
  const { text } = frame.language
  const words = text.life.leave
  const field = fieldIn(view, text.fault.prefix)
  const offered = caseKinds.filter((kind) => kind !== 'inactive' || mayBeInactive)
  const choices = offered.map((kind: CaseKind) => ({
    ...{ value: kind, label: words.kind[kind], hint: words.kindHint[kind] },
  }))
  return (
    <>
      <Radios {...field('kind')} label={words.form.kind} choices={choices} />
      <TextField {...field('from')} label={words.form.from} kind="date" />
      <TextField {...field('until')} label={words.form.until} hint={words.form.untilHint} kind="date" />
      <TextArea {...field('said')} label={words.form.said} hint={hint} rows={4} />
    </>
  )
}
