import type { Child } from 'hono/jsx'
import { competencyMatrix } from '../../../domain/portfolio/competency-matrix.ts'
import { sumMatrix } from '../../../domain/portfolio/sum-matrix.ts'
import { findNextStep } from '../../../evaluation/find-next-step.ts'
import { lazily } from '../../../evaluation/lazily.ts'
import { distanceOf } from '../../../evaluation/rank-evaluations.ts'
import { rscTimeLine } from '../../../evaluation/rsc-time-line.ts'
import type { Judged } from '../../../services/applications/judge-application.ts'
import { readinessOfAll } from '../../../services/applications/readiness-of-all.ts'
import type { EvaluatedPortfolio } from '../../../services/portfolio/evaluate-portfolio.ts'
import type { JudgedRenewal } from '../../../services/renewals/judge-renewal.ts'
import { listDomainsFor } from '../../../standards/competency-areas.ts'
import { draw } from '../../draw.ts'
import { keepBy } from '../../keep-by.ts'
import type { Language } from '../../messages/messages.ts'
import { describeInApplication } from '../applications/describe-in-application.ts'
import { CategoriesCard, DayCard } from '../distance/categories-card.tsx'
import type { EntryLabel } from '../distance/describe-entries.ts'
import { type Distance, measureDistance } from '../distance/measure-distance.ts'
import type { Asked } from '../distance/origin.ts'
import { RequirementsCard } from '../distance/requirements-card.tsx'
import { TimeLineCard } from '../distance/time-line-card.tsx'
import { describeOwn } from '../portfolio/describe-own.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { AreasCard } from './areas-card.tsx'

/** What the first page shows of a portfolio and one standard, drawn: the same for every visit until an entry changes. */
export interface Standing {
  readonly distance: Distance
  /** The latest session of supervision, to repeat it. */
  readonly lastSession: { readonly id: string; readonly label: string } | undefined
  readonly cards: {
    readonly requirements: () => Child
    readonly categories: Child
    readonly areasAndDay: Child
  }
}

/** Every entry has a page of its own, and every section a list: here a few of each are enough. */
const entriesInView = 8

/** A standard that the page may be about. */
export interface StandingWish {
  readonly standard: string
  /** Whether the person named it. */
  readonly isNamed: boolean
}

/** Which standards concern the person, and how. */
export interface Concerns {
  /** By these the page goes, the first that there is. */
  readonly wishes: readonly StandingWish[]
  /** What the person's associations offer, where that decides what fits best. */
  readonly offered: readonly string[]
  /** The sheets of all renewals of the person; undefined where there is none. */
  readonly sheets: readonly string[] | undefined
  /** Each standard that is applied for, with the page of the application. */
  readonly applied: readonly (readonly [standard: string, href: string])[]
}

/** By the first of the standards that there is, else by the one that fits best; null where none is in force. */
export function describeStanding(
  parts: PortfolioParts,
  known: EvaluatedPortfolio,
  concerns: Concerns,
): Standing | null {
  const { language } = parts.frame
  const { portfolio, asOf } = known
  const distance = firstMeasured(parts, known, concerns)
  if (!distance) return null
  const { chosen, groups } = distance
  const { category, standard } = chosen.edition
  const describe = describeOwn(portfolio, language)
  const last = latestSession(portfolio.rsc)
  const asked: Asked = { origin: { kind: 'own' }, on: asOf, standard }
  const applied = new Map(concerns.applied)
  const areas = sumMatrix(competencyMatrix(portfolio, listDomainsFor(category, parts.domains)))
  return {
    distance,
    lastSession: last === undefined ? undefined : { id: last, label: describe(last).label },
    cards: {
      requirements: lazily(() => drawRequirements(distance, describe, language)),
      categories: draw(<CategoriesCard {...{ groups, asked, language, applied }} />),
      areasAndDay: draw(
        <>
          <AreasCard sums={areas} category={category} language={language} />
          <DayCard asked={asked} language={language} />
        </>,
      ),
    },
  }
}

