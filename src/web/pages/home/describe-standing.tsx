import type { Child } from 'hono/jsx'
import { competencyMatrix } from '../../../domain/portfolio/competency-matrix.ts'
import { sumMatrix } from '../../../domain/portfolio/sum-matrix.ts'
import type { EvaluatedPortfolio } from '../../../services/portfolio/evaluate-portfolio.ts'
import { listDomainsFor } from '../../../standards/competency-areas.ts'
import { draw } from '../../draw.ts'
import { CategoriesCard, DayCard } from '../distance/categories-card.tsx'
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
    readonly requirements: Child
    readonly categories: Child
    readonly areasAndDay: Child
  }
}

/** Every entry has a page of its own, and every section a list: here a few of each are enough. */
const entriesInView = 8

/** By the standard that is wanted, else by the one that fits best; null where none is in force. */
export function describeStanding(
  parts: PortfolioParts,
  { portfolio, asOf, evaluated }: EvaluatedPortfolio,
  wanted: string,
): Standing | null {
  const { language } = parts.frame
  const question = { portfolio, asOf, evaluated }
  const measured = [wanted, ''].map((standard) => measureDistance(parts.standards, { ...question, standard }))
  const answer = measured.find((measurement) => measurement.kind === 'measured')
  if (answer?.kind !== 'measured') return null
  const { distance } = answer
  const { chosen, groups, timeLine } = distance
  const { category, standard } = chosen.edition
  const describe = describeOwn(portfolio, language)
  const last = latestSession(portfolio.rsc)
  const asked: Asked = { origin: { kind: 'own' }, on: asOf, standard }
  const areas = sumMatrix(competencyMatrix(portfolio, listDomainsFor(category, parts.domains)))
  return {
    distance,
    lastSession: last === undefined ? undefined : { id: last, label: describe(last).label },
    cards: {
      requirements: draw(
        <>
          <RequirementsCard {...{ distance, language, describe }} opensNext={false} most={entriesInView} />
          {timeLine ? <TimeLineCard {...{ timeLine, language }} edition={chosen.edition} /> : null}
        </>,
      ),
      categories: draw(<CategoriesCard {...{ groups, asked, language }} />),
      areasAndDay: draw(
        <>
          <AreasCard sums={areas} category={category} language={language} />
          <DayCard asked={asked} language={language} />
        </>,
      ),
    },
  }
}

function latestSession(
  sessions: readonly { readonly id?: string | undefined; readonly from: string }[] | undefined,
): string | undefined {
  return sessions?.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.id
}
