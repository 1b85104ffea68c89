import type { EvaluationGroups } from '../../../evaluation/group-evaluations.ts'
import type { Ranked } from '../../../evaluation/rank-evaluations.ts'
import { DayField } from '../../components/day-field.tsx'
import { DistanceWords } from '../../components/distance-words.tsx'
import type { Language, Messages } from '../../messages/messages.ts'
import { AskAgain, StandardLink } from './ask-again.tsx'
import type { Asked } from './origin.ts'

interface CategoriesCardProps {
  readonly groups: EvaluationGroups
  readonly asked: Asked
  readonly language: Language
}

/** So many of a group are in view; the rest is one step away. */
const shownAtOnce = 6

/** Every standard in force, nearest first, and the day on which to look. */
export function CategoriesCard({ groups, asked, language }: CategoriesCardProps) {
  const { text } = language
  const list = (ranked: readonly Ranked[]) => <StandardList {...{ ranked, asked, text }} />
  const isShown = ({ edition }: Ranked) => edition.standard === asked.standard
  const group = (title: string, ranked: readonly Ranked[]) => {
    if (ranked.length === 0) return null
    const [inView, further] = splitList(ranked, isShown)
    return (
      <>
        <h3 class="at-group">{title}</h3>
        {list(inView)}
        {fold(text.categories.further(further.length), further)}
      </>
    )
  }
  const fold = (title: string, ranked: readonly Ranked[]) =>
    ranked.length === 0 ? null : (
      <details class="at-fold" open={ranked.some(isShown)}>
        <summary>{title}</summary>
        {list(ranked)}
      </details>
    )
  const choice = (
    <>
      {group(text.categories.renewals, groups.renewals)}
      {group(text.categories.applications, groups.applications)}
      {group(text.categories.held, groups.held)}
      {fold(text.categories.otherRenewals, groups.otherRenewals)}
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

/** The nearest, and the one that is shown wherever it stands; then all others. */
function splitList(ranked: readonly Ranked[], isShown: (each: Ranked) => boolean) {
  const isInView = (each: Ranked) => isShown(each) || ranked.indexOf(each) < shownAtOnce
  return [ranked.filter(isInView), ranked.filter((each) => !isInView(each))] as const
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
          <StandardLink asked={asked} standard={edition.standard} title={edition.title} />
          <DistanceWords distance={distance} text={text} />
        </li>
      ))}
    </ul>
  )
}
