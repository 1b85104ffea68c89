import type { Child } from 'hono/jsx'
import { isEnded } from '../../../domain/applications/states.ts'
import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { heldStates } from '../../../domain/endorsements/states.ts'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { DistanceHead } from '../distance/distance-head.tsx'
import { NextStepCard } from '../distance/next-step-card.tsx'
import type { ChoiceGroup } from '../start/list-choices.ts'
import { AimCard } from './aim-card.tsx'
import { AllMetCard } from './all-met-card.tsx'
import type { Standing } from './describe-standing.tsx'
import { type LogStep, logStepFor } from './log-step-for.ts'
import { OpenApplicationCard } from './open-application-card.tsx'
import { OverHead } from './over-head.tsx'

interface HomePageProps {
  readonly frame: Frame
  readonly name: string
  readonly standing: Standing
  /** The standard that the person aims at; undefined where that was left open. */
  readonly aim: string | undefined
  /** The standards to choose an aim from. */
  readonly choices: readonly ChoiceGroup[]
  /** What cannot wait, before the standard's next step; null where there is nothing of that kind. */
  readonly first: Child
  /** Whether the address of the page names the standard that is shown. */
  readonly isNamed: boolean
  /** Whether renewals have a page here: then it tells how a renewal of which everything is met is handed in, or was. */
  readonly hasRenewals: boolean
  readonly listed: readonly ListedApplication[]
  readonly held: readonly Endorsement[]
  /** Cards about what others do for the person. */
  readonly children?: Child
}

/** The first page after signing in: where one stands, the next step, and everything that the standard asks. */
export function HomePage(props: HomePageProps) {
  const { frame, name, standing, aim, choices, first, children } = props
  const { language } = frame
  const { distance, lastSession, cards } = standing
  const { chosen, next } = distance
  // Nobody is asked for the hours of a renewal who holds nothing any more.
  const isOver = chosen.edition.renewal !== undefined && holdsNothingMore(props.held)
  const open = props.listed.find(({ application }) => !isEnded(application.state))
  return (
    <Layout frame={frame} title={language.text.home.title}>
      <main class="at-main at-main--aside" id="main">
        <div>
          {isOver ? (
            <OverHead {...props} edition={chosen.edition} />
          ) : (
            <DistanceHead distance={distance} language={language} person={name} />
          )}
          {first}
          {isOver ? (
            open && <OpenApplicationCard frame={frame} open={open} />
          ) : next ? (
            <NextStepCard next={next} edition={chosen.edition} language={language}>
              <LogActions
                frame={frame}
                step={logStepFor(chosen.edition, next.finding)}
                lastSession={lastSession}
              />
            </NextStepCard>
          ) : (
            <AllMetCard {...props} edition={chosen.edition} />
          )}
          {isOver && !props.isNamed ? null : cards.requirements}
        </div>
        <div>
          {cards.categories}
          {children}
          <AimCard {...{ frame, aim, choices }} shown={chosen.edition.standard} />
          {cards.areasAndDay}
        </div>
      </main>
    </Layout>
  )
}

function holdsNothingMore(held: HomePageProps['held']): boolean {
  return held.length > 0 && held.every(({ state }) => !heldStates.includes(state))
}

function LogActions(props: {
  frame: Frame
  step: LogStep | undefined
  lastSession: Standing['lastSession']
}) {
  const { frame, step, lastSession } = props
  if (!step) return null
  const { home } = frame.language.text
  return (
    <>
      <a class="govuk-button" href={paths.newEntry.href(step.section)}>
        {home[step.label]}
      </a>
      {step.section === 'rsc' && lastSession ? (
        <a href={paths.newEntry.href('rsc', lastSession.id)}>{home.repeat(lastSession.label)}</a>
      ) : null}
    </>
  )
}
