import type { Evaluation, Outcome } from '../../src/evaluation/finding.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import type { Day } from '../../src/standards/day.ts'
import { standingOf } from './education.ts'
import { lastWord } from './judgement.ts'
import { isOfUnknownStanding } from './rsc.ts'
import { type Answer, named, type Period, type Ways, type World } from './shapes.ts'
import { type SheetName, sheets } from './sheets.ts'

export interface Judgement {
  readonly outcome: Evaluation['outcome']
  readonly ways: readonly Ways[]
  readonly world: World
}

/** A slow second opinion, written from the two sheets and the meaning of the rules alone. */
export function judge(
  standard: SheetName,
  portfolio: Portfolio,
  options: { asOf: Day; period?: Period },
): Judgement {
  const isRenewal = standard.endsWith('-renewal')
  const period = isRenewal ? (options.period ?? calendarYear(options.asOf)) : null
  const ask = (trusted: ReadonlySet<string>) =>
    sheets[standard]({ portfolio, asOf: options.asOf, period, trusted })

  const doubtful = doubtfulEntries(portfolio)
  const without = ask(new Set())
  const others = doubtful.length === 0 ? [] : [doubtful, ...doubtful.map((name) => [name])]
  const outcomes = [without, ...others.map((trusted) => ask(new Set(trusted)))].map(outcomesOf)
  const world: World = { portfolio, asOf: options.asOf, period, trusted: new Set() }
  const settled = without.map((ways) =>
    ways.map((way) => way.map((answer) => settle(standard, answer, outcomes, world))),
  )
  return { outcome: overall(settled), ways: settled, world }
}

/** An answer that doubt could turn waits for a person, and the last person's word settles what waits. */
function settle(
  standard: SheetName,
  answer: Answer,
  outcomes: readonly Map<string, Outcome>[],
  world: World,
): Answer {
  const possible = new Set(outcomes.flatMap((all) => all.get(answer.requirement) ?? []))
  const waits = possible.size > 1 || possible.has('needs-judgement')
  if (!waits) return answer
  return { ...answer, outcome: lastWord(standard, answer.requirement, world) ?? 'needs-judgement' }
}

/** Names of the entries about which a person must be asked. */
function doubtfulEntries(portfolio: Portfolio): string[] {
  const degrees = named('education', portfolio.education).filter(
    ({ entry }) => standingOf(entry) === 'in-doubt',
  )
  const providers = (portfolio.providers ?? []).filter(isOfUnknownStanding)
  return [...degrees.map(({ name }) => name), ...providers.map(({ id }) => id)]
}

function outcomesOf(sheet: readonly Ways[]): Map<string, Outcome> {
  const answers = sheet.flatMap(([way]) => way ?? [])
  return new Map(answers.map(({ requirement, outcome }) => [requirement, outcome]))
}

function overall(sheet: readonly Ways[]): Judgement['outcome'] {
  const outcomes = [...outcomesOf(sheet).values()]
  if (outcomes.includes('not-met')) return 'not-met'
  return outcomes.includes('needs-judgement') ? 'needs-judgement' : 'met'
}

function calendarYear(day: Day): Period {
  const year = day.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
