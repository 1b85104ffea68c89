import { filePurposes, type StoredFile } from '../../../domain/files/stored-file.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { FileField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { FileLines } from './file-lines.tsx'

export type UploadNote = 'uploaded' | 'waits' | 'infected' | 'removed'

interface UploadPageProps {
  readonly frame: Frame
  readonly section: string
  readonly entryId: string
  readonly label: string
  readonly files: readonly StoredFile[]
  readonly form: FormView
  readonly note?: UploadNote | undefined
  /** Whether an audit of a renewal asks for them. */
  readonly isAsked: boolean
}

/** The files of one entry, and the form that adds another. */
export function UploadPage(props: UploadPageProps) {
  const { frame, section, entryId, label, files, form, note, isAsked } = props
  const { text } = frame.language
  const words = text.files
  return (
    <Layout frame={frame} title={problemTitle(form, text.fault.pageTitle, words.of(label))}>
      <main class="at-main" id="main">
        <div class="at-mine">
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.entry.href(section, entryId)}>
              {words.back}
            </a>
          </p>
          {isAsked ? (
            <p>
              <a class="govuk-link" href={paths.ownAudit.href()}>
                {words.backToAudit}
              </a>
            </p>
          ) : null}
          <h1 class="govuk-heading-xl">
            <bdi>{words.of(label)}</bdi>
          </h1>
          <p class="at-lead">{words.lead}</p>
          {note ? (
            <div class={note === 'infected' ? 'at-note at-note--you' : 'at-note'} role="status">
              <p>{words[note]}</p>
            </div>
          ) : null}
          <section class="at-card" aria-label={words.title}>
            <FileLines frame={frame} files={files} />
          </section>
          <UploadForm {...{ frame, section, entryId, form }} />
        </div>
      </main>
    </Layout>
  )
}

function problemTitle(form: FormView, prefixed: (title: string) => string, title: string): string {
  return form.problems.length > 0 ? prefixed(title) : title
}

function UploadForm({
  frame,
  section,
  entryId,
  form,
}: Omit<UploadPageProps, 'label' | 'files' | 'note' | 'isAsked'>) {
  const { text } = frame.language
  const words = text.files
  const isAgain = form.problems.length > 0
  return (
    <section class="at-card" aria-labelledby="add-title">
      <h2 class="govuk-heading-m" id="add-title">
        {words.add}
      </h2>
      <Form frame={frame} action={paths.entryFiles.href(section, entryId)} hasFiles>
        <FileField
          name="file"
          label={words.field}
          hint={isAgain ? `${words.hint} ${words.again}` : words.hint}
          problem={problemIn(form, 'file')}
          errorPrefix={text.fault.prefix}
          accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
        />
        <Radios
          name="purpose"
          label={words.purpose}
          problem={problemIn(form, 'purpose')}
          errorPrefix={text.fault.prefix}
          value={valueIn(form, 'purpose')}
          choices={filePurposes.map((value) => ({ value, label: words.purposes[value] }))}
        />
        <button class="govuk-button" type="submit">
          {words.upload}
        </button>
      </Form>
    </section>
  )
}
