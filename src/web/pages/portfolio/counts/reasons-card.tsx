import type { PortfolioEntry } from '../../../../domain/portfolio/entry.ts'
import type { PlacedEntry, ReasonPlaces } from '../../../../domain/portfolio/place-entry.ts'
import type { Mattering } from '../../../../domain/portfolio/standards-that-matter.ts'
import type { RefusedPlace } from '../../../../domain/portfolio/tell-entry.ts'
import type { Language } from '../../../messages/messages.ts'
import { mendLink } from './mend-link.ts'
import { Amount, PlaceLink, titleOf } from './place-parts.tsx'

interface ReasonsCardProps {
  readonly entry: PortfolioEntry
  readonly refused: PlacedEntry['refused']
  readonly mattering: Mattering
  readonly language: Language
}

/** Why an entry does not count, each reason once, with what would mend it. */
export function ReasonsCard({ refused, ...around }: ReasonsCardProps) {
  const { text, format } = around.language
  const words = text.counts
  const list = (reasons: readonly ReasonPlaces[]) => (
    <ul class="at-reasons">
      {reasons.map((reason) => (
        <Reason {...around} reason={reason} />
      ))}
    </ul>
  )
  return (
    <section class="at-card" id="reasons" aria-labelledby="reasons-title">
      <h2 class="govuk-heading-s" id="reasons-title">
        {words.doesNot}
      </h2>
      {list(refused.near)}
      {refused.far.length > 0 ? (
        <details class="at-fold">
          <summary>{words.furtherReasons(format.figure(refused.far.length))}</summary>
          {list(refused.far)}
        </details>
      ) : null}
    </section>
  )
}

function Reason(props: Omit<ReasonsCardProps, 'refused'> & { reason: ReasonPlaces }) {
  const { entry, mattering, language, reason } = props
  const { text, format } = language
  const words = text.counts
  const { text: mend, link } = words.mends[reason.mend]
  const href = mendLink(reason.mend, entry)
  const byStandard = [...Map.groupBy(reason.places, ({ standard }) => standard)]
  const [first = ''] = byStandard.map(([standard]) => titleOf(standard, mattering))
  return (
    <li>
      <p>{reason.reason}</p>
      <p class="at-remedy">
        {mend}{' '}
        {href ? (
          <a class="govuk-link" href={href}>
            {link}
          </a>
        ) : null}
      </p>
      <details class="at-fold">
        <summary>{words.inStandards(first, format.figure(byStandard.length - 1))}</summary>
        {byStandard.map(([standard, places]) => (
          <>
            <h3 class="at-group">{titleOf(standard, mattering)}</h3>
            <Places places={places} language={language} />
          </>
        ))}
      </details>
    </li>
  )
}

function Places({ places, language }: { places: readonly RefusedPlace[]; language: Language }) {
  return (
    <ul class="at-places">
      {places.map((place) => (
        <li>
          <PlaceLink place={place} />
          <Amount place={place} language={language} />
        </li>
      ))}
    </ul>
  )
}
