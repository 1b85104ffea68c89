import { emergingState } from '../../evaluation/emerging-state.ts'
import { findNextStep } from '../../evaluation/find-next-step.ts'
import type { Evaluation, Outcome } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { en } from '../messages/en.ts'
import { dayInWords } from '../text/amounts.ts'
import type { Tone } from '../text/make-paint.ts'
import { wrap } from '../text/wrap.ts'
import { findingBlock } from './finding-block.ts'
import { nameEntries } from './name-entries.ts'
import type { PageStyle } from './page-style.ts'

interface PageSubject {
  readonly edition: Edition
  readonly evaluation: Evaluation
  readonly portfolio: Portfolio
  readonly period: { readonly from: string; readonly to: string } | undefined
}

const tones = { met: 'good', 'not-met': 'needed', 'needs-judgement': 'underWay' } as const satisfies Record<
  Evaluation['outcome'],
  Tone
>

/** One evaluation as a page: where the person stands, the next step, then every requirement. */
export function evaluationPage(subject: PageSubject, style: PageStyle): string {
  const { evaluation, portfolio } = subject
  const describe = nameEntries(portfolio)
  const blocks = evaluation.findings.map((finding) => findingBlock(finding, describe, style))
  const isShortened =
    !style.full &&
    evaluation.findings.some(({ counted, notCounted }) => counted.length + notCounted.length > 0)
  const hint = isShortened
    ? [wrap(en.page.fullHint, style.columns).map((line) => style.paint('quiet', line))]
    : []
  const parts = [headLines(subject, style), summaryLines(subject, style), ...blocks, ...hint]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headLines(
  { edition, evaluation, portfolio: { person }, period }: PageSubject,
  { columns, paint }: PageStyle,
): string[] {
  const day = dayInWords(evaluation.asOf)
  return [
    ...wrap(edition.title, columns).map((line) => paint('title', line)),
    ...wrap(en.page.head(evaluation.standard, evaluation.edition, day), columns),
    ...wrap(timeNote(edition, evaluation.asOf), columns),
    ...(period ? wrap(en.page.period(dayInWords(period.from), dayInWords(period.to)), columns) : []),
    ...(person?.name ? wrap(en.page.forPerson(person.name), columns) : []),
  ]
}

/** An edition may be asked about days on which it is not in force; the page says so. */
function timeNote({ effectiveFrom, effectiveTo }: Edition, asOf: Day): string {
  if (asOf < effectiveFrom) return en.page.preview(dayInWords(effectiveFrom))
  return effectiveTo !== null && effectiveTo < asOf ? en.page.ended(dayInWords(effectiveTo)) : ''
}

function summaryLines({ edition, evaluation }: PageSubject, { columns, paint }: PageStyle): string[] {
  const step = findNextStep({ edition, evaluation })?.finding
  return [
    ...wrap(`${en.overall[evaluation.outcome]}: ${tally(evaluation)}.`, columns).map((line) =>
      paint(tones[evaluation.outcome], line),
    ),
    ...wrap(step ? en.page.nextStep(step.title, step.remedy) : en.page.nothingLeft, columns),
    ...emergingLines(edition, evaluation, columns),
  ]
}

/** Where the requirements are not met, an add-on may still be open in a provisional state. */
function emergingLines(edition: Edition, evaluation: Evaluation, columns: number): string[] {
  const state = emergingState(edition, evaluation)
  if (!state?.isOpen || state.toComplete.length === 0) return []
  return wrap(en.page.emerging(state.months, state.hint), columns)
}

function tally({ findings }: Evaluation): string {
  const count = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome).length
  const [met, toDo, waiting, advice] = [
    count('met'),
    count('not-met'),
    count('needs-judgement'),
    count('advice'),
  ]
  return [
    en.page.tally(met, findings.length - advice),
    ...(toDo > 0 ? [en.page.toDo(toDo)] : []),
    ...(waiting > 0 ? [en.page.waiting(waiting)] : []),
  ].join(', ')
}
