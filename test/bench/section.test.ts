import { describe, expect, it } from 'vitest'
import { performanceInMarkdown } from '../../bench/performance-page.ts'
import { type Budget, budgetTable, isReached, timesTheBudget } from '../../bench/section.ts'

const time: Budget = { what: 'Evaluation', unit: 'ms', budget: 5, measured: 4, reachedWhen: 'at-most' }
const rate: Budget = { what: 'Rate', unit: 'a second', budget: 50, measured: 40, reachedWhen: 'at-least' }

describe('a budget', () => {
  it('of time is reached by staying under it', () => {
    expect([
      isReached(time),
      isReached({ ...time, measured: 5 }),
      isReached({ ...time, measured: 6 }),
    ]).toEqual([true, true, false])
  })

  it('of a rate is reached by getting so far', () => {
    expect([
      isReached(rate),
      isReached({ ...rate, measured: 50 }),
      isReached({ ...rate, measured: 60 }),
    ]).toEqual([false, true, true])
  })

  it('has a margin above 1 on the good side, whichever that is', () => {
    expect([timesTheBudget(time), timesTheBudget(rate)]).toEqual([1.25, 0.8])
  })

  it('that is not reached says so', () => {
    expect(budgetTable([time, rate]).split('\n').slice(2)).toEqual([
      '| Evaluation | at most 5 ms | 4 ms | 1.25 | reached |',
      '| Rate | at least 50 a second | 40 a second | 0.8 | **not reached** |',
    ])
  })
})

describe('the page about performance', () => {
  it('gathers the budgets of all parts before the parts', () => {
    const part = { title: 'One part', how: ['How it is done.'], figures: 'figures', budgets: [time] }
    const other = { ...part, title: 'Other part', budgets: [rate] }
    const page = performanceInMarkdown([part, other], { cores: 2, node: '24.0.0' })
    expect(page.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Performance',
      '## Budgets',
      '## One part',
      '## Other part',
    ])
    expect(page).toContain(budgetTable([time, rate]))
    expect(page).toContain('2 cores')
  })
})
