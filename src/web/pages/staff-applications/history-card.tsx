import { listStaffHistory, type StaffEvent } from '../../../services/history/see-history.ts'
import type { RecordedEvent } from '../../../store/record/list-history.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellActor, tellStaff } from '../history/tell-event.ts'
import type { ApplicationCard, CardFrame } from './card.ts'

const mostShown = 12

/** What happened with the application, the latest first. */
export const historyCard: ApplicationCard = {
  place: 'aside',
  async load({ tx, inHand, readerId }) {
    const entries = await listStaffHistory(tx, inHand.application, readerId, mostShown)
    return (around) => <History {...around} entries={entries} />
  },
}

function History({
  frame,
  association,
  inHand,
  entries,
}: CardFrame & { readonly entries: readonly StaffEvent[] }) {
  const { text, format } = frame.language
  const words = text.staffApplications.cards
  return (
    <section class="at-card" aria-labelledby="history-title">
      <h2 class="govuk-heading-s" id="history-title">
        {words.history}
      </h2>
      {entries.length === 0 ? <p class="at-quiet">{words.historyNone}</p> : null}
      <ol class="at-waiting">
        {entries.map((entry) => (
          <li>
            {tellStaff(text, entry)}
            <span class="at-quiet">
              <bdi>{tellActor(text, entry)}</bdi>, {format.instant(entry.at, association.timeZone)}
            </span>
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

export function tellLast({ language }: Frame, association: VisitedAssociation, event: RecordedEvent): string {
  const { text, format } = language
  const when = format.instant(event.at, association.timeZone)
  return text.staffApplications.movedOn.last(tellStaff(text, event), tellActor(text, event), when)
}
