import type { Share } from '../../evaluation/share.ts'
import type { Day } from '../../standards/day.ts'
import { isDay } from '../../standards/day.ts'
import { en } from '../messages/en.ts'
import type { OptionKinds, OptionValues } from '../read-options.ts'
import { splitName } from '../split-name.ts'
import { type Period, readPeriod } from './read-period.ts'
import { readShare } from './read-share.ts'

export const evaluateOptions = {
  standard: 'text',
  edition: 'text',
  all: 'flag',
  portfolio: 'text',
  standards: 'text',
  cases: 'text',
  'as-of': 'text',
  period: 'text',
  share: 'text',
  full: 'flag',
  json: 'flag',
  help: 'flag',
} as const satisfies OptionKinds

export type EvaluateValues = OptionValues<typeof evaluateOptions>

interface Answer {
  readonly portfolio: string
  /** A folder, a part of one or a file with standards beside those that Attune brings along. */
  readonly standards: string | undefined
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
      readonly share: Share | undefined
    })
  | (Answer & { readonly kind: 'all' })
  | { readonly kind: 'cases'; readonly cases: string; readonly standards: string | undefined }

export type OneRequest = Extract<Request, { kind: 'one' }>
export type AllRequest = Extract<Request, { kind: 'all' }>

/** The request, or the sentence that says which options do not make one. */
export function readRequest(values: EvaluateValues, today: Day): Request | { readonly problem: string } {
  if (values.cases !== undefined) return readCasesRequest(values, values.cases)
  const problem = findContradiction(values)
  if (problem !== undefined) return { problem }

  const { portfolio, standards, json, full, 'as-of': asOf = today } = values
  if (!isDay(asOf)) return { problem: en.usage.badDay('--as-of', asOf) }
  if (portfolio === undefined) return { problem: en.evaluate.portfolioMissing }
  if (values.standard === undefined) return { kind: 'all', portfolio, standards, asOf, json, full }

  const named = nameEdition(values.standard, values.edition)
  if ('problem' in named) return named

  const period = values.period === undefined ? undefined : readPeriod(values.period)
  if (values.period !== undefined && period === undefined)
    return { problem: en.usage.badPeriod(values.period) }
  const share = values.share === undefined ? undefined : readShare(values.share)
  if (values.share !== undefined && share === undefined) return { problem: en.usage.badShare(values.share) }
  return { kind: 'one', ...named, portfolio, standards, asOf, period, share, json, full }
}

/** The edition stands behind the standard, as in `vaimh/imhm-clinical@2024-01`, or in an option of its own. */
function nameEdition(
  given: string,
  edition: string | undefined,
): { readonly standard: string; readonly edition: string | undefined } | { readonly problem: string } {
  const { standard, edition: behind } = splitName(given)
  if (behind !== undefined && edition !== undefined && behind !== edition) {
    return { problem: en.evaluate.twoEditions(given, edition) }
  }
  return { standard, edition: behind ?? edition }
}

function findContradiction({
  standard,
  all,
  edition,
  period,
  share,
  full,
}: EvaluateValues): string | undefined {
  if (standard === undefined && !all) return en.evaluate.nothingNamed
  if (standard !== undefined && all) return en.evaluate.oneOrAll
  if (all && edition !== undefined) return en.evaluate.notWithAll('--edition')
  if (all && period !== undefined) return en.evaluate.notWithAll('--period')
  if (all && share !== undefined) return en.evaluate.notWithAll('--share')
  if (all && full) return en.evaluate.notWithAll('--full')
  return undefined
}

function readCasesRequest(values: EvaluateValues, cases: string): Request | { readonly problem: string } {
  const ownToEach = ['standard', 'edition', 'all', 'portfolio', 'as-of', 'period', 'share', 'full'] as const
  const extra = ownToEach.find((name) => values[name] !== undefined && values[name] !== false)
  if (extra !== undefined) return { problem: en.evaluate.notWithCases(`--${extra}`) }
  return values.json
    ? { kind: 'cases', cases, standards: values.standards }
    : { problem: en.evaluate.casesNeedJson }
}
