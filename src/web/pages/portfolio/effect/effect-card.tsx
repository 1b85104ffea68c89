import type {
  FallenEntries,
  RequirementEffect,
  StandardEffect,
} from '../../../../domain/portfolio/weigh-effect.ts'
import type { Evaluated } from '../../../../evaluation/rank-evaluations.ts'
import { State } from '../../../components/state.tsx'
import type { Language } from '../../../messages/messages.ts'
import { paths } from '../../../paths.ts'
import { stateKinds } from '../counts/state-kinds.ts'
import type { NameLists } from '../name-lists.ts'
import { type ShownEffect, seenField } from './find-effect.ts'

interface EffectCardProps {
  readonly shown: ShownEffect
  readonly evaluated: readonly Evaluated[]
  readonly names: NameLists
  readonly language: Language
  /** What the button that saves is called, where the form has other buttons. */
  readonly saveAs?: { readonly name: string; readonly value: string }
}

/** What saving would change in what is met: figures before and after, entries that fall out, entries that come in. */
export function EffectCard({ shown, evaluated, names, language, saveAs }: EffectCardProps) {
  const { text, format } = language
  const words = text.counts.effect
  const { effect, seen, isAsking } = shown
  const { near, far } = effect
  return (
    <section
      class={isAsking ? 'at-card at-effect at-effect--asks' : 'at-card at-effect'}
      id="effect"
      aria-labelledby="effect-title"
      tabindex={-1}
      autofocus={isAsking}
    >
      <input type="hidden" name={seenField} value={seen} />
      <h2 class="govuk-heading-m" id="effect-title">
        {words.title}
      </h2>
      {isAsking ? <p>{words.asks}</p> : null}
      {near.length === 0 ? <p>{far > 0 ? words.onlyFar : words.nothing}</p> : null}
      {near.map((each) => (
        <OnStandard {...{ names, language }} effect={each} title={titleOf(each, evaluated)} />
      ))}
      {far > 0 ? <p class="at-quiet">{words.far(format.figure(far))}</p> : null}
      {isAsking ? (
        <p class="at-actions">
          <button class="govuk-button" type="submit" {...saveAs}>
            {words.saveLikeThis}
          </button>
        </p>
      ) : null}
    </section>
  )
}

function titleOf({ standard }: StandardEffect, evaluated: readonly Evaluated[]): string {
  return evaluated.find(({ edition }) => edition.standard === standard)?.edition.title ?? standard
}

interface OnStandardProps {
  readonly effect: StandardEffect
  readonly title: string
  readonly names: NameLists
  readonly language: Language
}

function OnStandard({ effect, title, names, language }: OnStandardProps) {
  const words = language.text.counts.effect
  const nameOf = (provider: string) => names.providers.get(provider) ?? provider
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="at-places">
        {effect.majority ? (
          <li>{words.majority(nameOf(effect.majority.before), nameOf(effect.majority.after))}</li>
        ) : null}
        {effect.leftOut.map((left) => (
          <li>
            {tellMoved(left, left.isAll ? words.allLeftOut : words.leftOut, names, language)} {left.reason}
          </li>
        ))}
        {effect.requirements.map((requirement) => (
          <OnRequirement
            {...{ names, language }}
            standard={effect.standard}
            effect={requirement}
            isNew={isToldFirst(effect, requirement)}
          />
        ))}
      </ul>
    </>
  )
}

/** The same hours often stand behind two requirements; why they fall out is told with the first. */
function isToldFirst({ requirements }: StandardEffect, effect: RequirementEffect) {
  const before = requirements.slice(0, requirements.indexOf(effect))
  const told = new Set(before.flatMap(({ fallingOut }) => fallingOut.map((fallen) => JSON.stringify(fallen))))
  return (fallen: FallenEntries) => !told.has(JSON.stringify(fallen))
}

interface OnRequirementProps {
  readonly standard: string
  readonly effect: RequirementEffect
  /** Whether entries that fall out were not told with a requirement before. */
  readonly isNew: (fallen: FallenEntries) => boolean
  readonly names: NameLists
  readonly language: Language
}

function OnRequirement({ standard, effect, isNew, names, language }: OnRequirementProps) {
  const words = language.text.counts.effect
  const { requirement, title, before, after, fallingOut, comingIn } = effect
  const href = `${paths.home.href({ standard })}#requirement-${requirement}`
  return (
    <li>
      <a class="govuk-link" href={href}>
        {title}
      </a>{' '}
      {before && after ? <Figures before={before} after={after} language={language} /> : null}
      {after?.outcome === 'advice' ? <OutcomeState outcome="advice" language={language} /> : null}
      {before ? null : <span class="at-quiet">{words.newlyAsked}</span>}
      {after ? null : <span class="at-quiet">{words.notAsked}</span>}
      {before && after && before.outcome !== after.outcome ? (
        <span class="at-turn">
          <OutcomeState outcome={before.outcome} language={language} />
          <span aria-hidden="true">→</span>
          <OutcomeState outcome={after.outcome} language={language} />
        </span>
      ) : null}
      {fallingOut.filter(isNew).map((fallen) => (
        <p>
          {tellMoved(fallen, words.fallsOut, names, language)} {fallen.reason}
        </p>
      ))}
      {comingIn.map((moved) => (
        <p>{tellMoved(moved, words.comesIn, names, language)}</p>
      ))}
    </li>
  )
}

type Side = NonNullable<RequirementEffect['before']>

function Figures({ before, after, language }: { before: Side; after: Side; language: Language }) {
  const { text, format } = language
  const words = text.counts.effect
  if (before.have === after.have && before.need === after.need) return null
  const [once, then] = [format.figure(before.have), format.figure(after.have)]
  const seen =
    after.need > 0
      ? words.figures(
          once,
          then,
          `${format.figure(after.need)} ${text.unit(after.unit, format.figure(after.need))}`,
        )
      : words.plainFigures(once, `${then} ${text.unit(after.unit, then)}`)
  return (
    <span class="at-num">
      <span aria-hidden="true">{seen}</span>
      <span class="govuk-visually-hidden">{words.figuresHeard(once, then)}</span>
    </span>
  )
}

function OutcomeState({ outcome, language }: { outcome: Side['outcome']; language: Language }) {
  return <State kind={stateKinds[outcome]}>{language.text.counts.outcomes[outcome]}</State>
}

type MovedWords = (entries: string, hours: string, provider: string) => string

function tellMoved(
  { entries, hours, provider }: Omit<FallenEntries, 'code' | 'reason'>,
  words: MovedWords,
  names: NameLists,
  { format }: Language,
): string {
  const name = provider === null ? '' : (names.providers.get(provider) ?? provider)
  return words(format.figure(entries), format.figure(hours), name)
}
