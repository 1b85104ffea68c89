import { budgetTable, type Section, sectionInMarkdown } from './section.ts'

export interface Machine {
  readonly cores: number
  readonly node: string
}

/** The page docs/performance.md: every budget first, then each part with what it measures and how. */
export function performanceInMarkdown(sections: readonly Section[], { cores, node }: Machine): string {
  const introduction = [
    '# Performance',
    'Written by `npm run bench`; run it again to renew this page.',
    `Measured on a virtual machine with ${cores} ${cores === 1 ? 'core' : 'cores'} that other work shares, on Node ${node}. Times are processor time of the evaluating thread, so that other programs count as little as possible; they and the rates still differ from machine to machine, and on a shared one from run to run. Ratios within a run are what to compare; for the rest every part says how long the same fixed piece of work took, and where that is longer than in another run the machine was slower. Each part runs in a process of its own: one that has just judged every standard answers small portfolios slower by up to a third, as what it reads then has more shapes than its compiler reckons with. *Margin* is how many times better than the budget a figure is.`,
    '## Budgets',
    budgetTable(sections.flatMap(({ budgets }) => budgets)),
  ]
  return `${[...introduction, ...sections.map(sectionInMarkdown)].join('\n\n')}\n`
}
