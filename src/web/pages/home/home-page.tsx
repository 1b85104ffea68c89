import type { Child } from 'hono/jsx'
import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { heldStates, isEndorsed } from '../../../domain/endorsements/states.ts'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import type { RenewalToTake } from '../../../services/renewals/find-own-step.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { DistanceHead } from '../distance/distance-head.tsx'
import { NextStepCard } from '../distance/next-step-card.tsx'
import { HoldingCard } from '../endorsements/holder-cards.tsx'
import type { ChoiceGroup } from '../start/list-choices.ts'
import { AimCard } from './aim-card.tsx'
import { AllMetCard } from './all-met-card.tsx'
import type { Standing } from './describe-standing.tsx'
import { LogActions } from './log-actions.tsx'
import { type LogStep, logStepFor } from './log-step-for.ts'
import { OpenApplicationCard } from './open-application-card.tsx'
import { OverHead } from './over-head.tsx'
import { RenewalStepCard } from './renewal-step-card.tsx'
import { tellHeadline } from './tell-headline.ts'
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
  /** The renewal that matters now, as its own page says what to do; undefined where the page is about another day. */
  readonly renewing: RenewalToTake | undefined
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
  const renewing = chosen.edition.renewal ? props.renewing : undefined
  const dueOn = renewing?.stage === 'ahead' ? renewing.renewal.dueOn : null
  const eyebrow = dueOn ? language.text.home.nextForRenewal(language.format.day(dueOn)) : undefined
  const open =
    underWay.find(({ application }) => application.standard === chosen.edition.standard) ??
    (isOver ? underWay[0] : undefined)
  const isHeld = !open && props.held.some((each) => isHeldAs(each, chosen.edition.standard))
  // Nothing presses: what was awarded is said before what is asked to keep it.
  const isDone = renewing !== undefined && isDoneWith(renewing, props.today)
  const isEndorsedFirst = isHeld || isDone || renewing?.stage === 'ahead'
  const headline = tellHeadline({ application: open?.next, renewal: renewing?.step }, language.text)
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
              headline={headline ?? (isEndorsedFirst ? tellHolding(props) : undefined)}
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
          ) : isOver || isHeld || isDone ? null : renewing?.step ? (
            <RenewalStepCard {...{ frame, lastSession }} taken={renewing} step={renewing.step} />
          ) : next ? (
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

/** Whether nothing is asked any more, or was ever, for the period of a renewal that still runs. */
function isDoneWith({ renewal, stage }: RenewalToTake, today: Day): boolean {
  return doneStages.includes(stage) && today <= renewal.periodUntil
}

const doneStages: readonly RenewalToTake['stage'][] = ['handed-in', 'renewed', 'free']

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
