import type { Accommodation } from '../../../domain/exams/accommodation.ts'
import type { OwnExam } from '../../../services/exams/load-own-exams.ts'
import type { Frame } from '../../components/layout.tsx'
import { State, type StateKind } from '../../components/state.tsx'
import { ActionButton } from '../../forms/form.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'

const shapes: Readonly<Record<Accommodation['state'], StateKind>> = {
  asked: 'wait',
  granted: 'met',
  declined: 'none',
  withdrawn: 'none',
}

/** What somebody asked the office for, and what it said. */
export function AccommodationCard({ frame, exam }: { readonly frame: Frame; readonly exam: OwnExam }) {
  const { text, format } = frame.language
  const words = text.exams.accommodation
  const { accommodations, rules, application } = exam
  const id = `needs-${application.id}`
  return (
    <section class="at-card" aria-labelledby={id}>
      <h3 class="govuk-heading-m" id={id}>
        {words.title}
      </h3>
      <p>
        {words.lead} {words.notice(format.figure(rules.accommodationNoticeDays))}
      </p>
      {accommodations.map((each) => (
        <div class="at-exam-result">
          <p>
            <State kind={shapes[each.state]}>
              {words.kinds[each.kind]}: {words.states[each.state]}
            </State>
          </p>
          {each.answer ? <p class="at-said">{each.answer}</p> : null}
          {tellTime(each, frame.language) ? <p>{tellTime(each, frame.language)}</p> : null}
          {each.state === 'asked' ? (
            <ActionButton
              frame={frame}
              action={paths.withdrawAccommodation.href(each.id)}
              label={words.withdraw}
              about={words.kinds[each.kind]}
              look="link"
            />
          ) : null}
        </div>
      ))}
      {application.state === 'approved-for-exam' ? (
        <p>
          <a class="govuk-link" href={paths.askAccommodation.href(application.id)}>
            {words.ask}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** The time that was granted, in words. */
export function tellTime(
  { timeFactor, timeMinutes }: Pick<Accommodation, 'timeFactor' | 'timeMinutes'>,
  { text, format }: Language,
): string | undefined {
  const words = text.exams.accommodation
  if (timeFactor !== null) return words.factor(format.figure(timeFactor))
  return timeMinutes === null ? undefined : words.minutes(format.figure(timeMinutes))
}
