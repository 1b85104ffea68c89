import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
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
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.register.href(association.shortId)}>
              {text.questions.register.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
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
        </div>
      </main>
    </Layout>
  )
}
