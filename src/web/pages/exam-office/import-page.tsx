import type { ResultProposal, ResultsMatched } from '../../../domain/exams/match-outside-results.ts'
import type { OutsideFault } from '../../../domain/exams/read-outside-results.ts'
import type { Frame } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { FileField, TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { OfficeShell, Part } from './shell.tsx'
import { writeTakenResult } from './taken-results.ts'

interface ImportPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly view: FormView
}

/** Takes a list of an outside exam service. */
export function ImportPage({ frame, association, view }: ImportPageProps) {
  const { text } = frame.language
  const words = text.examOffice.import
  const errorPrefix = text.fault.prefix
  const field = (name: string) => ({ name, problem: problemIn(view, name), errorPrefix })
  return (
    <OfficeShell {...{ frame, association }} title={words.title} lead={words.lead} problems={view.problems}>
      <p>{words.columns}</p>
      <Form frame={frame} action={paths.importExamResults.href(association.shortId)} hasFiles>
        <TextArea
          {...field('table')}
          label={words.paste}
          hint={words.pasteHint}
          value={valueIn(view, 'table')}
          rows={8}
        />
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
    </OfficeShell>
  )
}

interface ImportPreviewProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly matched: ResultsMatched
  readonly faults: readonly OutsideFault[]
}

/** What every line comes to, before anything is taken over. */
export function ImportPreviewPage({ frame, association, matched, faults }: ImportPreviewProps) {
  const { text, format } = frame.language
  const words = text.examOffice.import
  const { proposals, others } = matched
  const fresh = proposals.filter(({ known }) => known === 'new')
  const tell = (each: ResultProposal) => tellProposal(each, frame)
  const listed = (kind: ResultProposal['known']) => proposals.filter(({ known }) => known === kind).map(tell)
  return (
    <OfficeShell
      {...{ frame, association }}
      title={words.previewTitle}
      lead={words.summary(
        format.figure(proposals.length),
        format.figure(others.length),
        format.figure(faults.length),
      )}
    >
      {fresh.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Form frame={frame} action={paths.importExamResults.href(association.shortId)}>
          <Checkboxes
            name="take"
            label={words.take}
            errorPrefix={text.fault.prefix}
            values={fresh.filter(({ why }) => why === 'email').map(writeTakenResult)}
            choices={fresh.map((each) => ({
              value: writeTakenResult(each),
              label: `${each.candidate.name} (${words.why[each.why]})`,
              hint: tell(each),
            }))}
          />
          <button type="submit" class="govuk-button">
            {words.takeThem}
          </button>
        </Form>
      )}
      <Listed title={words.known} lines={listed('known')} />
      <Listed title={words.differs} lines={listed('differs')} />
      <Listed
        title={words.others}
        lines={others.map(({ line, name, email }) => words.line(String(line), name, email))}
      />
      <Listed
        title={words.faults}
        lines={faults.map(
          ({ line, code, cell }) => `${words.line(String(line), '', '')}${words.codes[code](cell)}`,
        )}
      />
      <p>
        <a class="govuk-link" href={paths.importExamResults.href(association.shortId)}>
          {words.again}
        </a>
      </p>
    </OfficeShell>
  )
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Part id={title.toLowerCase().replaceAll(/[^a-z]+/g, '-')} title={title}>
      <ul class="at-statements">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Part>
  )
}

function tellProposal({ result, passed }: ResultProposal, { language: { text, format } }: Frame): string {
  const words = text.examOffice
  const outcome = [
    words.results.outcome(passed),
    ...(result.score === null ? [] : [format.percent(result.score)]),
  ].join(', ')
  const line = words.import.line(String(result.line), result.name, result.email)
  return `${line}. ${words.import.what(words.parts[result.part], format.day(result.satOn), outcome)}`
}
