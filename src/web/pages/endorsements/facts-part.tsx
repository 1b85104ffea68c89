import type { SeenEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import type { Language } from '../../messages/messages.ts'

/** Number, days and place of an Endorsement. */
export function FactsPart({
  seen,
  language,
}: {
  readonly seen: SeenEndorsement
  readonly language: Language
}) {
  const { text, format } = language
  const words = text.endorsements
  const { number, state, awardedOn, validUntil } = seen.endorsement
  const { place } = seen.choice
  const rows: readonly (readonly [string, string])[] = [
    [words.columns.state, words.state[state]],
    [words.number, number],
    [words.columns.since, format.day(awardedOn)],
    ...(validUntil ? [[text.register.entry.validUntil, format.day(validUntil)] as const] : []),
    ...(place ? [[words.place, place] as const] : []),
  ]
  return (
    <dl class="at-card at-facts">
      {rows.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
