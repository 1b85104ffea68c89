import type { Child } from 'hono/jsx'
import type { Fields } from '../../../domain/fields.ts'
import type { LoggedSection } from '../../../domain/portfolio/entry.ts'
import type { Frame } from '../../components/layout.tsx'
import { CarriedFields } from '../../forms/carried-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { FileField, TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { seenField } from './effect/find-effect.ts'
import { EntryFields } from './entry-fields.tsx'
import type { NameLists } from './name-lists.ts'
import { SectionFrame } from './section-frame.tsx'
import type { RowTold } from './tell-row.ts'

/** What a row may leave open, because it is the same for all of them. */
const givenByRows: Readonly<Record<LoggedSection, readonly string[]>> = {
  rsc: ['from', 'to', 'hours', 'hoursAboutSupervisionGiven', 'competencyAreas'],
  training: ['title', 'completedOn', 'clockHours', 'credits', 'competencyAreas'],
}

interface PastePageProps {
  readonly frame: Frame
  readonly section: LoggedSection
  readonly view: FormView
  readonly names: NameLists
}

/** Takes rows from the clipboard or from a file. */
export function PastePage({ frame, section, view, names }: PastePageProps) {
  const { text } = frame.language
  const words = text.many.paste
  const field = (name: string, label: string, hint: string) => ({
    name,
    label,
    hint,
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <SectionFrame {...{ frame, section }} title={frame.language.text.many.paste.title[section]}>
      <div class="at-form">
        <FormProblems frame={frame} problems={view.problems} />
        <h1 class="govuk-heading-xl">{words.title[section]}</h1>
        <p class="at-lead">{words.lead}</p>
        <Form frame={frame} action={paths.paste.href(section)} hasFiles keepsTyping recallsItself>
          <TextArea
            {...field('table', words.table, words.tableHint[section])}
            value={valueIn(view, 'table')}
            rows={8}
          />
          <FileField {...field('file', words.file, words.fileHint)} accept=".csv,.tsv,.txt,.xlsx" />
          <details class="at-fold">
            <summary>{words.defaults}</summary>
            <EntryFields
              {...{ section, view, names }}
              language={frame.language}
              without={givenByRows[section]}
            />
          </details>
          <p class="at-actions">
            <button class="govuk-button" type="submit">
              {words.show}
            </button>
            <a class="govuk-link" href={paths.section.href(section)}>
              {text.portfolio.form.cancel}
            </a>
          </p>
        </Form>
      </div>
    </SectionFrame>
  )
}

export interface PastePreview {
  readonly rows: readonly RowTold[]
  readonly sound: number
  readonly faulty: number
  /** Rows that are fine once their provider is added. */
  readonly waiting: number
  readonly repeated: number
  /** How days such as 3/4/2025 were read, where there were any. */
  readonly dayOrder: string | undefined
  readonly unknownProviders: readonly string[]
}

interface PreviewPageProps {
  readonly frame: Frame
  readonly section: LoggedSection
  readonly fields: Fields
  /** The rows themselves, carried with the form so that nothing has to be kept before it is saved. */
  readonly table: string
  readonly preview: PastePreview
  readonly batch: string
  readonly problem?: string | undefined
  /** What saving the ticked rows would change. */
  readonly children?: Child
}

/** The button that saves the ticked rows. */
export const saveRowsStep = { name: 'step', value: 'save' } as const

/** What every row comes to, before anything is saved. */
export function PastePreviewPage(props: PreviewPageProps) {
  const { frame, section, fields, table, preview, batch, problem, children } = props
  const { text, format } = frame.language
  const words = text.many.paste
  return (
    <SectionFrame {...{ frame, section }} title={frame.language.text.many.paste.title[section]}>
      <FormProblems frame={frame} problems={problem ? [{ field: 'line', message: problem }] : []} />
      <h1 class="govuk-heading-xl">{words.sound(format.figure(preview.sound))}</h1>
      <p class="at-lead">
        {[
          preview.waiting > 0 ? words.waiting(format.figure(preview.waiting)) : '',
          preview.faulty > 0 ? words.faulty(format.figure(preview.faulty)) : '',
          preview.repeated > 0 ? words.repeated(format.figure(preview.repeated)) : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p>{words.summaryHint}</p>
      {preview.dayOrder ? <p class="at-note">{preview.dayOrder}</p> : null}
      <Form frame={frame} action={paths.paste.href(section)} hasFiles>
        <CarriedFields fields={fields} without={['table', 'cells', 'line', 'batch', 'step', seenField]} />
        <input type="hidden" name="cells" value={table} />
        <input type="hidden" name="batch" value={batch} />
        {children}
        <UnknownProviders names={preview.unknownProviders} frame={frame} />
        <table class="at-table at-table--words">
          <caption class="govuk-visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.reads}</th>
              <th scope="col">{words.look}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, index) => (
              <Row row={row} isFirst={index === 0} frame={frame} />
            ))}
          </tbody>
        </table>
        <p class="at-actions">
          {preview.sound + preview.repeated === 0 ? null : (
            <button class="govuk-button" type="submit" {...saveRowsStep}>
              {words.save(format.figure(preview.sound))}
            </button>
          )}
          <button class="at-link-button" type="submit" name="step" value="back">
            {words.again}
          </button>
        </p>
      </Form>
    </SectionFrame>
  )
}

function UnknownProviders({ names, frame }: { names: readonly string[]; frame: Frame }) {
  if (names.length === 0) return null
  const words = frame.language.text.many.paste
  return (
    <div class="at-note at-note--you">
      <p>
        <b>{words.unknownProviders}:</b> {names.join(', ')}
      </p>
      <button class="govuk-button govuk-button--secondary" type="submit" name="step" value="add-providers">
        {words.addProviders}
      </button>
    </div>
  )
}

function Row({ row, isFirst, frame }: { row: RowTold; isFirst: boolean; frame: Frame }) {
  const words = frame.language.text.many.paste
  const line = String(row.line)
  const id = isFirst ? 'line' : `line-${line}`
  return (
    <tr class={row.state === 'faulty' ? 'at-table__you' : undefined}>
      <th scope="row">
        {row.state === 'faulty' || row.state === 'waiting' ? (
          line
        ) : (
          <span class="govuk-checkboxes govuk-checkboxes--small">
            <span class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={id}
                name="line"
                value={line}
                checked={row.isTicked}
              />
              <label class="govuk-label govuk-checkboxes__label" for={id}>
                <span class="govuk-visually-hidden">{words.saveRow(line)}</span>
                <span aria-hidden="true">{line}</span>
              </label>
            </span>
          </span>
        )}
      </th>
      <td>
        {row.label} <span class="at-quiet">{row.when}</span>
      </td>
      <td>
        {row.remarks.length === 0 ? null : (
          <ul class="at-remarks">
            {row.remarks.map((remark) => (
              <li>{remark}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
