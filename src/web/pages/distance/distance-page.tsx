import { emergingState } from '../../../evaluation/emerging-state.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import type { Situation } from '../../messages/en.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { CategoriesCard, DayCard } from './categories-card.tsx'
import type { Distance } from './measure-distance.ts'
import { NextStepCard } from './next-step-card.tsx'
import type { Asked, Origin } from './origin.ts'
import { RequirementsCard } from './requirements-card.tsx'
import { tellSituation } from './tell-situation.ts'
import { TimeLineCard } from './time-line-card.tsx'

interface DistancePageProps {
  readonly frame: Frame
  readonly origin: Origin
  readonly distance: Distance
}

/** How far one portfolio is from every Endorsement, and from one of them in full. */
export function DistancePage({ frame, origin, distance }: DistancePageProps) {
  const { language } = frame
  const { text, format } = language
  const { chosen, groups, next, timeLine, asOf } = distance
  const { edition, evaluation } = chosen
  const person = nameOf(distance)
  const required = evaluation.findings.filter(({ outcome }) => outcome !== 'advice')
  const met = required.filter(({ outcome }) => outcome === 'met').length
  const asked: Asked = { origin, on: asOf, standard: edition.standard }
  return (
    <Layout frame={frame} title={text.distance.pageTitle(edition.title, person ?? text.distance.nobody)}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <p class="at-eyebrow">
            {edition.title} · {text.distance.edition(format.month(edition.edition))}
          </p>
          <h1 class="govuk-heading-xl">
            <Headline
              person={person}
              situation={tellSituation(chosen.distance, required.length)}
              text={text}
            />
          </h1>
          <p class="at-lead">
            {text.distance.met(met, required.length)}, {text.distance.asOf(format.day(asOf))}.{' '}
            <a class="govuk-link at-to-categories" href="#categories">
              {text.distance.toCategories}
            </a>
          </p>
          {edition.effectiveFrom > asOf ? (
            <p>{text.distance.notYetInForce(format.day(edition.effectiveFrom))}</p>
          ) : null}
          <ChoiceNote distance={distance} text={text} />
          <EmergingNote chosen={chosen} text={text} />
          <NextStepCard next={next} edition={edition} language={language} />
          <RequirementsCard distance={distance} language={language} />
          {timeLine ? <TimeLineCard timeLine={timeLine} edition={edition} language={language} /> : null}
        </div>
        <div>
          <CategoriesCard groups={groups} asked={asked} language={language} />
          <DayCard asked={asked} language={language} />
          <Elsewhere origin={origin} text={text} />
        </div>
      </main>
    </Layout>
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
  return <p>{distance.chosen.edition.renewal ? text.distance.dueRenewal : text.distance.bestFit}</p>
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

function Elsewhere({ origin, text }: { origin: Origin; text: Messages }) {
  return (
    <div class="at-beside at-noprint">
      {origin.kind === 'given' ? <p>{text.distance.nothingStored}</p> : null}
      {origin.kind === 'sample' ? (
        <p>
          <a class="govuk-link" href={paths.portfolioFile.href(origin.id)} download>
            {text.distance.download}
          </a>
        </p>
      ) : null}
      <p>
        <a class="govuk-link" href={paths.start.href()}>
          {text.distance.anotherFile}
        </a>
      </p>
    </div>
  )
}

function nameOf({ portfolio }: Distance): string | undefined {
  const name = portfolio.person?.name?.trim()
  return name ? name : undefined
}
