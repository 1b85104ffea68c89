import { emergingState } from '../../../evaluation/emerging-state.ts'
import type { Situation } from '../../messages/en.ts'
import type { Language, Messages } from '../../messages/messages.ts'
import type { Distance } from './measure-distance.ts'
import { tellSituation } from './tell-situation.ts'

interface DistanceHeadProps {
  readonly distance: Distance
  readonly language: Language
  /** Whose portfolio it is, where the document does not say. */
  readonly person?: string | undefined
  /** What the name is followed by, in place of how far the portfolio is. */
  readonly headline?: string | undefined
  /** Whether the figures are left out, of what is awarded already. */
  readonly isBrief?: boolean
}

/** Where a portfolio stands in one glance: the standard, a headline, how many requirements are met. */
export function DistanceHead(props: DistanceHeadProps) {
  const { distance, language, person = nameOf(distance), headline, isBrief = false } = props
  const { text, format } = language
  const { chosen, asOf } = distance
  const { edition, evaluation } = chosen
  const required = evaluation.findings.filter(({ outcome }) => outcome !== 'advice')
  const met = required.filter(({ outcome }) => outcome === 'met').length
  return (
    <>
      <p class="at-eyebrow">
        {edition.title} · {text.distance.edition(format.month(edition.edition))}
      </p>
      <h1 class="govuk-heading-xl">
        {headline === undefined ? (
          <Headline person={person} situation={tellSituation(chosen.distance, required.length)} text={text} />
        ) : (
          <>
            <bdi>{person}</bdi>
            {headline}
          </>
        )}
      </h1>
      <p class="at-lead">
        {isBrief
          ? null
          : `${text.distance.met(met, required.length)}, ${text.distance.asOf(format.day(asOf))}. `}
        <a class="govuk-link at-to-categories" href="#categories">
          {text.distance.toCategories}
        </a>
      </p>
      {edition.effectiveFrom > asOf ? (
        <p>{text.distance.notYetInForce(format.day(edition.effectiveFrom))}</p>
      ) : null}
      <ChoiceNote distance={distance} text={text} />
      <EmergingNote chosen={chosen} text={text} />
    </>
  )
}

/** The name stands apart from the sentence, so that its direction of writing changes nothing around it. */
function Headline(props: { person: string | undefined; situation: Situation; text: Messages }) {
  const { person, situation, text } = props
  if (person === undefined) return <>{text.distance.headline[situation]}</>
  return (
    <>
      <bdi>{person}</bdi>
      {text.distance.headlineAfterName[situation]}
    </>
  )
}

/** Says why this standard stands here when nobody asked for one. */
function ChoiceNote({ distance, text }: { distance: Distance; text: Messages }) {
  if (distance.isWish) return null
  const { dueRenewal, bestFit, bestFitOffered } = text.distance
  if (distance.chosen.edition.renewal) return <p>{dueRenewal}</p>
  return <p>{distance.isOffered ? bestFitOffered : bestFit}</p>
}

/** Where not everything is met, an add-on may be open in a provisional state already. */
function EmergingNote({ chosen, text }: { chosen: Distance['chosen']; text: Messages }) {
  const state = emergingState(chosen.edition, chosen.evaluation)
  if (!state?.isOpen) return null
  return (
    <section class="at-card">
      <h2 class="govuk-heading-s">{text.distance.emerging}</h2>
      <p>{text.distance.emergingText(state.months, state.toComplete.length)}</p>
      <p>{state.hint}</p>
    </section>
  )
}

export function nameOf({ portfolio }: Distance): string | undefined {
  const name = portfolio.person?.name?.trim()
  return name ? name : undefined
}
