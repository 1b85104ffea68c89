import { z } from 'zod'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { readPortfolio } from '../../evaluation/read-portfolio.ts'
import type { Share } from '../../evaluation/share.ts'
import { type Day, DaySchema } from '../../standards/day.ts'
import { describeIssue, faultsOf } from '../../standards/describe-issue.ts'
import { en } from '../messages/en.ts'
import type { Fault } from '../report-faults.ts'
import { isPeriod, type Period, readPeriod } from './read-period.ts'
import { readShare } from './read-share.ts'

/** One question of a deck, read and checked. */
export interface Case {
  /** Its place in the deck, from 0. */
  readonly index: number
  readonly standard: string
  readonly edition: string | undefined
  readonly asOf: Day
  readonly period: Period | undefined
  readonly share: Share | undefined
  readonly portfolio: Portfolio
}

export type ReadCase =
  | { readonly case: Case; readonly fieldsNotRead: readonly string[] }
  | { readonly faults: readonly Fault[] }

const PeriodField = z.union(
  [
    z.string().transform((text, context) => readPeriod(text) ?? refuse(context, en.evaluate.casePeriod)),
    z.strictObject({ from: DaySchema, to: DaySchema }).refine(isPeriod),
  ],
  { error: en.evaluate.casePeriod },
)

const ShareField = z
  .string({ error: en.evaluate.caseShare })
  .transform((text, context) => readShare(text) ?? refuse(context, en.evaluate.caseShare))

const CaseFields = z.object({
  standard: z.string({ error: en.evaluate.caseStandard }),
  edition: z.string({ error: en.evaluate.caseEdition }).nullish(),
  asOf: DaySchema,
  period: PeriodField.nullish(),
  share: ShareField.nullish(),
  portfolio: z.unknown(),
})

/** A case of a deck; its place there stands before the path of each fault, as in `$[2].portfolio.rsc[0].hours`. */
export function readCase(document: unknown, index: number): ReadCase {
  if (!isObject(document)) return { faults: [{ path: `$[${index}]`, message: en.evaluate.caseNotAnObject }] }
  const fields = CaseFields.safeParse(document, { error: describeIssue })

  const read = readPortfolio(document.portfolio, `$[${index}].portfolio`)
  const faults = [
    ...(fields.error ? faultsOf(fields.error, `$[${index}]`) : []),
    ...('faults' in read ? read.faults : []),
  ]
  if (!fields.success || 'faults' in read) return { faults }

  const { standard, edition, asOf, period, share } = fields.data
  return {
    case: {
      index,
      standard,
      edition: edition ?? undefined,
      asOf,
      period: period ?? undefined,
      share: share ?? undefined,
      portfolio: read.portfolio,
    },
    fieldsNotRead: Object.keys(document).filter((name) => !Object.hasOwn(CaseFields.shape, name)),
  }
}

function isObject(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(context: { addIssue: (message: string) => void }, problem: string): typeof z.NEVER {
  context.addIssue(problem)
  return z.NEVER
}
