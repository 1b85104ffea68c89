import { z } from 'zod'
import { nameOfType } from '../standards/describe-issue.ts'
import { type Portfolio, PortfolioSchema } from './portfolio.ts'
import { type CheckedPortfolio, type Fault, portfolioFaults, type RawName } from './portfolio-faults.ts'

export type PortfolioReading = { readonly portfolio: Portfolio } | { readonly faults: readonly Fault[] }

/** Checks a document of the format `attune-portfolio/1`: the portfolio, or every fault with its JSONPath. */
export function readPortfolio(document: unknown, root = '$'): PortfolioReading {
  const result = PortfolioSchema.safeParse(document)
  const issues = result.error?.issues ?? []
  const lists = rawLists(document)
  const faults = [
    ...issues.flatMap((issue) => faultsOf(issue, root)),
    ...portfolioFaults(result.data ?? soundPart(lists, issues), namesIn(lists), root),
  ]
  return result.success && faults.length === 0 ? { portfolio: result.data } : { faults }
}

type RawLists = readonly (readonly [list: string, entries: unknown])[]

function rawLists(document: unknown): RawLists {
  if (typeof document !== 'object' || document === null) return []
  return Object.entries(document).filter(([list]) => listNames.has(list))
}

const listNames: ReadonlySet<string> = new Set(
  Object.keys(PortfolioSchema.shape).filter((name) => name !== 'format' && name !== 'person'),
)

/** What is left of a faulty document for the conditions between fields: its faulty parts are blanked out. */
function soundPart(lists: RawLists, issues: readonly z.core.$ZodIssue[]): CheckedPortfolio {
  const faulty = new Set(issues.map(({ path }) => `${String(path[0])}[${String(path[1])}]`))
  return Object.fromEntries(
    lists.map(([list, entries]) => [
      list,
      Array.isArray(entries)
        ? entries.map((entry, index) => (faulty.has(`${list}[${index}]`) ? null : entry))
        : null,
    ]),
  )
}

function namesIn(lists: RawLists): RawName[] {
  return lists.flatMap(([list, entries]) =>
    Array.isArray(entries) ? entries.map((entry: unknown, index) => ({ list, index, id: idOf(entry) })) : [],
  )
}

function idOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined
  return typeof entry.id === 'string' ? entry.id : undefined
}

function faultsOf(issue: z.core.$ZodIssue, root: string): Fault[] {
  const path = pathOf(issue.path, root)
  if (issue.code !== 'unrecognized_keys') return [{ path, message: messageOf(issue) }]
  return issue.keys.map((key) => ({
    path: pathOf([...issue.path, key], root),
    message: 'There is no such field in attune-portfolio/1. Remove it, or check its spelling.',
  }))
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `Give ${nameOfType(issue.expected)} here.`
  if (issue.code === 'invalid_value')
    return `Use one of: ${issue.values.map((value) => String(value)).join(', ')}.`
  return issue.message
}

function pathOf(path: readonly PropertyKey[], root: string): string {
  return root + z.core.toDotPath(['$', ...path]).slice(1)
}