/** What the standard asks, finding by finding, with the time line of supervision. */
function drawRequirements(
  distance: Pick<Distance, 'portfolio' | 'chosen' | 'next' | 'timeLine'>,
  describe: (entry: string) => EntryLabel,
  language: Language,
  waitsFor: ReadonlyMap<string, string> = new Map(),
): Child {
  const { timeLine, chosen } = distance
  return draw(
    <>
      <RequirementsCard
        {...{ distance, language, describe, waitsFor }}
        opensNext={false}
        most={entriesInView}
      />
      {timeLine ? <TimeLineCard {...{ timeLine, language }} edition={chosen.edition} /> : null}
    </>,
  )
}

const keepJudged = keepBy<Judged, JudgedStanding>()

type JudgedStanding = Pick<Distance, 'portfolio' | 'chosen' | 'next' | 'timeLine'> &
  Pick<Standing['cards'], 'requirements'>

/** The same by what the association sees in an application: its references, its exceptions and its edition. */
export function withJudged(
  standing: Standing,
  { judged, last }: InHand,
  { language }: PortfolioParts['frame'],
): Standing {
  const { requirements, ...measured } = keepJudged(judged, [...last].join(' '), () =>
    describeJudged({ judged, last }, language),
  )
  return {
    ...standing,
    distance: { ...standing.distance, ...measured },
    cards: { ...standing.cards, requirements },
  }
}

interface InHand {
  readonly judged: Judged
  /** Requirements about references of which nothing is to be done yet. */
  readonly last: ReadonlySet<string>
}

function describeJudged({ judged, last }: InHand, language: Language): JudgedStanding {
  const readiness = readinessOfAll(judged)
  const { awaitedRow, lastRow } = language.text.applications
  const waitsFor = judged.evaluation.findings.flatMap(({ requirement, outcome }, index) => {
    if (readiness[index] === 'awaited') return [[requirement, awaitedRow] as const]
    return outcome === 'not-met' && last.has(requirement) ? [[requirement, lastRow] as const] : []
  })
  return measureBy(judged, language, new Map(waitsFor))
}

function measureBy(
  { edition, evaluation, portfolio }: Pick<Judged, 'edition' | 'evaluation' | 'portfolio'>,
  language: Language,
  waitsFor?: ReadonlyMap<string, string>,
): JudgedStanding {
  const chosen = { edition, evaluation, distance: distanceOf({ edition, evaluation }) }
  const timeLine = rscTimeLine(edition, portfolio, evaluation)
  const measured = { portfolio, chosen, next: findNextStep(chosen), timeLine }
  const describe = describeInApplication(portfolio, language)
  return { ...measured, requirements: lazily(() => drawRequirements(measured, describe, language, waitsFor)) }
}

/** The same by what a renewal comes to for its own period, where the page is about one of its sheets. */
export function withRenewal(
  standing: Standing,
  judged: JudgedRenewal | undefined,
  { language }: PortfolioParts['frame'],
): Standing {
  const { standard } = standing.distance.chosen.edition
  const line = judged?.lines.find(({ edition }) => edition?.standard === standard)
  if (!judged || !line?.edition || !line.evaluation) return standing
  const { edition, evaluation } = line
  const { portfolio } = judged
  const { requirements, ...measured } = measureBy({ edition, evaluation, portfolio }, language)
  return {
    ...standing,
    distance: { ...standing.distance, ...measured },
    cards: { ...standing.cards, requirements },
  }
}

function firstMeasured(
  { standards }: PortfolioParts,
  { portfolio, asOf, evaluated }: EvaluatedPortfolio,
  { wishes, offered, sheets }: Concerns,
): Distance | undefined {
  for (const { standard, isNamed } of [...wishes, { standard: '', isNamed: false }]) {
    const measured = measureDistance(standards, {
      ...{ portfolio, asOf, evaluated, standard, offered, sheets },
    })
    if (measured.kind === 'measured') return { ...measured.distance, isWish: isNamed }
  }
  return undefined
}

function latestSession(
  sessions: readonly { readonly id?: string | undefined; readonly from: string }[] | undefined,
): string | undefined {
  return sessions?.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.id
}
