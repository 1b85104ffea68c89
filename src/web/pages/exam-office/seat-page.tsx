import type { SeenSeat } from '../../../services/exams/office/keep-seats.ts'
import type { Frame } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { nameCategory } from './office-page.tsx'
import { OfficeShell, Part } from './shell.tsx'

interface SeatPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenSeat
  readonly view: FormView
  readonly note: string | undefined
}

/** Somebody's seat, for the office: moved or cancelled with a reason that the candidate is told. */
export function SeatPage(props: SeatPageProps) {
  const { frame, association, seen, view, note } = props
  const { text, format } = frame.language
  const words = text.examOffice.seat
  const { sitting, candidate, window } = seen
  return (
    <OfficeShell
      {...{ frame, association, note }}
      title={words.title(candidate.name)}
      lead={words.lead(nameCategory(sitting.category, frame), text.examOffice.parts[sitting.part])}
      problems={view.problems}
    >
      {sitting.state === 'booked' ? (
        <>
          <p>{words.now(window.name, format.day(sitting.plannedOn))}</p>
          <MovePart {...props} />
          <CancelPart {...props} />
        </>
      ) : (
        <p>{words.notBooked}</p>
      )}
    </OfficeShell>
  )
}

function fieldOf({ frame, view }: SeatPageProps, name: string) {
  const errorPrefix = frame.language.text.fault.prefix
  return { name, value: valueIn(view, name), problem: problemIn(view, name), errorPrefix }
}

function MovePart(props: SeatPageProps) {
  const { frame, association, seen, view } = props
  const { text, format } = frame.language
  const words = text.examOffice.seat
  const { sitting, offered } = seen
  const choices = offered.map(({ window: { id, name, firstDay, lastDay }, free }) => ({
    value: id,
    label: words.choice(name, format.day(firstDay), format.day(lastDay)),
    hint: text.exams.booking.seats(format.figure(free)),
  }))
  return (
    <Part id="move" title={words.move}>
      <p>{words.moveText}</p>
      <Form frame={frame} action={paths.examSeat.href(association.shortId, sitting.id)} keepsTyping>
        <Radios
          {...fieldOf(props, 'window')}
          label={words.window}
          value={valueIn(view, 'window') || sitting.windowId}
          choices={choices}
        />
        <TextField
          {...fieldOf(props, 'on')}
          kind="date"
          label={words.on}
          value={valueIn(view, 'on') || sitting.plannedOn}
        />
        <TextArea {...fieldOf(props, 'reason')} label={words.reason} hint={words.reasonHint} rows={3} />
        <button type="submit" class="govuk-button">
          {words.moveIt}
        </button>
      </Form>
    </Part>
  )
}

function CancelPart(props: SeatPageProps) {
  const { frame, association, seen } = props
  const words = frame.language.text.examOffice.seat
  return (
    <Part id="cancel" title={words.cancel}>
      <p>{words.cancelText}</p>
      <Form frame={frame} action={paths.cancelExamSeat.href(association.shortId, seen.sitting.id)}>
        <TextArea {...fieldOf(props, 'why')} label={words.reason} hint={words.reasonHint} rows={3} />
        <button type="submit" class="govuk-button govuk-button--warning">
          {words.cancelIt}
        </button>
      </Form>
    </Part>
  )
}
