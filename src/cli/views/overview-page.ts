import { findNextStep } from '../../evaluation/find-next-step.ts'
import type { EvaluationGroups } from '../../evaluation/group-evaluations.ts'
import type { Ranked } from '../../evaluation/rank-evaluations.ts'
import type { Day } from '../../standards/day.ts'
import { en } from '../messages/en.ts'
import { dayInWords } from '../text/amounts.ts'
import { quoted } from '../text/quoted.ts'
import { hanging, wrap } from '../text/wrap.ts'
import type { PageStyle } from './page-style.ts'

const indent = '  '

/** What the overview was asked for, so that it can name the command that asks more. */
interface Asked {
  readonly portfolio: string
  readonly standards: string | undefined
  readonly asOf: Day
  readonly today: Day
}

/** Every standard in a few lines, nearest first; renewals of Endorsements that the person does not hold by name only. */
export function overviewPage(groups: EvaluationGroups, asked: Asked, style: PageStyle): string {
  const { columns, paint } = style
  const { applications, renewals, held, otherRenewals } = groups
  const count = applications.length + renewals.length + held.length + otherRenewals.length
  const example = renewals[0] ?? applications[0]
  const title = (text: string) => wrap(text, columns).map((line) => paint('title', line))
  const quiet = (text: string) => wrap(text, columns).map((line) => paint('quiet', line))
  const parts = [
    title(en.overview.head(count, dayInWords(asked.asOf))),
    ...(renewals.length > 0
      ? [title(en.overview.renewals), ...renewals.map((entry) => standardLines(entry, style))]
      : []),
    ...(applications.length > 0
      ? [title(en.overview.applications), ...applications.map((entry) => standardLines(entry, style))]
      : []),
    ...(held.length > 0 ? [quiet(en.overview.held(held.map(({ edition }) => edition.standard)))] : []),
    ...(otherRenewals.length > 0
      ? [quiet(en.overview.laterRenewals(otherRenewals.map(({ edition }) => edition.standard)))]
      : []),
    ...(example ? [[...quiet(en.overview.one), commandFor(example.evaluation.standard, asked)]] : []),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The command in one line, however wide, so that it can be copied. */
function commandFor(standard: string, { portfolio, standards, asOf, today }: Asked): string {
  const beside = standards === undefined ? [] : ['--standards', standards]
  const day = asOf === today ? [] : ['--as-of', asOf]
  const args = ['--standard', standard, '--portfolio', portfolio, ...day, ...beside]
  return `${indent}npx attune evaluate ${args.map(quoted).join(' ')}`
}

function standardLines({ edition, evaluation, distance }: Ranked, { columns, paint }: PageStyle): string[] {
  const { shape, tone, words } = standing(distance)
  const step = findNextStep({ edition, evaluation })?.finding
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
