import { describe, expect, test } from 'vitest'
import { aContext } from '../../../test/builders/context.ts'
import { rscAboutGiven, rscHours, rscRules } from '../../../test/builders/edition.ts'
import { inShort, notesInShort } from '../../../test/builders/in-short.ts'
import { aProvider, aSession } from '../../../test/builders/portfolio.ts'
import type { Edition } from '../../standards/schema.ts'
import { toHours } from '../hour-units.ts'
import type { Portfolio } from '../portfolio.ts'
import { chooseSessions } from './sessions.ts'
import { judgeSupervision, type SupervisionRequirement, supervisionNeeds } from './supervision.ts'

interface Given {
  readonly portfolio: Partial<Portfolio>
  readonly rules?: Edition['rsc']
  readonly asOf?: string
}

function judge(requirement: SupervisionRequirement, { portfolio, rules = rscRules(), ...given }: Given) {
  const context = aContext({
    ...given,
    edition: { rsc: rules },
    portfolio: { providers: [aProvider()], ...portfolio },
  })
  const sessions = chooseSessions(rules, supervisionNeeds([requirement], context), context)
  return judgeSupervision(requirement, sessions, context)
}

describe('RSC hours', () => {
  test('are those of the sessions that count; the others are listed with their code', () => {
    const rsc = [
      aSession({ id: 's1', on: '2023-01-10', hours: 1.5 }),
      aSession({ id: 's2', on: '2023-01-17', hours: 2, setting: 'peer' }),
      aSession({ id: 's3', on: '2023-01-24', hours: 1 }),
    ]
    const tally = judge(rscHours({ minimumHours: 2.5 }), { portfolio: { rsc } })

    expect(inShort(tally)).toEqual({
      outcome: 'met',
      have: 2.5,
      need: 2.5,
      counted: ['s1 1.5', 's3 1'],
      notCounted: ['s2 2 peer-supervision'],
    })
    expect(tally.unit).toBe('hours')
  })

  test('are not met a quarter of an hour short', () => {
    const rsc = [aSession({ hours: 2.25 })]

    expect(inShort(judge(rscHours({ minimumHours: 2.5 }), { portfolio: { rsc } }))).toMatchObject({
      outcome: 'not-met',
      have: 2.25,
    })
  })

  test('add up exactly, tenth by tenth', () => {
    const rsc = Array.from({ length: 30 }, (_, index) => aSession({ id: `s${index}`, hours: 0.1 }))

    expect(inShort(judge(rscHours({ minimumHours: 3 }), { portfolio: { rsc } }))).toMatchObject({
      outcome: 'met',
      have: 3,
    })
  })
})

describe('hours about supervision given', () => {
  const rsc = [
    aSession({ id: 's1', on: '2023-01-10', hours: 2, hoursAboutSupervisionGiven: 1.5 }),
    aSession({ id: 's2', on: '2023-01-17', hours: 2 }),
    aSession({ id: 's3', on: '2023-01-24', hours: 3, hoursAboutSupervisionGiven: 2, setting: 'peer' }),
  ]

  test('are a part of each session; a session without any is another topic, with nothing', () => {
    expect(inShort(judge(rscAboutGiven(), { portfolio: { rsc } }))).toEqual({
      outcome: 'not-met',
      have: 1.5,
      need: 25,
      counted: ['s1 1.5'],
      notCounted: ['s2 0 other-topic', 's3 2 peer-supervision'],
    })
  })

  test('do not matter for the hours altogether', () => {
    expect(inShort(judge(rscHours(), { portfolio: { rsc } }))).toMatchObject({
      have: 4,
      counted: ['s1 2', 's2 2'],
      notCounted: ['s3 3 peer-supervision'],
    })
  })
})

