import type { EvaluationGroups } from '../../../evaluation/group-evaluations.ts'
import type { Ranked } from '../../../evaluation/rank-evaluations.ts'
import { DayField } from '../../components/day-field.tsx'
import { DistanceWords } from '../../components/distance-words.tsx'
import type { Language, Messages } from '../../messages/messages.ts'
import { AskAgain, StandardLink } from './ask-again.tsx'
import { foldList } from './fold-list.ts'
import type { Asked } from './origin.ts'

interface CategoriesCardProps {
  readonly groups: EvaluationGroups
  readonly asked: Asked
  readonly language: Language
  /** By standard, the page of the application for it that is under way: it tells the figures, and not this card. */
  readonly applied?: ReadonlyMap<string, string>
}

/** Every standard in force, nearest first, and the day on which to look. */
export function CategoriesCard({ groups, asked, language, applied }: CategoriesCardProps) {
  const { text } = language
  const list = (ranked: readonly Ranked[]) => <StandardList {...{ ranked, asked, text, applied }} />
  const isShown = ({ edition }: Ranked) => edition.standard === asked.standard
  const group = (title: string, ranked: readonly Ranked[]) => {
    if (ranked.length === 0) return null
    return (
      <>
        <h3 class="at-group">{title}</h3>
        {foldList(ranked, isShown).map(({ kind, items }) =>
          kind === 'in-view' ? list(items) : fold(text.categories[kind](items.length), items),
        )}
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
      {asked.origin.kind !== 'given' ? (
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
  readonly applied: ReadonlyMap<string, string> | undefined
}

function StandardList({ ranked, asked, text, applied }: StandardListProps) {
  if (ranked.length === 0) return null
  return (
    <ul class="at-list">
      {ranked.map(({ edition, distance }) => (
        <li class={edition.standard === asked.standard ? 'at-list__current' : undefined}>
          <span>
            <StandardLink asked={asked} standard={edition.standard} title={edition.title} />
            {edition.standard === asked.standard ? (
              <span class="at-here">{text.categories.current}</span>
            ) : null}
          </span>
          <Figures {...{ distance, text }} application={applied?.get(edition.standard)} />
        </li>
      ))}
    </ul>
  )
}

interface FiguresProps {
  readonly distance: Ranked['distance']
  readonly application: string | undefined
  readonly text: Messages
}

/** How far a standard is; of one that is applied for, the way to where that is told with all that came in. */
function Figures({ distance, application, text }: FiguresProps) {
  if (application === undefined) return <DistanceWords distance={distance} text={text} />
  return (
    <span class="at-after">
      {text.categories.applied}:{' '}
      <a class="govuk-link" href={application}>
        {text.categories.seeApplication}
      </a>
    </span>
  )
}
