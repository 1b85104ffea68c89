import { describe, expect, test } from 'vitest'
import { aContext } from '../../../test/builders/context.ts'
import { hoursOf } from '../../../test/builders/edition.ts'
import { inShort } from '../../../test/builders/in-short.ts'
import { aTraining } from '../../../test/builders/portfolio.ts'
import { judgeAdditiveHours, judgeNestedHours, whyNotOnDay } from './hours.ts'

type Trainings = ReturnType<typeof aTraining>[]

const imh = hoursOf(['relationship-based', 'rsc-provision'], 30)
const rsc = hoursOf(['rsc-provision'], 15)

function nested(requirement: typeof imh, training: Trainings, period?: readonly [string, string]) {
  return inShort(
    judgeNestedHours(requirement, aContext({ portfolio: { training }, ...(period && { period }) })),
  )
}

describe('nested hours', () => {
  test('of an inner topic count in the outer total too', () => {
    const training = [
      aTraining({ id: 't1', clockHours: 15 }),
      aTraining({ id: 't2', clockHours: 15, topics: ['rsc-provision'] }),
    ]

    expect(nested(imh, training)).toEqual({
      outcome: 'met',
      have: 30,
      need: 30,
      counted: ['t1 15', 't2 15'],
      notCounted: [],
    })
    expect(nested(rsc, training)).toEqual({
      outcome: 'met',
      have: 15,
      need: 15,
      counted: ['t2 15'],
      notCounted: ['t1 15 other-topic'],
    })
  })

  test('of an entry with several topics count once in a total', () => {
    const training = [aTraining({ clockHours: 8, topics: ['relationship-based', 'rsc-provision', 'dei'] })]

    expect(nested(imh, training)).toMatchObject({ have: 8, counted: ['t1 8'] })
  })

  test('without a topic are another topic', () => {
    expect(nested(imh, [aTraining({ topics: [] }), aTraining({ id: 't2', topics: undefined })])).toEqual({
      outcome: 'not-met',
      have: 0,
      need: 30,
      counted: [],
      notCounted: ['t1 6 other-topic', 't2 6 other-topic'],
    })
  })

  test('add up exactly, tenth by tenth', () => {
    const training = Array.from({ length: 30 }, (_, index) => aTraining({ id: `t${index}`, clockHours: 0.1 }))

    expect(nested(hoursOf(['relationship-based'], 3), training)).toMatchObject({ outcome: 'met', have: 3 })
  })

  test('are hours', () => {
    expect(judgeNestedHours(imh, aContext()).unit).toBe('hours')
  })
})

describe('the day of a training', () => {
  const dei = hoursOf(['relationship-based'], 6)

  test('is on or before the day of evaluation', () => {
    expect(nested(dei, [aTraining({ completedOn: '2026-03-01' })]).counted).toEqual(['t1 6'])
    expect(nested(dei, [aTraining({ completedOn: '2026-03-02' })]).notCounted).toEqual(['t1 6 after-as-of'])
  })

  test('has come', () => {
    expect(nested(dei, [aTraining({ completedOn: null })]).notCounted).toEqual(['t1 6 not-completed'])
  })

  test('lies in the period of a renewal, its first and last day included', () => {
    const training = [
      aTraining({ id: 't1', completedOn: '2024-12-31' }),
      aTraining({ id: 't2', completedOn: '2025-01-01' }),
      aTraining({ id: 't3', completedOn: '2025-12-31' }),
      aTraining({ id: 't4', completedOn: '2026-01-01' }),
    ]

    expect(nested(dei, training, ['2025-01-01', '2025-12-31'])).toEqual({
      outcome: 'met',
      have: 12,
      need: 6,
      counted: ['t2 6', 't3 6'],
      notCounted: ['t1 6 outside-period', 't4 6 outside-period'],
    })
  })

  test('comes before its topic: the first code in order is named', () => {
    const training = [
      aTraining({ id: 't1', completedOn: null, topics: [] }),
      aTraining({ id: 't2', completedOn: '2024-12-31', topics: [] }),
      aTraining({ id: 't3', completedOn: '2026-03-02', topics: [] }),
    ]

    expect(nested(dei, training, ['2025-01-01', '2025-12-31']).notCounted).toEqual([
      't2 6 outside-period',
      't3 6 after-as-of',
      't1 6 not-completed',
    ])
  })

  test('is all that a training may fail on, where the topic does not matter', () => {
    const context = aContext({ portfolio: { training: [aTraining({ topics: [] })] } })
    const [line] = context.ledger.training

    expect(line && whyNotOnDay(line, context)).toBeUndefined()
  })
})