describe('hours within less than a year', () => {
  const rules = rscRules({ window: { months: 24, atLeastMonths: 12 } })
  const yearOf = (lastDay: string) => ({
    rules,
    portfolio: {
      rsc: [
        aSession({ id: 's1', on: '2023-01-10', hours: 20, hoursAboutSupervisionGiven: 20 }),
        aSession({ id: 's2', on: lastDay, hours: 20, hoursAboutSupervisionGiven: 20 }),
      ],
    },
  })

  test('wait for a person although they suffice, because the sheet says one to two years', () => {
    const tally = judge(rscHours({ minimumHours: 40 }), yearOf('2024-01-08'))

    expect(inShort(tally)).toMatchObject({ outcome: 'needs-judgement', have: 40, need: 40 })
    expect(notesInShort(tally.notes)).toEqual([
      { kind: 'window', from: '2023-01-10', to: '2025-01-09' },
      { kind: 'within-fewer-months', months: 12 },
    ])
  })

  test('do not wait once they span a whole year', () => {
    expect(judge(rscHours({ minimumHours: 40 }), yearOf('2024-01-09')).outcome).toBe('met')
  })

  test('span to the last day of the latest session, whichever that is', () => {
    const rsc = [
      aSession({ id: 's1', from: '2023-01-10', to: '2024-01-09', hours: 30 }),
      aSession({ id: 's2', on: '2023-05-01', hours: 10 }),
    ]

    expect(judge(rscHours({ minimumHours: 40 }), { rules, portfolio: { rsc } }).outcome).toBe('met')
  })

  test('are simply missing where they do not suffice', () => {
    const tally = judge(rscHours({ minimumHours: 41 }), yearOf('2023-06-01'))

    expect(tally.outcome).toBe('not-met')
    expect(notesInShort(tally.notes)).toEqual([
      { kind: 'window', from: '2023-01-10', to: '2025-01-09' },
      { kind: 'open-window', window: null, units: 0, aboutUnits: 0 },
    ])
  })

  test('wait in the finding about all hours alone', () => {
    expect(judge(rscAboutGiven({ minimumHours: 40 }), yearOf('2023-06-01')).outcome).toBe('met')
  })

  test('are no question where the edition has no window', () => {
    expect(
      judge(rscHours({ minimumHours: 40 }), { ...yearOf('2023-06-01'), rules: rscRules() }).outcome,
    ).toBe('met')
  })
})

