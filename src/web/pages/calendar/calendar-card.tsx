import type { Cycle } from '../../../domain/calendar/cycles.ts'
import { findRests } from '../../../services/calendar/find-rests.ts'
import { listSubmissionDays } from '../../../services/calendar/next-submission-days.ts'
import type { Language } from '../../messages/messages.ts'
import type { ApplicationCard } from '../applications/application-cards.ts'
import { RestNotice } from './rest-notice.tsx'

/** On an application's page: until when to submit, and who rests. */
export const calendarCard: ApplicationCard = async (tx, { own, frame }) => {
  const { application, association, today } = own
  const isBeforeSubmission = ['draft', 'returned', 'deferred'].includes(application.state)
  const [cycles, rests] = await Promise.all([
    isBeforeSubmission ? listSubmissionDays(tx, association.id, today) : [],
    findRests(tx, association.id, today),
  ])
  return (
    <>
      <RestNotice language={frame.language} association={association.name} rests={rests} />
      <SubmissionDays language={frame.language} cycles={cycles} />
    </>
  )
}

/** The next days until which to submit; nothing where there are none. */
export function SubmissionDays({ language, cycles }: { language: Language; cycles: readonly Cycle[] }) {
  const { text, format } = language
  const words = text.calendar
  const [first] = cycles
  if (!first) return null
  return (
    <section class="at-card" aria-labelledby="calendar-title">
      <h2 class="govuk-heading-s" id="calendar-title">
        {words.card}
      </h2>
      <ul class="govuk-list">
        {cycles.map(({ name, submissionDay, decisionDay }) => {
          const line = words.cardLine(format.day(submissionDay), format.day(decisionDay))
          return <li>{name === '' ? line : words.cardNamed(name, line)}</li>
        })}
      </ul>
      {first.capacity === 0 ? null : (
        <p class="at-quiet">{words.cardCapacity(format.figure(first.capacity))}</p>
      )}
    </section>
  )
}
