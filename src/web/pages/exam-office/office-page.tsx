import type { Child } from 'hono/jsx'
import { dayIn } from '../../../domain/day-in.ts'
import type { SeenOffice } from '../../../services/exams/office/enter-office.ts'
import type {
  HandedInSitting,
  NamedSitting,
  OfficeView,
  WaitingCandidate,
} from '../../../services/exams/office/load-office.ts'
import type { ExamOffice } from '../../../store/exams/offices.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { Part, Who } from './shell.tsx'

interface OfficePageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenOffice | undefined
  readonly view: OfficeView | undefined
  /** Offices that the asker may let the association's applicants sit at. */
  readonly joinable: readonly ExamOffice[]
  readonly note: string | undefined
}

/** Where the exam stands: who waits, who sits when, what is handed in. */
export function OfficePage({ frame, association, seen, view, joinable, note }: OfficePageProps) {
  const words = frame.language.text.examOffice
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          {seen && view ? (
            <>
              <p class="at-lead">
                {seen.isHost
                  ? words.lead.host(seen.isMember ? words.servesSelf : '')
                  : words.lead.member(seen.office.host.name)}
              </p>
              {seen.isHost ? <Ways frame={frame} association={association} view={view} /> : null}
              <Lists {...{ frame, association, seen, view }} />
            </>
          ) : (
            <p>{words.none}</p>
          )}
          <Join {...{ frame, association, joinable }} />
        </div>
      </main>
    </Layout>
  )
}

interface PartProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly view: OfficeView
}

function Join({ frame, association, joinable }: Omit<OfficePageProps, 'seen' | 'view' | 'note'>) {
  const { text } = frame.language
  const words = text.examOffice.join
  const [first] = joinable
  if (!first) return null
  return (
    <Part id="join" title={words.title}>
      <p>{words.text}</p>
      <Form frame={frame} action={paths.joinExamOffice.href(association.shortId)}>
        <Radios
          name="office"
          label={words.office}
          value={joinable.find(({ host }) => host.id === association.id)?.id ?? first.id}
          choices={joinable.map(({ id, host }) => ({ value: id, label: host.name }))}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button">
          {words.join}
        </button>
      </Form>
    </Part>
  )
}

function Ways({ frame, association, view }: PartProps) {
  const { text, format } = frame.language
  const words = text.examOffice
  const { shortId } = association
  return (
    <>
      {view.asked > 0 ? (
        <div class="at-note at-note--you">
          <p>
            {words.toDecide(format.figure(view.asked))}{' '}
            <a class="govuk-link" href={paths.examAccommodations.href(shortId)}>
              {words.decide}
            </a>
          </p>
        </div>
      ) : null}
      <p class="at-actions">
        <a class="govuk-button" href={paths.examWindows.href(shortId)}>
          {words.places.windows}
        </a>
        <a class="govuk-link" href={paths.markingDesk.href(shortId)}>
          {text.marking.desk.title}
        </a>
        <a class="govuk-link" href={paths.examResults.href(shortId)}>
          {words.places.results}
        </a>
        <a class="govuk-link" href={paths.examAccommodations.href(shortId)}>
          {words.places.accommodations}
        </a>
        <a class="govuk-link" href={paths.examRules.href(shortId)}>
          {words.places.rules}
        </a>
      </p>
    </>
  )
}

function Lists({ frame, association, seen, view }: PartProps & { readonly seen: SeenOffice }) {
  const { text, format } = frame.language
  const words = text.examOffice
  const { timeZone } = seen.office.host
  const seatOf = seen.isHost
    ? ({ sitting }: NamedSitting) => paths.examSeat.href(association.shortId, sitting.id)
    : undefined
  const planned = ({ sitting }: NamedSitting) => format.day(sitting.plannedOn)
  const until = ({ sitting }: NamedSitting) =>
    sitting.endsAt ? words.endsAt(format.instant(sitting.endsAt, timeZone)) : ''
  const arrived = ({ sitting, marking }: HandedInSitting) =>
    [
      tellMarking({ sitting, marking }, text),
      sitting.handedInAt ? format.instant(sitting.handedInAt, timeZone) : '',
    ].join(', ')
  return (
    <>
      <Part id="waiting" title={words.waiting}>
        <Waiting frame={frame} association={association} waiting={view.waiting} />
      </Part>
      {view.passed.length > 0 ? (
        <Part id="passed" title={words.passed}>
          <p>{words.passedText}</p>
          <Passed frame={frame} association={association} passed={view.passed} />
        </Part>
      ) : null}
      <Part id="booked" title={words.booked}>
        <Sittings {...{ frame, seatOf }} sittings={view.booked} none={words.noneBooked} tell={planned} />
      </Part>
      <Part id="running" title={words.running}>
        <Sittings {...{ frame }} sittings={view.running} none={words.noneRunning} tell={until} />
      </Part>
      <Part id="handed-in" title={words.handedIn}>
        <Sittings {...{ frame }} sittings={view.handedIn} none={words.noneHandedIn} tell={arrived} />
      </Part>
    </>
  )
}

