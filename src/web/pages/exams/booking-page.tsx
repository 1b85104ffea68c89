import type { OwnExam, OwnPart } from '../../../services/exams/load-own-exams.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'

interface BookingPageProps {
  readonly frame: Frame
  readonly exam: OwnExam
  readonly part: OwnPart
  /** The id of the seat, so that sending the form twice books once. */
  readonly id: string
  readonly view: FormView
}

/** Chooses a window and a day: for a first seat, or for another one in its place. */
export function BookingPage({ frame, exam, part, id, view }: BookingPageProps) {
  const { text, format } = frame.language
  const words = text.exams.booking
  const errorPrefix = text.fault.prefix
  const isMove = part.sitting?.state === 'booked'
  const choices = part.offered.map(({ window, free, from }) => ({
    value: window.id,
    label: words.choice(window.name, format.day(window.firstDay), format.day(window.lastDay)),
    hint: [
      free > 0 ? words.seats(format.figure(free)) : words.full,
      words.until(format.day(window.bookUntil)),
      ...(from > window.firstDay && from > exam.today ? [words.from(format.day(from))] : []),
    ].join(', '),
  }))
  const first = part.offered.find(({ free }) => free > 0) ?? part.offered[0]
  return (
    <Layout frame={frame} title={words.title(part.part)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.exams.href()}>
              {text.exams.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title(part.part)}</h1>
          {choices.length === 0 ? (
            <p>{text.exams.noWindow}</p>
          ) : (
            <>
              <p class="at-lead">{words.lead}</p>
              <Form frame={frame} action={paths.bookExam.href(exam.application.id, part.part)}>
                <input type="hidden" name="id" value={id} />
                <Radios
                  name="window"
                  label={words.window}
                  value={valueIn(view, 'window') || (part.window?.id ?? first?.window.id ?? '')}
                  {...{ choices, errorPrefix }}
                  problem={problemIn(view, 'window')}
                />
                <TextField
                  name="on"
                  kind="date"
                  label={words.on}
                  hint={words.onHint}
                  value={valueIn(view, 'on') || (part.sitting?.plannedOn ?? first?.from ?? '')}
                  problem={problemIn(view, 'on')}
                  errorPrefix={errorPrefix}
                />
                <button type="submit" class="govuk-button">
                  {isMove ? words.move : words.book}
                </button>
              </Form>
              {exam.rules.feeNote === '' ? null : <p class="at-quiet">{exam.rules.feeNote}</p>}
            </>
          )}
        </div>
      </main>
    </Layout>
  )
}
