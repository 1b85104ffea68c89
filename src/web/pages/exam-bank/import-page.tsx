import { itemSides } from '../../../domain/exams/exam-item.ts'
import type { Frame } from '../../components/layout.tsx'
import { ListShell } from '../../components/list-shell.tsx'
import { type Choice, Radios, Select } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { FileField, TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ImportPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly areas: readonly Choice[]
  readonly view: FormView
}

/** The form that takes a file with items. */
export function ImportPage({ frame, association, areas, view }: ImportPageProps) {
  const { text } = frame.language
  const bank = text.examBank
  const words = bank.import
  const field = (name: string, label: string, hint?: string) => ({
    ...{ name, label, hint, value: valueIn(view, name) },
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  const sides = itemSides.map((value) => ({ value, label: bank.side[value] }))
  const above = { href: paths.examItems.href(association.shortId), label: bank.title }
  return (
    <ListShell {...{ frame, above }} title={words.title} lead={words.lead} problems={view.problems}>
      <Form frame={frame} action={paths.importExamItems.href(association.shortId)} hasFiles>
        <FileField {...field('file', words.file, words.fileHint)} accept=".zip,.xml,.csv,.xlsx" />
        <TextArea {...field('table', words.paste, words.pasteHint)} rows={6} />
        <h2 class="govuk-heading-m">{words.defaults}</h2>
        <Select {...field('area', words.area)} empty={words.noArea} choices={areas} />
        <Radios {...field('side', words.side)} choices={sides} />
        <TextField {...field('language', words.language, bank.edit.languageHint)} />
        <button type="submit" class="govuk-button">
          {words.look}
        </button>
      </Form>
    </ListShell>
  )
}
