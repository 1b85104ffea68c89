import { figure, table } from './figures.ts'

/** One figure held against its budget. */
export interface Budget {
  readonly what: string
  readonly unit: string
  readonly budget: number
  readonly measured: number
  /** Whether reaching the budget means to stay under it, or to get at least so far. */
  readonly reachedWhen: 'at-most' | 'at-least'
}

/** What one part of the bench found, as text for people. */
export interface Section {
  readonly title: string
  /** What is measured and how, in paragraphs of Markdown. */
  readonly how: readonly string[]
  readonly figures: string
  readonly budgets: readonly Budget[]
}

export function isReached({ budget, measured, reachedWhen }: Budget): boolean {
  return reachedWhen === 'at-most' ? measured <= budget : measured >= budget
}

/** How far on the good side of the budget: above 1 it is reached. */
export function timesTheBudget({ budget, measured, reachedWhen }: Budget): number {
  return reachedWhen === 'at-most' ? budget / measured : measured / budget
}

export function budgetTable(budgets: readonly Budget[]): string {
  const rows = budgets.map((each) => [
    each.what,
    `${each.reachedWhen === 'at-most' ? 'at most' : 'at least'} ${amount(each.budget, each)}`,
    amount(each.measured, each),
    each.budget === 0 ? '' : figure(timesTheBudget(each)),
    isReached(each) ? 'reached' : '**not reached**',
  ])
  return table(['What', 'Budget', 'Measured', 'Margin', ''], rows)
}

function amount(value: number, { unit }: Budget): string {
  return `${figure(value)} ${unit}`.trim()
}

export function sectionInMarkdown({ title, how, figures, budgets }: Section): string {
  return [`## ${title}`, ...how, figures, budgetTable(budgets)].join('\n\n')
}
