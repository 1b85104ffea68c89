import type { Child } from 'hono/jsx'
import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { heldStates, isEndorsed } from '../../../domain/endorsements/states.ts'
import type { Renewal } from '../../../domain/renewals/renewal.ts'
import { stageOf } from '../../../domain/renewals/stage.ts'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { DistanceHead } from '../distance/distance-head.tsx'
import { NextStepCard } from '../distance/next-step-card.tsx'
import { HoldingCard } from '../endorsements/holder-cards.tsx'
import type { ChoiceGroup } from '../start/list-choices.ts'
import { AimCard } from './aim-card.tsx'
import { AllMetCard } from './all-met-card.tsx'
import type { Standing } from './describe-standing.tsx'
import { type LogStep, logStepFor } from './log-step-for.ts'
import { OpenApplicationCard } from './open-application-card.tsx'
import { OverHead } from './over-head.tsx'
import { UnderWayHead } from './under-way-head.tsx'

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
  /** Applications that are not ended, the newest first; none where the page is about another day. */
  readonly underWay: readonly ListedApplication[]
  readonly held: readonly Endorsement[]
  /** The renewal that matters now, where there is one. */
  readonly renewal: Renewal | undefined
  readonly today: Day
  /** Cards about what others do for the person. */
  readonly children?: Child
}

/** The first page after signing in: where one stands, the next step, and everything that the standard asks. */
export function HomePage(props: HomePageProps) {
  const { frame, name, standing, aim, choices, first, underWay, children } = props
  const { language } = frame
  const { distance, lastSession, cards } = standing
  const { chosen, next } = distance
  // Nobody is asked for the hours of a renewal who holds nothing any more.
  const isOver = chosen.edition.renewal !== undefined && holdsNothingMore(props.held)
  const renewal = chosen.edition.renewal ? props.renewal : undefined
  const eyebrow = renewal?.dueOn
    ? language.text.home.nextForRenewal(language.format.day(renewal.dueOn))
    : undefined
  const open =
    underWay.find(({ application }) => application.standard === chosen.edition.standard) ??
    (isOver ? underWay[0] : undefined)
  const isHeld = !open && props.held.some((each) => isHeldAs(each, chosen.edition.standard))
  // Nothing presses: what was awarded is said before what is asked to keep it.
  const isEndorsedFirst = isHeld || (renewal !== undefined && stageOf(renewal, props.today) === 'ahead')
  // Where others have an application in hand, or it was awarded, its own page tells the findings with all that came in.
  const hidesFindings = (open && !open.judged) || ((isOver || isHeld) && !props.isNamed)
  return (
    <Layout frame={frame} title={language.text.home.title}>
      <main class="at-main at-main--aside" id="main">
        <div>
          {isOver ? (
            <OverHead {...props} edition={chosen.edition} />
          ) : open && !open.judged ? (
            <UnderWayHead {...{ frame, name, open }} />
          ) : (
            <DistanceHead
              {...{ distance, language }}
              person={name}
              headline={isEndorsedFirst ? tellHolding(props) : undefined}
              isBrief={isHeld}
            />
          )}
          {first}
          <HoldingCard frame={frame} endorsements={props.held} />
          {open ? (
            <OpenApplicationCard frame={frame} open={open}>
              {mendStepOf(open) ? (
                <LogActions frame={frame} step={mendStepOf(open)} lastSession={lastSession} />
              ) : null}
            </OpenApplicationCard>
          ) : isOver || isHeld ? null : next ? (
            <NextStepCard next={next} edition={chosen.edition} language={language} {...{ eyebrow }}>
              <LogActions
                frame={frame}
                step={logStepFor(chosen.edition, next.finding)}
                lastSession={lastSession}
              />
            </NextStepCard>
          ) : (
            <AllMetCard {...props} edition={chosen.edition} />
          )}
          {hidesFindings ? null : cards.requirements()}
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

/** That somebody is endorsed; one that rests or is suspended is told by its card alone. */
function tellHolding({ held, frame }: HomePageProps): string {
  return held.some(({ state }) => isEndorsed(state)) ? frame.language.text.home.endorsed : ''
}

function isHeldAs({ standard, state }: Endorsement, shown: string): boolean {
  return standard === shown && heldStates.includes(state)
}

/** What to log for the first thing that an application misses, where that is an entry. */
function mendStepOf({ next, missing: [first], edition }: ListedApplication): LogStep | undefined {
  return next.step === 'mend' && first ? logStepFor(edition, first) : undefined
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
