import type { Ranked } from '../../../evaluation/rank-evaluations.ts'
import { DayField } from '../../components/day-field.tsx'
import { State } from '../../components/state.tsx'
import type { Language, Messages } from '../../messages/messages.ts'
import { AskAgain, StandardLink } from './ask-again.tsx'
import type { StandardGroups } from './group-standards.ts'
import type { Asked } from './origin.ts'

interface CategoriesCardProps {
  readonly groups: StandardGroups
  readonly asked: Asked
  readonly language: Language
}

/** Every standard in force, nearest first, and the day on which to look. */
export function CategoriesCard({ groups, asked, language }: CategoriesCardProps) {
  const { text } = language
  const list = (ranked: readonly Ranked[]) => <StandardList {...{ ranked, asked, text }} />
  const choice = (
    <>
      {groups.renewals.length > 0 ? <h3 class="at-group">{text.categories.renewals}</h3> : null}
      {list(groups.renewals)}
      {groups.applications.length > 0 ? <h3 class="at-group">{text.categories.applications}</h3> : null}
      {list(groups.applications)}
      {groups.held.length > 0 ? <h3 class="at-group">{text.categories.held}</h3> : null}
      {list(groups.held)}
      {groups.otherRenewals.length > 0 ? (
        <details class="at-fold">
          <summary>{text.categories.otherRenewals}</summary>
          {list(groups.otherRenewals)}
        </details>
      ) : null}
    </>
  )
  return (
    <section class="at-card" id="categories" aria-labelledby="categories-title">
      <h2 class="govuk-heading-s" id="categories-title">
        {text.categories.title}
      </h2>
      <p class="at-quiet">{text.categories.lead}</p>
      {asked.origin.kind === 'sample' ? (
        choice
      ) : (
        <AskAgain origin={asked.origin}>
          <input type="hidden" name="on" value={asked.on} />
          {choice}
        </AskAgain>
      )}
    </section>
  )
}

export function DayCard({ asked, language: { text } }: { asked: Asked; language: Language }) {
  return (
    <section class="at-card at-noprint" aria-labelledby="day-title">
      <h2 class="govuk-heading-s" id="day-title">
        {text.categories.otherDay}
      </h2>
      <AskAgain origin={asked.origin}>
        <input type="hidden" name="standard" value={asked.standard} />
        <DayField id="on" label={text.categories.day} value={asked.on} errorPrefix={text.fault.prefix} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {text.categories.showDay}
        </button>
      </AskAgain>
    </section>
  )
}

interface StandardListProps {
  readonly ranked: readonly Ranked[]
  readonly asked: Asked
  readonly text: Messages
}

function StandardList({ ranked, asked, text }: StandardListProps) {
  if (ranked.length === 0) return null
  return (
    <ul class="at-list">
      {ranked.map(({ edition, distance }) => (
        <li class={edition.standard === asked.standard ? 'at-list__current' : undefined}>
          <span>
            <StandardLink asked={asked} standard={edition.standard} title={edition.title} />
          </span>
          <DistanceWords distance={distance} text={text} />
        </li>
      ))}
    </ul>
  )
}

function DistanceWords({ distance, text }: { distance: Ranked['distance']; text: Messages }) {
  const { notMet, waiting } = distance
  if (notMet > 0)
    return (
      <span class="at-num">
        <b>{notMet}</b> {text.categories.toGo}
      </span>
    )
  if (waiting > 0) return <State kind="wait">{text.categories.waiting(waiting)}</State>
  return <State kind="met">{text.categories.allMet}</State>
}
