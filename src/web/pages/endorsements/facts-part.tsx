import type { SeenEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
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
  const rows: readonly Fact[] = [
    [words.columns.state, words.state[state]],
    [words.number, number],
    [words.columns.since, format.day(awardedOn)],
    ...(validUntil ? [[text.register.entry.validUntil, format.day(validUntil)] as const] : []),
    ...(place ? [[words.place, place] as const] : []),
  ]
  return <Facts facts={rows} look="card" />
}
