import type { Frame } from '../../components/layout.tsx'
import { ListShell } from '../../components/list-shell.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { FileField, TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ListPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly view: FormView
}

/** Where staff paste or choose a list of endorsed providers. */
export function ListPage({ frame, association, view }: ListPageProps) {
  const { text } = frame.language
  const words = text.questions.list
  const field = fieldIn(view, text.fault.prefix)
  const above = { href: paths.register.href(association.shortId), label: text.questions.register.title }
  return (
    <ListShell {...{ frame, above }} title={words.title} lead={words.lead} problems={view.problems}>
      <Form frame={frame} action={paths.registerList.href(association.shortId)} hasFiles>
        <TextField {...field('source')} label={words.source} hint={words.sourceHint} autocomplete="off" />
        <TextArea {...field('table')} label={words.paste} hint={words.pasteHint} rows={6} />
        <FileField
          {...field('file')}
          label={words.file}
          hint={words.fileHint}
          accept=".csv,.tsv,.txt,.xlsx"
        />
        <button type="submit" class="govuk-button">
          {words.show}
        </button>
      </Form>
    </ListShell>
  )
}
