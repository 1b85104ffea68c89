import { z } from 'zod'
import { type Portfolio, PortfolioSchema } from './portfolio.ts'
import { type CheckedPortfolio, type Fault, portfolioFaults } from './portfolio-faults.ts'

export type PortfolioReading = { readonly portfolio: Portfolio } | { readonly faults: readonly Fault[] }

/** Checks a document of the format `attune-portfolio/1`: the portfolio, or every fault with its JSONPath. */
export function readPortfolio(document: unknown, root = '$'): PortfolioReading {
  const result = PortfolioSchema.safeParse(document)
  if (result.success) {
    const faults = portfolioFaults(result.data, root)
    return faults.length > 0 ? { faults } : { portfolio: result.data }
  }
  const { issues } = result.error
  const faults = issues.flatMap((issue) => faultsOf(issue, root))
  return { faults: [...faults, ...portfolioFaults(wellFormedPart(document, issues), root)] }
}

/** What is left of a faulty document for the conditions between fields: its faulty entries are blanked out. */
function wellFormedPart(document: unknown, issues: readonly z.core.$ZodIssue[]): CheckedPortfolio {
  if (typeof document !== 'object' || document === null) return {}
  const faulty = new Set(issues.map(({ path }) => `${String(path[0])}[${String(path[1])}]`))
  const lists = Object.entries(document).flatMap(([list, entries]) =>
    Array.isArray(entries)
      ? [[list, entries.map((entry, index) => (faulty.has(`${list}[${index}]`) ? null : entry))]]
      : [],
  )
  return Object.fromEntries(
    lists.filter(([list]) => typeof list === 'string' && list in PortfolioSchema.shape),
  )
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

const namesOfTypes: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
}

function nameOfType(expected: string): string {
  return namesOfTypes[expected] ?? expected
}

function pathOf(path: readonly PropertyKey[], root: string): string {
  return root + z.core.toDotPath(['$', ...path]).slice(1)
}
