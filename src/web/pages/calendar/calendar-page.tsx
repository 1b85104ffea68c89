import type { PlannedCycle, SeenCalendar } from '../../../services/calendar/see-calendar.ts'
import type { Day } from '../../../standards/day.ts'
import type { KeptHoliday } from '../../../store/calendar/holidays.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'

interface CalendarPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenCalendar
  readonly today: Day
  readonly done: 'rest' | 'ended' | undefined
  readonly maySetCohorts: boolean
}

/** The coming year of an association for its staff: cycles, what is due, and when it rests. */
export function CalendarPage({ frame, association, seen, today, done, maySetCohorts }: CalendarPageProps) {
  const words = frame.language.text.calendar
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead(association.name)}</p>
          {done ? (
            <div class="at-note" role="status">
              <p>{words.done[done]}</p>
            </div>
          ) : null}
          <Part title={words.due} id="due">
            <Due {...{ frame, association, today, seen }} />
          </Part>
          <Part title={words.cycles} id="cycles">
            <Cycles frame={frame} seen={seen} />
            {maySetCohorts ? (
              <p>
                <a class="govuk-link" href={paths.cohorts.href(association.shortId)}>
                  {words.toCohorts}
                </a>
              </p>
            ) : null}
          </Part>
          <Part title={words.rests} id="rests">
            <Rests {...{ frame, association }} holidays={seen.holidays} />
          </Part>
          <p class="at-quiet">{words.zone(association.timeZone)}</p>
        </div>
      </main>
    </Layout>
  )
}

function Part({ title, id, children }: { title: string; id: string; children: unknown }) {
  return (
    <section class="at-card" aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function Due(props: { frame: Frame; association: VisitedAssociation; today: Day; seen: SeenCalendar }) {
  const { frame, association, today, seen } = props
  const { due, inHand, isRolling } = seen
  const { text, format } = frame.language
  const words = text.calendar
  if (due.length === 0) return <p>{words.nothingDue}</p>
  return (
    <>
      <p class="at-quiet">
        {isRolling ? words.whoseDay.own : words.whoseDay.cycle} {words.whoseDay.reviewers}
      </p>
      <ol class="at-mails">
        {due.map(({ id, applicantName, state, isReviewed, reviewDay, decisionDay }) => (
          <li>
            <a class="govuk-link" href={paths.staffApplication.href(association.shortId, id)}>
              <bdi>{withoutBidiControls(applicantName)}</bdi>
            </a>
            <ReviewDue {...{ frame, isReviewed, reviewDay, today }} />
            <span class="at-quiet">
              {words.states[state]}, {words.decisionBy(format.day(decisionDay))}
            </span>
          </li>
        ))}
      </ol>
      {inHand > due.length ? (
        <p class="at-quiet">{words.inHand(format.figure(inHand), format.figure(due.length))}</p>
      ) : null}
    </>
  )
}

function ReviewDue(props: { frame: Frame; isReviewed: boolean; reviewDay: Day; today: Day }) {
  const { frame, isReviewed, reviewDay, today } = props
  const { text, format } = frame.language
  const words = text.calendar
  if (isReviewed) return <span class="at-age">{words.reviewed}</span>
  const isOver = reviewDay < today
  return (
    <span class={isOver ? 'at-age at-age--old' : 'at-age'}>
      {(isOver ? words.reviewOver : words.reviewBy)(format.day(reviewDay))}
    </span>
  )
}

function Cycles({ frame, seen }: { frame: Frame; seen: SeenCalendar }) {
  const { text, format } = frame.language
  const words = text.calendar
  if (seen.isRolling) return <p>{words.rolling}</p>
  if (seen.cycles.length === 0) return <p>{words.noCohorts}</p>
  return (
    <ol class="at-mails">
      {seen.cycles.map((cycle) => (
        <li>
          <span>
            {cycle.name === '' ? null : `${withoutBidiControls(cycle.name)}: `}
            {words.columns.submission} {format.day(cycle.submissionDay)}
          </span>
          <span class="at-age">{tellTaken(frame, cycle)}</span>
          <span class="at-quiet">
            {words.columns.review} {format.day(cycle.reviewDay)}, {words.columns.decision.toLowerCase()}{' '}
            {format.day(cycle.decisionDay)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function tellTaken({ language }: Frame, { submissions, capacity }: PlannedCycle): string {
  const { text, format } = language
  const words = text.calendar
  const taken = format.figure(submissions)
  if (capacity === 0) return `${words.columns.taken}: ${taken}`
  const told = `${words.columns.taken}: ${words.takenOf(taken, format.figure(capacity))}`
  return submissions >= capacity ? `${told}, ${words.full}` : told
}

function Rests(props: { frame: Frame; association: VisitedAssociation; holidays: readonly KeptHoliday[] }) {
  const { frame, association, holidays } = props
  const { text, format } = frame.language
  const words = text.calendar
  return (
    <>
      {holidays.length === 0 ? (
        <p>{words.noRests}</p>
      ) : (
        <ul class="at-mails">
          {holidays.map(({ id, from, to, note, coordinatorId, coordinatorName }) => {
            const period = words.period(format.day(from), format.day(to))
            return (
              <li>
                <span>
                  {coordinatorId === null ? words.wholeAssociation : (coordinatorName ?? words.someone)},{' '}
                  {period}
                </span>
                <ActionButton
                  frame={frame}
                  action={paths.endRest.href(association.shortId, id)}
                  label={words.end}
                  about={period}
                  look="link"
                />
                {note === '' ? null : <span class="at-quiet">{withoutBidiControls(note)}</span>}
              </li>
            )
          })}
        </ul>
      )}
      <a class="govuk-button govuk-button--secondary" href={paths.rest.href(association.shortId)}>
        {words.setRest}
      </a>
    </>
  )
}
