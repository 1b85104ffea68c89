import type { OwnHistory, StaffHistory } from '../../../services/history/see-history.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { tellActor, tellApplicant, tellStaff } from './tell-event.ts'

/** What happened to one's own application. No numbers and no hashes: gaps in them would tell of what is not shown. */
export function OwnHistoryPage({ frame, history }: { frame: Frame; history: OwnHistory }) {
  const { text, format } = frame.language
  const { association, events } = history
  return (
    <HistoryFrame frame={frame} lead={text.record.ownLead(association.name)} isEmpty={events.length === 0}>
      {events.map((event) => (
        <li>
          <span>{tellApplicant(text, event)}</span>
          <span class="at-quiet">
            <Moment at={event.at} words={format.instant(event.at, association.timeZone)} />
          </span>
        </li>
      ))}
    </HistoryFrame>
  )
}

/** Everything that was recorded of an application, for staff. */
export function StaffHistoryPage({ frame, history }: { frame: Frame; history: StaffHistory }) {
  const { text, format } = frame.language
  const { association, events, applicantName } = history
  return (
    <HistoryFrame frame={frame} lead={text.record.staffLead(applicantName)} isEmpty={events.length === 0}>
      {events.map((event) => (
        <li>
          <span>
            {tellStaff(text, event)}, <bdi>{tellActor(text, event)}</bdi>
          </span>
          <span class="at-quiet">
            {text.record.number(format.figure(event.number))},{' '}
            <Moment at={event.at} words={format.instant(event.at, association.timeZone)} />
            {event.isOpen ? null : ` · ${text.record.closed}`}
          </span>
        </li>
      ))}
    </HistoryFrame>
  )
}

function HistoryFrame(props: { frame: Frame; lead: string; isEmpty: boolean; children: unknown[] }) {
  const { frame, lead, isEmpty, children } = props
  const { record: words } = frame.language.text
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{lead}</p>
          {isEmpty ? <p>{words.nothing}</p> : <ol class="at-card at-mails">{children}</ol>}
        </div>
      </main>
    </Layout>
  )
}

function Moment({ at, words }: { at: Date; words: string }) {
  return <time datetime={at.toISOString()}>{words}</time>
}
