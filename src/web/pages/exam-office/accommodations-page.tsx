import { dayIn } from '../../../domain/day-in.ts'
import type { NamedAccommodation } from '../../../services/exams/office/load-office.ts'
import type { Frame } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellTime } from '../exams/accommodation-card.tsx'
import { OfficeShell, Part, Who } from './shell.tsx'

interface AccommodationsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly all: readonly NamedAccommodation[]
  readonly view: FormView
  readonly note: string | undefined
}

/** What candidates asked for, with a form of its own for each that waits. */
export function AccommodationsPage({ frame, association, all, view, note }: AccommodationsPageProps) {
  const words = frame.language.text.examOffice.accommodations
  const waiting = all.filter(({ asked }) => asked.state === 'asked')
  const decided = all.filter(({ asked }) => asked.state !== 'asked')
  return (
    <OfficeShell
      {...{ frame, association, note }}
      title={words.title}
      lead={words.lead}
      problems={view.problems}
    >
      {all.length === 0 ? <p>{words.none}</p> : null}
      {waiting.length > 0 ? <h2 class="govuk-heading-l">{words.waiting}</h2> : null}
      {waiting.map((each) => (
        <Waiting {...{ frame, association, each, view }} />
      ))}
      {decided.length > 0 ? (
        <Part id="decided" title={words.decided}>
          {decided.map((each) => (
            <Decided frame={frame} each={each} />
          ))}
        </Part>
      ) : null}
    </OfficeShell>
  )
}

interface WaitingProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly each: NamedAccommodation
  readonly view: FormView
}

function Waiting({ frame, association, each, view }: WaitingProps) {
  const { text, format } = frame.language
  const words = text.examOffice.accommodations
  const { asked, candidate, isInTime } = each
  const errorPrefix = text.fault.prefix
  const field = (name: string) => {
    const own = `${name}-${asked.id}`
    return { name: own, value: valueIn(view, own), problem: problemIn(view, own), errorPrefix }
  }
  const day = format.day(dayIn(asked.askedAt, association.timeZone))
  return (
    <section class="at-card" aria-labelledby={`asked-${asked.id}`}>
      <h3 class="govuk-heading-m" id={`asked-${asked.id}`}>
        <Who candidate={candidate} />: {text.exams.accommodation.kinds[asked.kind]}
      </h3>
      <p class="at-quiet">
        {isInTime ? words.inTime(day) : words.late(day)}
        {asked.askedFor ? `, ${words.forDay(format.day(asked.askedFor))}` : ''}
      </p>
      <p class="at-said">{asked.words}</p>
      <Form
        frame={frame}
        action={paths.examAccommodations.href(association.shortId)}
        isFor={{ id: asked.id }}
        keepsTyping
      >
        <input type="hidden" name="id" value={asked.id} />
        <TextField {...field('time')} label={words.time} hint={words.timeHint} />
        <TextArea {...field('answer')} label={words.answer} rows={3} />
        <p class="at-actions">
          <button type="submit" name="act" value="grant" class="govuk-button">
            {words.grant}
          </button>
          <button type="submit" name="act" value="decline" class="govuk-button govuk-button--secondary">
            {words.decline}
          </button>
        </p>
      </Form>
    </section>
  )
}

function Decided({
  frame,
  each: { asked, candidate },
}: {
  readonly frame: Frame
  readonly each: NamedAccommodation
}) {
  const { text } = frame.language
  const words = text.exams.accommodation
  return (
    <div class="at-exam-result">
      <p>
        <strong>
          <Who candidate={candidate} />
        </strong>{' '}
        <State kind={asked.state === 'granted' ? 'met' : 'none'}>
          {words.kinds[asked.kind]}: {words.states[asked.state]}
        </State>{' '}
        {tellTime(asked, frame.language) ?? ''}
      </p>
      {asked.answer ? <p class="at-said">{asked.answer}</p> : null}
    </div>
  )
}
