import { listHistory as listRecorded, type RecordedEvent } from '../../../store/record/list-history.ts'
import type { HistoryEntry } from '../../../store/workbench/application-history.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellActor } from '../history/history-pages.tsx'
import { tellStaff } from '../history/tell-event.ts'
import type { ApplicationCard, CardFrame } from './card.ts'

const mostShown = 12

/** What happened with the application, the latest first. */
export const historyCard: ApplicationCard = {
  place: 'aside',
  async load({ tx, inHand }) {
    const events = await listRecorded(tx, inHand.application.id)
    return (around) => <History {...around} events={events.slice(0, mostShown)} />
  },
}

function History({
  frame,
  association,
  inHand,
  events,
}: CardFrame & { readonly events: readonly RecordedEvent[] }) {
  const { text, format } = frame.language
  const words = text.staffApplications.cards
  return (
    <section class="at-card" aria-labelledby="history-title">
      <h2 class="govuk-heading-s" id="history-title">
        {words.history}
      </h2>
      {events.length === 0 ? <p class="at-quiet">{words.historyNone}</p> : null}
      <ol class="at-waiting">
        {events.map((event) => (
          <li>
            {tellStaff(text, event)}, <bdi>{tellActor(frame, event)}</bdi>
            <span class="at-quiet">{format.instant(event.at, association.timeZone)}</span>
          </li>
        ))}
      </ol>
      <p>
        <a class="govuk-link" href={paths.staffHistory.href(association.shortId, inHand.application.id)}>
          {text.record.all}
        </a>
      </p>
    </section>
  )
}

/** An entry of the record in plain words; a kind without words says its own name. */
export function tellHappened(
  { language: { text } }: Frame,
  { kind, actorId, actorName }: HistoryEntry,
  applicantId: string,
): { readonly who: string; readonly what: string } {
  const words = text.staffApplications
  const who = actorName ?? (actorId === applicantId ? words.theApplicant : words.somebody)
  return { who, what: words.happened[kind] ?? kind.replaceAll('-', ' ') }
}

export function tellLast(
  frame: Frame,
  association: VisitedAssociation,
  entry: HistoryEntry,
  applicantId: string,
) {
  const { who, what } = tellHappened(frame, entry, applicantId)
  const when = frame.language.format.instant(entry.at, association.timeZone)
  return frame.language.text.staffApplications.movedOn.last(who, what, when)
}
