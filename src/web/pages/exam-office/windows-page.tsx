import { examParts } from '../../../domain/exams/exam-part.ts'
import type { KeptWindow } from '../../../services/exams/office/keep-windows.ts'
import { categories } from '../../../standards/vocabulary.ts'
import type { FormChoice } from '../../../store/exams/papers.ts'
import type { Frame } from '../../components/layout.tsx'
import { Checkboxes, Radios, Select } from '../../forms/choice-fields.tsx'
import { ActionButton, Form } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { Lines, nameCategory } from './office-page.tsx'
import { OfficeShell, Part } from './shell.tsx'

interface WindowsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly windows: readonly KeptWindow[]
  readonly view: FormView
  readonly id: string
  readonly note: string | undefined
}

/** The windows of an office, and the form that opens another one. */
export function WindowsPage({ frame, association, windows, view, id, note }: WindowsPageProps) {
  const words = frame.language.text.examOffice
  return (
    <OfficeShell
      {...{ frame, association, note }}
      title={words.windows.title}
      lead={words.windows.lead}
      problems={view.problems}
    >
      <Part id="windows" title={words.nextWindows}>
        {windows.length === 0 ? <p>{words.noWindows}</p> : null}
        <Lines>
          {windows.map((kept) => (
            <WindowLine {...{ frame, association, kept }} />
          ))}
        </Lines>
      </Part>
      <Part id="open" title={words.windows.open}>
        <Form frame={frame} action={paths.examWindows.href(association.shortId)}>
          <input type="hidden" name="id" value={id} />
          <WindowFields frame={frame} view={view} />
          <p class="at-quiet">{words.windows.zone(association.timeZone)}</p>
          <button type="submit" class="govuk-button">
            {words.windows.openIt}
          </button>
        </Form>
      </Part>
    </OfficeShell>
  )
}

function WindowLine({
  frame,
  association,
  kept: { window, free, forms },
}: {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly kept: KeptWindow
}) {
  const { text, format } = frame.language
  const words = text.examOffice
  return (
    <li>
      <a class="govuk-link" href={paths.examWindow.href(association.shortId, window.id)}>
        {window.name}
      </a>
      <span>
        {words.parts[window.part]}, {words.period(format.day(window.firstDay), format.day(window.lastDay))}
      </span>
      <span class="at-quiet">
        {words.seats(format.figure(free), format.figure(window.seats))}
        {window.isClosed ? `. ${words.windows.closed}` : ''}
        {forms.length === 0 ? `. ${words.noForm}` : ''}
      </span>
    </li>
  )
}

/** The fields of a window; part and categories only where it is opened. */
function WindowFields({ frame, view, isNew = true }: { frame: Frame; view: FormView; isNew?: boolean }) {
  const { text } = frame.language
  const words = text.examOffice.windows
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  return (
    <>
      <TextField {...field('name')} label={words.name} hint={words.nameHint} />
      {isNew ? (
        <>
          <Radios
            {...field('part')}
            label={words.part}
            choices={examParts.map((value) => ({ value, label: text.examOffice.parts[value] }))}
          />
          <Checkboxes
            name="categories"
            label={words.categories}
            hint={words.categoriesHint}
            values={view.values.categories ?? []}
            choices={categories.map((value) => ({ value, label: nameCategory(value, frame) }))}
            errorPrefix={errorPrefix}
          />
        </>
      ) : null}
      <TextField {...field('firstDay')} kind="date" label={words.firstDay} />
      <TextField {...field('lastDay')} kind="date" label={words.lastDay} />
      <TextField {...field('bookUntil')} kind="date" label={words.bookUntil} />
      <TextField {...field('seats')} kind="number" label={words.seats} />
    </>
  )
}

interface WindowPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly kept: KeptWindow
  readonly choices: readonly FormChoice[]
  readonly view: FormView
  readonly note: string | undefined
}

/** One window: its days and seats, and what is sat in it. */
export function WindowPage({ frame, association, kept, choices, view, note }: WindowPageProps) {
  const { text, format } = frame.language
  const words = text.examOffice
  const { window, free, forms } = kept
  const named = (category: string) => nameCategory(category, frame)
  const fits = choices.filter(
    ({ category }) => window.categories.length === 0 || window.categories.includes(category),
  )
  return (
    <OfficeShell {...{ frame, association, note }} title={window.name} problems={view.problems}>
      <p class="at-lead">
        {words.parts[window.part]}, {window.categories.map(named).join(', ') || words.allCategories}.{' '}
        {words.seats(format.figure(free), format.figure(window.seats))}.
      </p>
      <Part id="forms" title={words.windows.forms}>
        {forms.length === 0 ? <p class="at-note at-note--you">{words.windows.unready}</p> : null}
        <p>{words.windows.formsLead}</p>
        <ul class="at-statements">
          {forms.map(({ category, formId }) => (
            <li>
              {words.windows.chosen(named(category), choices.find(({ id }) => id === formId)?.name ?? '–')}
            </li>
          ))}
        </ul>
        {fits.length === 0 ? (
          <p>{words.windows.noForms}</p>
        ) : (
          <Form frame={frame} action={paths.examWindowForm.href(association.shortId, window.id)}>
            <Select
              name="form"
              label={words.windows.choose}
              value=""
              choices={fits.map(({ id, name, category }) => ({
                value: id,
                label: `${named(category)}: ${name}`,
              }))}
              errorPrefix={text.fault.prefix}
            />
            <button type="submit" class="govuk-button">
              {words.windows.chooseIt}
            </button>
          </Form>
        )}
      </Part>
      <ClosePart {...{ frame, association, kept }} />
      {window.isClosed ? null : (
        <Part id="change" title={words.windows.change}>
          <Form frame={frame} action={paths.examWindow.href(association.shortId, window.id)}>
            <input type="hidden" name="version" value={String(window.version)} />
            <input type="hidden" name="part" value={window.part} />
            <WindowFields frame={frame} view={view} isNew={false} />
            <button type="submit" class="govuk-button govuk-button--secondary">
              {words.windows.change}
            </button>
          </Form>
        </Part>
      )}
    </OfficeShell>
  )
}

/** Closing keeps the seats that are booked, and can be undone. */
function ClosePart({ frame, association, kept }: Pick<WindowPageProps, 'frame' | 'association' | 'kept'>) {
  const words = frame.language.text.examOffice.windows
  const { id, isClosed } = kept.window
  const { shortId } = association
  return (
    <Part id="close" title={isClosed ? words.closed : words.close}>
      <p>{isClosed ? words.closedText : words.closeText}</p>
      {isClosed ? (
        <ActionButton frame={frame} action={paths.reopenExamWindow.href(shortId, id)} label={words.reopen} />
      ) : (
        <ActionButton frame={frame} action={paths.closeExamWindow.href(shortId, id)} label={words.close} />
      )}
    </Part>
  )
}