describe('a rolling window', () => {
  const lastYear = hoursOf(['relationship-based'], 6, { withinMonths: 12 })

  test('holds so many months up to the day', () => {
    const training = [
      aTraining({ id: 't1', completedOn: '2025-03-01' }),
      aTraining({ id: 't2', completedOn: '2025-03-02' }),
      aTraining({ id: 't3', completedOn: '2026-03-01' }),
    ]

    expect(nested(lastYear, training)).toMatchObject({
      have: 12,
      counted: ['t2 6', 't3 6'],
      notCounted: ['t1 6 outside-window'],
    })
  })

  test('comes before the topic', () => {
    const training = [aTraining({ completedOn: '2025-03-01', topics: [] })]

    expect(nested(lastYear, training).notCounted).toEqual(['t1 6 outside-window'])
  })

  test('leaves a training that is not completed under its own code', () => {
    expect(nested(lastYear, [aTraining({ completedOn: null })]).notCounted).toEqual(['t1 6 not-completed'])
  })
})

describe('additive hours', () => {
  const sheet = [
    hoursOf(['relationship-based'], 30, { counting: 'additive' }),
    hoursOf(['rsc-provision'], 15, { counting: 'additive' }),
    hoursOf(['dei'], 3, { counting: 'additive' }),
  ]
  const judged = (training: Trainings, requirements = sheet) =>
    judgeAdditiveHours(requirements, aContext({ portfolio: { training } })).map(inShort)

  test('ask for 48 distinct hours: an hour counts towards one topic', () => {
    const training = [
      aTraining({ id: 't1', clockHours: 30, topics: ['relationship-based', 'dei'] }),
      aTraining({ id: 't2', clockHours: 15, topics: ['rsc-provision', 'dei'] }),
    ]

    expect(judged(training)).toEqual([
      { outcome: 'met', have: 30, need: 30, counted: ['t1 30'], notCounted: ['t2 15 other-topic'] },
      { outcome: 'met', have: 15, need: 15, counted: ['t2 15'], notCounted: ['t1 30 other-topic'] },
      {
        outcome: 'not-met',
        have: 0,
        need: 3,
        counted: [],
        notCounted: ['t1 30 counts-elsewhere', 't2 15 counts-elsewhere'],
      },
    ])
  })

  test('of one entry are divided, and what goes to another topic is listed with its part', () => {
    const training = [
      aTraining({ id: 't1', clockHours: 33, topics: ['relationship-based', 'dei'] }),
      aTraining({ id: 't2', clockHours: 15, topics: ['rsc-provision'] }),
    ]

    expect(judged(training)).toEqual([
      {
        outcome: 'met',
        have: 30,
        need: 30,
        counted: ['t1 30'],
        notCounted: ['t1 3 counts-elsewhere', 't2 15 other-topic'],
      },
      { outcome: 'met', have: 15, need: 15, counted: ['t2 15'], notCounted: ['t1 33 other-topic'] },
      {
        outcome: 'met',
        have: 3,
        need: 3,
        counted: ['t1 3'],
        notCounted: ['t1 30 counts-elsewhere', 't2 15 other-topic'],
      },
    ])
  })

  test('left over go to the first topic they carry, so there may be more than needed', () => {
    const training = [aTraining({ clockHours: 50, topics: ['dei', 'rsc-provision'] })]

    expect(judged(training).map(({ have }) => have)).toEqual([0, 47, 3])
  })

  test('that do not count on their day are nobody else’s', () => {
    const training = [
      aTraining({ id: 't1', completedOn: '2026-03-02', topics: ['dei'] }),
      aTraining({ id: 't2', completedOn: null, topics: ['dei'] }),
    ]

    expect(judged(training).map(({ notCounted }) => notCounted)).toEqual(
      Array(3).fill(['t1 6 after-as-of', 't2 6 not-completed']),
    )
  })

  test('have a window of their own where the requirement has one', () => {
    const [first, second] = [
      hoursOf(['relationship-based'], 6, { counting: 'additive' }),
      hoursOf(['dei'], 6, { counting: 'additive', withinMonths: 12 }),
    ]
    const training = [
      aTraining({ id: 't1', completedOn: '2025-03-01', topics: ['relationship-based', 'dei'] }),
      aTraining({ id: 't2', completedOn: '2025-03-02', topics: ['relationship-based', 'dei'] }),
    ]

    expect(judged(training, [first, second])).toEqual([
      { outcome: 'met', have: 6, need: 6, counted: ['t1 6'], notCounted: ['t2 6 counts-elsewhere'] },
      { outcome: 'met', have: 6, need: 6, counted: ['t2 6'], notCounted: ['t1 6 outside-window'] },
    ])
  })

  test('of none count as none, in every topic they carry', () => {
    const training = [aTraining({ clockHours: 0, topics: ['relationship-based', 'dei'] })]

    expect(judged(training).map(({ counted, notCounted }) => [counted, notCounted])).toEqual([
      [['t1 0'], []],
      [[], ['t1 0 other-topic']],
      [['t1 0'], []],
    ])
  })

  test('are hours', () => {
    expect(judgeAdditiveHours(sheet, aContext()).map(({ unit }) => unit)).toEqual(['hours', 'hours', 'hours'])
  })
})