interface WaitingProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly waiting: readonly WaitingCandidate[]
}

function Waiting({ frame, association, waiting }: WaitingProps) {
  const { text, format } = frame.language
  const words = text.examOffice
  if (waiting.length === 0) return <p>{words.noneWaiting}</p>
  return (
    <Lines>
      {waiting.map(({ candidate, category, part, standing }) => (
        <li>
          <strong>
            <Who candidate={candidate} />
          </strong>
          <span>
            {nameCategory(category, frame)}, {words.parts[part]}
          </span>
          <span class="at-quiet">
            {standing.kind === 'retake'
              ? words.notBefore(format.day(standing.from))
              : words.since(format.day(dayIn(candidate.stateSince, association.timeZone)))}
          </span>
        </li>
      ))}
    </Lines>
  )
}

interface PassedProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly passed: OfficeView['passed']
}

/** Those who wait for the award, which the association that approved them makes. */
function Passed({ frame, association, passed }: PassedProps) {
  const words = frame.language.text.examOffice
  return (
    <Lines>
      {passed.map(({ candidate, category }) => (
        <li>
          <strong>
            <Who candidate={candidate} />
          </strong>
          <span>{nameCategory(category, frame)}</span>
          {candidate.associationId === association.id ? (
            <a class="govuk-link" href={paths.award.href(association.shortId, candidate.applicationId)}>
              {words.toAward(candidate.name)}
            </a>
          ) : (
            <span class="at-quiet">{words.awardElsewhere}</span>
          )}
        </li>
      ))}
    </Lines>
  )
}

/** Whoever does not see how the marking stands is told what is certain: nothing is released. */
function tellMarking(
  { sitting, marking }: Pick<HandedInSitting, 'sitting' | 'marking'>,
  text: Messages,
): string {
  const { states, notReleased } = text.examOffice
  if (sitting.state === 'handed-in') return states[sitting.state]
  return marking ? text.marking.desk.states[marking] : notReleased
}

interface SittingsProps<Named extends NamedSitting> {
  readonly frame: Frame
  readonly sittings: readonly Named[]
  readonly none: string
  readonly tell: (named: Named) => string
  /** Where a seat can be changed, for those who may. */
  readonly seatOf?: ((named: Named) => string) | undefined
}

function Sittings<Named extends NamedSitting>({ frame, sittings, none, tell, seatOf }: SittingsProps<Named>) {
  const { text } = frame.language
  if (sittings.length === 0) return <p>{none}</p>
  return (
    <Lines>
      {sittings.map((named) => (
        <li>
          <strong>
            {seatOf ? (
              <a class="govuk-link" href={seatOf(named)}>
                <Who candidate={named.candidate} />
              </a>
            ) : (
              <Who candidate={named.candidate} />
            )}
          </strong>
          <span>
            {nameCategory(named.sitting.category, frame)}, {text.examOffice.parts[named.sitting.part]}
          </span>
          <span class="at-quiet">{tell(named)}</span>
        </li>
      ))}
    </Lines>
  )
}

/** A line each on a wide screen, stacked on a phone. */
export function Lines({ children }: { readonly children: Child }) {
  return <ul class="at-exam-lines">{children}</ul>
}

/** What a category is called, by its id. */
export function nameCategory(category: string, { language }: Frame): string {
  const names: Readonly<Record<string, string>> = language.text.category
  return names[category] ?? category
}
