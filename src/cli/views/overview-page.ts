import { findNextStep } from '../../evaluation/find-next-step.ts'
import type { Ranked } from '../../evaluation/rank-evaluations.ts'
import type { Day } from '../../standards/day.ts'
import { en } from '../messages/en.ts'
import { dayInWords } from '../text/amounts.ts'
import { hanging, wrap } from '../text/wrap.ts'
import type { PageStyle } from './page-style.ts'

const indent = '  '

/** Every standard in a few lines, nearest first: its name, how far it is, and the next step. */
export function overviewPage(ranked: readonly Ranked[], asOf: Day, style: PageStyle): string {
  const { columns, paint } = style
  const first = ranked[0]?.evaluation.standard
  const parts = [
    wrap(en.overview.head(ranked.length, dayInWords(asOf)), columns).map((line) => paint('title', line)),
    ...ranked.map((entry) => standardLines(entry, style)),
    ...(first ? [wrap(en.overview.one(first), columns).map((line) => paint('quiet', line))] : []),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function standardLines({ edition, evaluation, distance }: Ranked, { columns, paint }: PageStyle): string[] {
  const { shape, tone, words } = standing(distance)
  const step = findNextStep(evaluation)
  return [
    ...hanging(`${shape} ${edition.title}: ${words}`, columns).map((line) => paint(tone, line)),
    ...wrap(`${evaluation.standard}@${evaluation.edition}`, columns, indent).map((line) =>
      paint('quiet', line),
    ),
    ...(step ? wrap(en.page.nextStep(step.title, step.remedy), columns, indent) : []),
  ]
}

function standing({ notMet, waiting }: Ranked['distance']) {
  if (notMet + waiting === 0) return { shape: '●', tone: 'good', words: en.overview.reached } as const
  const words = en.overview.distance(notMet, waiting)
  return notMet === 0
    ? ({ shape: '◐', tone: 'underWay', words } as const)
    : ({ shape: '○', tone: 'needed', words } as const)
}
