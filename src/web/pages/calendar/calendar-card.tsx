import type { Cycle } from '../../../domain/calendar/cycles.ts'
import { findRests } from '../../../services/calendar/find-rests.ts'
import {
  type CycleWithRoom,
  findOwnCycle,
  listSubmissionDays,
} from '../../../services/calendar/next-submission-days.ts'
import type { Language } from '../../messages/messages.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import type { ApplicationCard } from '../applications/application-cards.ts'
import { RestNotice } from './rest-notice.tsx'

/** On an application's page: until when to submit, and who rests. */
export const calendarCard: ApplicationCard = async (tx, { own, frame }) => {
  const { application, association, today } = own
  const isBeforeSubmission = ['draft', 'returned', 'deferred'].includes(application.state)
  const isUnderReview = ['submitted', 'in-review', 'more-asked'].includes(application.state)
  const [cycles, cycle, rests] = await Promise.all([
    isBeforeSubmission ? listSubmissionDays(tx, association.id, today) : [],
    isUnderReview ? findOwnCycle(tx, application, today) : undefined,
    findRests(tx, association.id, today),
  ])
  return (
    <>
      <RestNotice language={frame.language} association={association.name} rests={rests} />
      <SubmissionDays language={frame.language} cycles={cycles} />
      <OwnCycle language={frame.language} cycle={cycle} />
    </>
  )
}

/** The next days until which to submit; nothing where there are none. */
function SubmissionDays({ language, cycles }: { language: Language; cycles: readonly CycleWithRoom[] }) {
  const words = language.text.calendar
  if (cycles.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="calendar-title">
      <h2 class="govuk-heading-s" id="calendar-title">
        {words.card}
      </h2>
      <ul class="govuk-list">
        {cycles.map((cycle) => (
          <li>
            <bdi>{withoutBidiControls(lineOf(cycle, language))}</bdi>
            {cycle.room === null ? null : <span class="at-quiet"> {tellRoom(cycle.room, language)}</span>}
          </li>
        ))}
      </ul>
      {cycles.every(({ room }) => room === 0) ? <p>{words.allFull}</p> : null}
    </section>
  )
}

/** A cycle in the middle of a sentence. */
export function tellCycle({ name, submissionDay, decisionDay }: Cycle, { text, format }: Language): string {
  return withoutBidiControls(
    text.calendar.cycleTold(name, format.day(submissionDay), format.day(decisionDay)),
  )
}

function lineOf({ name, submissionDay, decisionDay }: Cycle, { text, format }: Language): string {
  const words = text.calendar
  const line = words.cardLine(format.day(submissionDay), format.day(decisionDay))
  return name === '' ? line : words.cardNamed(name, line)
}

function tellRoom(room: number, { text, format }: Language): string {
  return room === 0 ? text.calendar.cardFull : text.calendar.cardRoom(format.figure(room))
}

function OwnCycle({ language, cycle }: { language: Language; cycle: Cycle | undefined }) {
  const { text, format } = language
  if (!cycle) return null
  const { name, submissionDay, decisionDay } = cycle
  const [day, until] = [format.day(decisionDay), format.day(submissionDay)]
  return (
    <section class="at-card" aria-labelledby="cycle-title">
      <h2 class="govuk-heading-s" id="cycle-title">
        {text.calendar.ownCycle}
      </h2>
      <p>
        <bdi>{withoutBidiControls(text.calendar.placed(name, until, day))}</bdi>
      </p>
    </section>
  )
}
