import { isAskedToShow, isUnderAudit } from '../../../domain/audits/audit.ts'
import type { RenewalState } from '../../../domain/renewals/states.ts'
import type { DrawnEntry } from '../../../store/audits/entries.ts'
import { State, type StateKind } from '../../components/state.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { AuditPageProps } from './audit-page.tsx'

type DrawnCardProps = Pick<AuditPageProps, 'frame' | 'association' | 'audit' | 'drawn' | 'today'>

export const stateKinds: Readonly<Record<RenewalState, StateKind>> = {
  ...{ open: 'none', attested: 'wait', drawn: 'wait', 'evidence-asked': 'short' },
  ...{ passed: 'met', gaps: 'none', excepted: 'advice' },
}

/** Those who are drawn, each with how far it is. */
export function DrawnCard({ frame, association, audit, drawn, today }: DrawnCardProps) {
  const { text } = frame.language
  const words = text.audits
  return (
    <section class="at-card" aria-labelledby="drawn">
      <h2 class="govuk-heading-m" id="drawn">
        {words.one.drawn}
      </h2>
      {drawn.length === 0 ? <p>{words.one.nobody}</p> : null}
      <ul class="at-lines">
        {drawn.map((entry) => (
          <li>
            <span class="at-lines__name">
              {entry.isOpened ? (
                <a
                  class="govuk-link"
                  href={paths.auditedRenewal.href(association.shortId, audit.id, entry.renewalId)}
                >
                  <bdi>{entry.name}</bdi>
                </a>
              ) : (
                <bdi>{entry.name}</bdi>
              )}
            </span>
            <span class="at-lines__state">
              <State kind={stateKinds[entry.state]}>{words.audited.state[entry.state]}</State>
            </span>
            <span class="at-lines__when">{tellProgress(frame.language, entry, today)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function tellProgress({ text, format }: Language, entry: DrawnEntry, today: string): string {
  const { one } = text.audits
  const { dueOn, state } = entry
  const isAsked = isAskedToShow(entry)
  return [
    ...(entry.isForced ? [one.forced] : []),
    ...(isUnderAudit(state) ? [one.decided(entry.decided, entry.lines)] : []),
    ...(isAsked && entry.answeredAt ? [one.answered] : []),
    ...(isAsked && !entry.answeredAt && dueOn !== null
      ? [(today > dueOn ? one.overdue : one.dueOn)(format.day(dueOn))]
      : []),
  ].join(', ')
}