describe('once the Endorsement has been maintained for three years', () => {
  const tenHours = rscHours({
    minimumHours: 12,
    onceMaintained: { years: 3, categories: ['imhm-clinical'], minimumHours: 10, becomesAdvice: false },
  })
  const recommended = rscHours({
    minimumHours: 12,
    onceMaintained: { years: 3, categories: ['imhm-clinical'], becomesAdvice: true },
  })
  const heldSince = (earnedOn: string, endedOn: string | null = null): Given => ({
    portfolio: {
      rsc: [aSession({ hours: 10 })],
      endorsements: [{ association: 'mi-aimh', category: 'imhm-clinical', earnedOn, endedOn }],
    },
  })

  test('fewer hours are asked, from that very day on', () => {
    const tally = judge(tenHours, heldSince('2023-03-01'))

    expect(inShort(tally)).toMatchObject({ outcome: 'met', have: 10, need: 10 })
    expect(notesInShort(tally.notes)).toEqual([{ kind: 'maintained', years: 3, since: '2023-03-01' }])
  })

  test('a day before, all hours are asked', () => {
    const tally = judge(tenHours, heldSince('2023-03-02'))

    expect(inShort(tally)).toMatchObject({ outcome: 'not-met', have: 10, need: 12 })
    expect(tally.notes).toEqual([])
  })

  test('an Endorsement of a leap day is maintained on February 28', () => {
    expect(judge(tenHours, { ...heldSince('2024-02-29'), asOf: '2027-02-28' }).need).toBe(10)
    expect(judge(tenHours, { ...heldSince('2024-02-29'), asOf: '2027-02-27' }).need).toBe(12)
  })

  test('an Endorsement that has ended by the day is not maintained', () => {
    expect(judge(tenHours, heldSince('2020-01-01', '2026-03-01')).need).toBe(12)
    expect(judge(tenHours, heldSince('2020-01-01', '2026-03-02')).need).toBe(10)
  })

  test('years that are full only after the last day that counts change nothing', () => {
    const inGrace = { asOf: '2027-01-20', heldBy: '2026-12-31' }

    expect(judge(tenHours, { ...heldSince('2023-12-31'), ...inGrace }).need).toBe(10)
    expect(judge(tenHours, { ...heldSince('2024-01-01'), ...inGrace }).need).toBe(12)
    expect(judge(tenHours, { ...heldSince('2024-01-01'), asOf: '2027-01-20' }).need).toBe(10)
    expect(judge(tenHours, { ...heldSince('2020-01-01', '2027-01-01'), ...inGrace }).need).toBe(10)
    expect(judge(tenHours, { ...heldSince('2020-01-01', '2026-12-31'), ...inGrace }).need).toBe(12)
  })

  test('years that are not full yet on the day count no earlier than that', () => {
    const beforeTheEnd = { asOf: '2026-10-20', heldBy: '2026-12-31' }

    expect(judge(tenHours, { ...heldSince('2023-10-20'), ...beforeTheEnd }).need).toBe(10)
    expect(judge(tenHours, { ...heldSince('2023-10-21'), ...beforeTheEnd }).need).toBe(12)
  })

  test('a reinstatement starts a new spell', () => {
    const { portfolio } = heldSince('2015-01-01', '2023-12-31')
    const reinstated = {
      association: 'mi-aimh',
      category: 'imhm-clinical' as const,
      earnedOn: '2024-06-01',
      endedOn: null,
    }
    const endorsements = [...(portfolio.endorsements ?? []), reinstated]

    expect(judge(tenHours, { portfolio: { ...portfolio, endorsements } }).need).toBe(12)
    expect(judge(tenHours, { portfolio: { ...portfolio, endorsements }, asOf: '2027-06-01' }).need).toBe(10)
  })

  test('an Endorsement in another category is not looked at', () => {
    const endorsements = [
      { association: 'vaimh', category: 'ifs' as const, earnedOn: '2015-01-01', endedOn: null },
    ]

    expect(judge(tenHours, { portfolio: { endorsements } }).need).toBe(12)
  })

  test('the hours may become advice, whether reached or not', () => {
    const tally = judge(recommended, heldSince('2023-03-01'))

    expect(inShort(tally)).toMatchObject({ outcome: 'advice', have: 10, need: 12 })
    expect(notesInShort(tally.notes)).toEqual([{ kind: 'maintained', years: 3, since: '2023-03-01' }])
    expect(judge({ ...recommended, minimumHours: 10 }, heldSince('2023-03-01')).outcome).toBe('advice')
    expect(judge(recommended, heldSince('2023-03-02')).outcome).toBe('not-met')
  })

  test('nothing changes where the requirement does not say so', () => {
    expect(judge(rscHours({ minimumHours: 12 }), heldSince('2015-01-01')).need).toBe(12)
  })
})

describe('the figures that a choice of sessions has to reach', () => {
  const needs = (requirements: SupervisionRequirement[], portfolio: Partial<Portfolio> = {}) => {
    const { units, aboutUnits } = supervisionNeeds(requirements, aContext({ portfolio }))
    return [toHours(units), toHours(aboutUnits)]
  }

  test('are those of the sheet, whichever comes first', () => {
    expect(needs([rscHours(), rscAboutGiven()])).toEqual([50, 25])
    expect(needs([rscAboutGiven(), rscHours()])).toEqual([50, 25])
  })

  test('are 0 where the sheet does not ask', () => {
    expect(needs([rscHours()])).toEqual([50, 0])
    expect(needs([rscAboutGiven()])).toEqual([0, 25])
  })

  test('are lower once the Endorsement has been maintained', () => {
    const onceMaintained = {
      years: 3,
      categories: ['imhm-clinical' as const],
      minimumHours: 10,
      becomesAdvice: false,
    }
    const endorsements = [
      { association: 'vaimh', category: 'imhm-clinical' as const, earnedOn: '2020-01-01', endedOn: null },
    ]

    expect(
      needs([rscHours({ onceMaintained }), rscAboutGiven({ onceMaintained })], { endorsements }),
    ).toEqual([10, 10])
  })
})
