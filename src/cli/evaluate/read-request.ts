import type { Day } from '../../standards/day.ts'
import { isDay } from '../../standards/day.ts'
import { en } from '../messages/en.ts'
import type { OptionKinds, OptionValues } from '../read-options.ts'
import { type Period, readPeriod } from './read-period.ts'

export const evaluateOptions = {
  standard: 'text',
  edition: 'text',
  all: 'flag',
  portfolio: 'text',
  cases: 'text',
  'as-of': 'text',
  period: 'text',
  full: 'flag',
  json: 'flag',
  help: 'flag',
} as const satisfies OptionKinds

export type EvaluateValues = OptionValues<typeof evaluateOptions>

interface Answer {
  readonly portfolio: string
  readonly asOf: Day
  readonly json: boolean
  readonly full: boolean
}

/** What is asked of `attune evaluate`. */
export type Request =
  | (Answer & {
      readonly kind: 'one'
      readonly standard: string
      readonly edition: string | undefined
      readonly period: Period | undefined
    })
  | (Answer & { readonly kind: 'all' })
  | { readonly kind: 'cases'; readonly cases: string }

export type OneRequest = Extract<Request, { kind: 'one' }>
export type AllRequest = Extract<Request, { kind: 'all' }>

/** The request, or the sentence that says which options do not make one. */
export function readRequest(values: EvaluateValues, today: Day): Request | { readonly problem: string } {
  if (values.cases !== undefined) return readCasesRequest(values, values.cases)
  const problem = findContradiction(values)
  if (problem !== undefined) return { problem }

  const { standard, edition, portfolio, json, full, 'as-of': asOf = today } = values
  if (!isDay(asOf)) return { problem: en.usage.badDay('--as-of', asOf) }
  if (portfolio === undefined) return { problem: en.evaluate.portfolioMissing }
  if (standard === undefined) return { kind: 'all', portfolio, asOf, json, full }

  const period = values.period === undefined ? undefined : readPeriod(values.period)
  if (values.period !== undefined && period === undefined)
    return { problem: en.usage.badPeriod(values.period) }
  return { kind: 'one', standard, edition, portfolio, asOf, period, json, full }
}

function findContradiction({ standard, all, edition, period, full }: EvaluateValues): string | undefined {
  if (standard === undefined && !all) return en.evaluate.nothingNamed
  if (standard !== undefined && all) return en.evaluate.oneOrAll
  if (all && edition !== undefined) return en.evaluate.notWithAll('--edition')
  if (all && period !== undefined) return en.evaluate.notWithAll('--period')
  if (all && full) return en.evaluate.notWithAll('--full')
  return undefined
}

function readCasesRequest(values: EvaluateValues, cases: string): Request | { readonly problem: string } {
  const ownToEach = ['standard', 'edition', 'all', 'portfolio', 'as-of', 'period', 'full'] as const
  const extra = ownToEach.find((name) => values[name] !== undefined && values[name] !== false)
  if (extra !== undefined) return { problem: en.evaluate.notWithCases(`--${extra}`) }
  return values.json ? { kind: 'cases', cases } : { problem: en.evaluate.casesNeedJson }
}
