import type { Child } from 'hono/jsx'
import type { StoredFile } from '../../../domain/files/stored-file.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { FileField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { FileLines } from '../files/file-lines.tsx'

interface MinePageProps {
  readonly frame: Frame
  readonly files: readonly StoredFile[]
  /** Why a given file could not be brought in, and the places in it. */
  readonly problem?: FieldProblem | undefined
  readonly detail?: Child
}

/** One's own data as a whole: taking it away, bringing it in, and the way out. */
export function MinePage({ frame, files, problem, detail }: MinePageProps) {
  const { text } = frame.language
  const words = text.mine
  return (
    <Layout frame={frame} title={problem ? text.fault.pageTitle(words.title) : words.title}>
      <main class="at-main" id="main">
        <div class="at-mine">
          <FormProblems frame={frame} problems={problem ? [problem] : []} />
          {detail}
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <TakeAway frame={frame} />
          <BringIn frame={frame} problem={problem} />
          <section class="at-card" aria-labelledby="files-title">
            <h2 class="govuk-heading-m" id="files-title">
              {text.files.title}
            </h2>
            <FileLines frame={frame} files={files} />
          </section>
          <p>
            <a class="govuk-link" href={paths.leave.href()}>
              {words.leave.link}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function TakeAway({ frame }: { frame: Frame }) {
  const words = frame.language.text.mine.take
  const ways = [
    [paths.mineJson.href(), words.json, words.jsonHint],
    [paths.mineXlsx.href(), words.xlsx, words.xlsxHint],
    [paths.minePdf.href(), words.pdf, words.pdfHint],
    [paths.mineApplications.href(), words.applications, words.applicationsHint],
  ] as const
  return (
    <section class="at-card" aria-labelledby="take-title">
      <h2 class="govuk-heading-m" id="take-title">
        {words.title}
      </h2>
      <ul class="at-lines">
        {ways.map(([href, label, hint]) => (
          <li>
            <a class="govuk-link at-lines__name" href={href} download>
              {label}
            </a>
            <span class="at-lines__when">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function BringIn({ frame, problem }: Pick<MinePageProps, 'frame' | 'problem'>) {
  const { mine, fault } = frame.language.text
  const words = mine.bring
  return (
    <section class="at-card" aria-labelledby="bring-title">
      <h2 class="govuk-heading-m" id="bring-title">
        {words.title}
      </h2>
      <p>{words.text}</p>
      <Form frame={frame} action={paths.bringIn.href()} hasFiles>
        <FileField
          name="file"
          label={words.field}
          hint={words.hint}
          problem={problem?.message}
          errorPrefix={fault.prefix}
          accept=".json,application/json"
        />
        <button class="govuk-button" type="submit">
          {words.look}
        </button>
      </Form>
    </section>
  )
}
