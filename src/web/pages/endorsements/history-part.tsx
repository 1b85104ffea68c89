import type { SeenEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import type { Language } from '../../messages/messages.ts'

interface HistoryPartProps {
  readonly seen: SeenEndorsement
  readonly language: Language
}

/** All that happened to an Endorsement, with the day from which each change holds. */
export function HistoryPart({ seen, language }: HistoryPartProps) {
  const { text, format } = language
  const words = text.endorsements
  const { changes, formerNames, association } = seen
  return (
    <section class="at-card" aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {words.history}
      </h2>
      <ol class="at-statements">
        {changes.map(({ step, onDay, reason }) => (
          <li>
            <b>{words.change[step]}</b> {words.from(format.day(onDay))}
            {reason === '' ? null : (
              <p class="at-quiet">
                <bdi>{reason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
      {formerNames.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.formerNames}</h3>
          <ul class="govuk-list">
            {formerNames.map(({ name, until }) => (
              <li>
                <bdi>{words.formerName(name, format.instant(until, association.timeZone))}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
