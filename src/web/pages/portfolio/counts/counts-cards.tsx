import type { PortfolioEntry } from '../../../../domain/portfolio/entry.ts'
import { placeEntry, type StandardPlaces } from '../../../../domain/portfolio/place-entry.ts'
import type { Mattering } from '../../../../domain/portfolio/standards-that-matter.ts'
import type { EntryTold } from '../../../../domain/portfolio/tell-entry.ts'
import { State } from '../../../components/state.tsx'
import type { Language } from '../../../messages/messages.ts'
import { Amount, PlaceLink, titleOf } from './place-parts.tsx'
import { ReasonsCard } from './reasons-card.tsx'
import { stateKinds } from './state-kinds.ts'

interface CountsProps {
  readonly entry: PortfolioEntry
  readonly told: EntryTold
  readonly mattering: Mattering
  /** The standard that the person set as aim. */
  readonly aim: string | undefined
  readonly language: Language
}

/** Towards which requirements of which standards an entry counts; and where it does not, why and what would mend it. */
export function CountsCards(props: CountsProps) {
  const { entry, told, mattering, language } = props
  const { counts, refused } = placeEntry(told, mattering)
  return (
    <>
      <CountsCard {...props} counts={counts} />
      {told.refused.length > 0 ? <ReasonsCard {...{ entry, refused, mattering, language }} /> : null}
    </>
  )
}

type Counts = ReturnType<typeof placeEntry>['counts']

function CountsCard({ told, counts, mattering, aim, language }: CountsProps & { counts: Counts }) {
  const { text, format } = language
  const words = text.counts
  const list = (standards: readonly StandardPlaces[]) =>
    standards.map((each) => <OnStandard {...{ mattering, aim, language }} {...each} />)
  return (
    <section class="at-card" id="counts" aria-labelledby="counts-title">
      <h2 class="govuk-heading-s" id="counts-title">
        {words.title}
      </h2>
      {told.counts.length === 0 ? <p>{told.refused.length > 0 ? words.nowhere : words.notLookedAt}</p> : null}
      {told.counts.length > 0 && told.counts.every(({ outcome }) => outcome === 'advice') ? (
        <p>{words.onlyAdvice}</p>
      ) : null}
      {list(counts.near)}
      {counts.far.length > 0 ? (
        <details class="at-fold">
          <summary>{words.further(format.figure(counts.far.length))}</summary>
          {list(counts.far)}
        </details>
      ) : null}
    </section>
  )
}

interface OnStandardProps extends StandardPlaces, Pick<CountsProps, 'mattering' | 'aim' | 'language'> {}

function OnStandard({ standard, places, mattering, aim, language }: OnStandardProps) {
  const words = language.text.counts
  const isFirst = mattering.first?.edition.standard === standard
  return (
    <>
      <h3 class="at-group">
        {titleOf(standard, mattering)}
        {isFirst ? <span class="at-tag">{standard === aim ? words.aim : words.bestFit}</span> : null}
      </h3>
      <ul class="at-places">
        {places.map((place) => (
          <li>
            <PlaceLink place={place} />
            <Amount place={place} language={language} />
            <State kind={stateKinds[place.outcome]}>{words.outcomes[place.outcome]}</State>
          </li>
        ))}
      </ul>
    </>
  )
}
