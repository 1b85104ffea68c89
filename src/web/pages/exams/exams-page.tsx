import type { Child } from 'hono/jsx'
import { rulesFor } from '../../../domain/exams/exam-rules.ts'
import type { OwnExam, OwnPart } from '../../../services/exams/load-own-exams.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State, type StateKind } from '../../components/state.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { paths } from '../../paths.ts'
import { AccommodationCard } from './accommodation-card.tsx'
import { ResultLines } from './result-lines.tsx'

interface ExamsPageProps {
  readonly frame: Frame
  readonly exams: readonly OwnExam[]
  readonly domains: readonly CompetencyDomain[]
  readonly nameOf: (exam: OwnExam) => string
  readonly note: string | undefined
}

/** All that somebody has to sit: part by part, with the one thing to do next. */
export function ExamsPage({ frame, exams, domains, nameOf, note }: ExamsPageProps) {
  const words = frame.language.text.exams
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          {exams.length === 0 ? (
            <>
              <p>{words.none}</p>
              <p>
                <a class="govuk-link" href={paths.applications.href()}>
                  {words.toApplications}
                </a>
              </p>
            </>
          ) : (
            <p class="at-lead">{words.lead}</p>
          )}
          {exams.map((exam) => (
            <section class="at-part" aria-labelledby={`exam-${exam.application.id}`}>
              <h2 class="govuk-heading-l" id={`exam-${exam.application.id}`}>
                {nameOf(exam)}
              </h2>
              {exam.parts.map((part) => (
                <PartCard {...{ frame, exam, part, domains }} />
              ))}
              <AccommodationCard frame={frame} exam={exam} />
              <Fee frame={frame} note={exam.rules.feeNote} />
            </section>
          ))}
        </div>
      </main>
    </Layout>
  )
}

function Fee({ frame, note }: { readonly frame: Frame; readonly note: string }) {
  if (note === '') return null
  return (
    <section class="at-card">
      <h3 class="govuk-heading-s">{frame.language.text.exams.fee}</h3>
      <p>{note}</p>
    </section>
  )
}

interface PartProps {
  readonly frame: Frame
  readonly exam: OwnExam
  readonly part: OwnPart
  readonly domains: readonly CompetencyDomain[]
}

function PartCard({ frame, exam, part, domains }: PartProps) {
  const words = frame.language.text.exams
  const id = `part-${exam.application.id}-${part.part}`
  const { state, kind } = stateOf(part)
  return (
    <section class="at-card at-exam-part" aria-labelledby={id}>
      <h3 class="govuk-heading-m" id={id}>
        {words.parts[part.part]}
      </h3>
      <p>
        <State kind={kind}>{words.states[state]}</State>
      </p>
      <p class="at-quiet">{tellRules(frame, exam, part)}</p>
      <NextOfPart {...{ frame, exam, part }} />
      <ResultLines frame={frame} results={part.results} domains={domains} />
    </section>
  )
}

type PartState = keyof Frame['language']['text']['exams']['states']

function stateOf({ standing, sitting }: OwnPart): { readonly state: PartState; readonly kind: StateKind } {
  if (standing.kind === 'passed') return { state: 'passed', kind: 'met' }
  switch (sitting?.state) {
    case 'booked':
    case 'sitting':
      return { state: sitting.state, kind: 'short' }
    case 'handed-in':
    case 'being-marked':
    case 'to-adjudicate':
      return { state: sitting.state, kind: 'wait' }
    default:
      break
  }
  return standing.kind === 'retake' ? { state: 'not-passed', kind: 'none' } : { state: 'open', kind: 'none' }
}

function tellRules(frame: Frame, { rules, category }: OwnExam, { part, minutes }: OwnPart): string {
  const { text, format } = frame.language
  const own = rulesFor(rules, category)
  const takes = text.exams.takes(format.figure(minutes))
  const asked =
    part === 'essay'
      ? text.exams.essays(
          format.figure(own.essay.answered),
          format.figure(own.essay.offered),
          format.percent(own.essay.passShare),
        )
      : text.exams.multipleChoice(
          format.figure(own.multipleChoice.items),
          format.percent(own.multipleChoice.passShare),
        )
  return `${takes}. ${asked}.`
}

/** What comes next for a part, in one sentence, with at most one button. */
function NextOfPart({ frame, exam, part }: Omit<PartProps, 'domains'>): Child {
  const { text, format } = frame.language
  const words = text.exams
  const { standing, sitting, window } = part
  const bookHref = paths.bookExam.href(exam.application.id, part.part)
  if (standing.kind === 'passed') return <p>{words.passedOn(format.day(standing.satOn))}</p>
  if (sitting?.state === 'booked' && window)
    return (
      <>
        <p>
          {words.plannedOn(format.day(sitting.plannedOn))}{' '}
          {words.windowIs(format.day(window.firstDay), format.day(window.lastDay))}
        </p>
        <p class="at-actions">
          <a class="govuk-button" href={paths.examSitting.href(sitting.id)}>
            {words.begin}
          </a>
          <a class="govuk-link" href={bookHref}>
            {words.change}
          </a>
          <a class="govuk-link" href={paths.sittingCalendar.href(sitting.id)}>
            {words.calendar}
          </a>
          <a class="govuk-link" href={paths.cancelBooking.href(sitting.id)}>
            {words.cancel}
            <span class="govuk-visually-hidden"> {words.parts[part.part]}</span>
          </a>
        </p>
      </>
    )
  if (sitting?.state === 'sitting')
    return (
      <p class="at-actions">
        <a class="govuk-button" href={paths.examSitting.href(sitting.id)}>
          {words.goOn}
        </a>
      </p>
    )
  if (sitting) return <p>{words.waits}</p>
  return <Booking {...{ frame, exam, part, bookHref }} />
}

function Booking({
  frame,
  exam,
  part,
  bookHref,
}: Omit<PartProps, 'domains'> & { readonly bookHref: string }) {
  const { text, format } = frame.language
  const words = text.exams
  const { standing } = part
  return (
    <>
      {standing.kind === 'retake' ? (
        <p>
          {words.retakeFrom(format.day(standing.from))}{' '}
          {words.retakeAsk(format.figure(exam.rules.retakeRequestWeeks))}
        </p>
      ) : null}
      {part.offered.length === 0 ? (
        part.unready.length === 0 ? (
          <p>{words.noWindow}</p>
        ) : null
      ) : (
        <p class="at-actions">
          <a class="govuk-button" href={bookHref}>
            {words.book}
            <span class="govuk-visually-hidden">: {words.parts[part.part]}</span>
          </a>
        </p>
      )}
      {part.unready.map(({ name, firstDay, lastDay }) => (
        <p>{words.unready(name, format.day(firstDay), format.day(lastDay))}</p>
      ))}
    </>
  )
}
