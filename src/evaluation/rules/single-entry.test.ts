import { describe, expect, test } from 'vitest'
import { aContext } from '../../../test/builders/context.ts'
import {
  aMembership,
  anActivity,
  anAgreement,
  anEndorsement,
  anExam,
} from '../../../test/builders/edition.ts'
import { inShort } from '../../../test/builders/in-short.ts'
import { aLeadershipActivity } from '../../../test/builders/portfolio.ts'
import type { Portfolio } from '../portfolio.ts'
import {
  judgeActivity,
  judgeAgreement,
  judgeByPerson,
  judgeEndorsement,
  judgeExam,
  judgeMembership,
} from './single-entry.ts'

type Period = readonly [string, string]
const context = (portfolio: Partial<Portfolio>, period?: Period) =>
  aContext({ portfolio, ...(period && { period }) })
const year: Period = ['2025-01-01', '2025-12-31']

describe('an agreement', () => {
  const judged = (signedOn: string | null | undefined, period?: Period) =>
    inShort(
      judgeAgreement(
        anAgreement(),
        context({ agreements: [{ id: 'a1', document: 'code-of-ethics', signedOn }] }, period),
      ),
    )

  test('counts once it is signed', () => {
    expect(judged('2024-04-02')).toEqual({
      outcome: 'met',
      have: 1,
      need: 1,
      counted: ['a1 1'],
      notCounted: [],
    })
    expect(judged('2026-03-01').counted).toEqual(['a1 1'])
  })

  test('does not count before, or after the day', () => {
    expect(judged(null).notCounted).toEqual(['a1 1 not-completed'])
    expect(judged(undefined).notCounted).toEqual(['a1 1 not-completed'])
    expect(judged('2026-03-02')).toEqual({
      outcome: 'not-met',
      have: 0,
      need: 1,
      counted: [],
      notCounted: ['a1 1 after-as-of'],
    })
  })

  test('at a renewal is signed in its period', () => {
    expect(judged('2025-01-01', year).counted).toEqual(['a1 1'])
    expect(judged('2025-12-31', year).counted).toEqual(['a1 1'])
    expect(judged('2024-12-31', year).notCounted).toEqual(['a1 1 outside-period'])
    expect(judged('2026-01-01', year).notCounted).toEqual(['a1 1 outside-period'])
  })

  test('to another document is not listed', () => {
    const agreements = [{ document: 'endorsement-agreement', signedOn: '2024-04-02' }]
    const tally = judgeAgreement(anAgreement(), context({ agreements }))

    expect(inShort(tally)).toMatchObject({ counted: [], notCounted: [] })
    expect(tally.unit).toBe('signatures')
  })
})

describe('a membership', () => {
  interface Given {
    readonly association?: string
    readonly from?: string
    readonly to?: string | null
  }
  const judged = (given: Given, period?: Period, asked = aMembership()) => {
    const membership = { id: 'm1', association: 'vaimh', from: '2024-01-01', to: null, ...given }
    return inShort(judgeMembership(asked, context({ memberships: [membership] }, period)))
  }

  test('covers the day of evaluation', () => {
    expect(judged({})).toEqual({ outcome: 'met', have: 1, need: 1, counted: ['m1 1'], notCounted: [] })
    expect(judged({ to: '2026-03-01' }).counted).toEqual(['m1 1'])
    expect(judged({ from: '2026-03-01' }).counted).toEqual(['m1 1'])
  })

  test('that has ended is lapsed', () => {
    expect(judged({ to: '2026-02-28' })).toMatchObject({
      outcome: 'not-met',
      notCounted: ['m1 1 lapsed'],
    })
  })

  test('that begins later lies after the day', () => {
    expect(judged({ from: '2026-03-02' }).notCounted).toEqual(['m1 1 after-as-of'])
  })

  test('at a renewal covers the last day of a period that is over', () => {
    expect(judged({ to: '2025-12-31' }, year).counted).toEqual(['m1 1'])
    expect(judged({ to: '2025-12-30' }, year).notCounted).toEqual(['m1 1 lapsed'])
    expect(judged({ from: '2025-12-31' }, year).counted).toEqual(['m1 1'])
    expect(judged({ from: '2026-01-01' }, year).notCounted).toEqual(['m1 1 outside-period'])
    expect(judged({ from: '2026-03-02' }, year).notCounted).toEqual(['m1 1 after-as-of'])
  })

  test('at a renewal covers the day of evaluation while the period still runs', () => {
    const current: Period = ['2026-01-01', '2026-12-31']

    expect(judged({ to: '2026-03-01' }, current).counted).toEqual(['m1 1'])
    expect(judged({ to: '2026-02-28' }, current).notCounted).toEqual(['m1 1 lapsed'])
  })

  test('is in an association that the sheet names', () => {
    expect(judged({ association: 'mi-aimh' }).notCounted).toEqual(['m1 1 not-recognized-association'])
    expect(
      judged({ association: 'mi-aimh' }, undefined, aMembership({ associations: ['vaimh', 'mi-aimh'] }))
        .counted,
    ).toEqual(['m1 1'])
  })

  test('is in any association of the list, where the sheet takes any', () => {
    const any = aMembership({ associations: 'any' })

    expect(judged({ association: 'mi-aimh' }, undefined, any).counted).toEqual(['m1 1'])
    expect(judged({ association: 'book-club' }, undefined, any).notCounted).toEqual([
      'm1 1 not-recognized-association',
    ])
  })

  test('in an association that is not on the list never counts', () => {
    const bookClub = aMembership({ associations: ['book-club'] })

    expect(judged({ association: 'book-club' }, undefined, bookClub).notCounted).toEqual([
      'm1 1 not-recognized-association',
    ])
  })

  test('is named by the first code in order', () => {
    expect(judged({ association: 'book-club', to: '2024-12-31' }).notCounted).toEqual([
      'm1 1 not-recognized-association',
    ])
    expect(judged({ association: 'book-club', from: '2026-01-01' }, year).notCounted).toEqual([
      'm1 1 outside-period',
    ])
  })

  test('is counted in memberships', () => {
    expect(judgeMembership(aMembership(), context({})).unit).toBe('memberships')
  })
})

describe('an exam', () => {
  type Exam = NonNullable<Portfolio['exams']>[number]
  const judged = (given: Partial<Exam>) => {
    const exam: Exam = {
      id: 'x1',
      category: 'imhm-clinical',
      completedOn: '2024-06-01',
      passed: true,
      ...given,
    }
    return inShort(judgeExam(anExam(), context({ exams: [exam] })))
  }

  test('counts once it is passed', () => {
    expect(judged({})).toEqual({ outcome: 'met', have: 1, need: 1, counted: ['x1 1'], notCounted: [] })
    expect(judged({ completedOn: '2026-03-01' }).counted).toEqual(['x1 1'])
  })

  test('that was not passed does not count', () => {
    expect(judged({ passed: false }).notCounted).toEqual(['x1 1 not-passed'])
  })

  test('without a day or a result is not completed', () => {
    expect(judged({ completedOn: null }).notCounted).toEqual(['x1 1 not-completed'])
    expect(judged({ passed: null }).notCounted).toEqual(['x1 1 not-completed'])
    expect(judged({ passed: undefined, category: 'ifs' }).notCounted).toEqual(['x1 1 not-completed'])
  })

  test('after the day lies after it, whatever its result', () => {
    expect(judged({ completedOn: '2026-03-02', passed: null }).notCounted).toEqual(['x1 1 after-as-of'])
  })

  test('in another category does not count, passed or not', () => {
    expect(judged({ category: 'ifs' }).notCounted).toEqual(['x1 1 other-category'])
    expect(judged({ category: 'ifs', passed: false }).notCounted).toEqual(['x1 1 other-category'])
  })

  test('is counted in exams', () => {
    expect(judgeExam(anExam(), context({})).unit).toBe('exams')
  })
})

describe('an Endorsement', () => {
  type Endorsement = NonNullable<Portfolio['endorsements']>[number]
  const judged = (given: Partial<Endorsement>) => {
    const held: Endorsement = {
      id: 'h1',
      association: 'vaimh',
      category: 'ifs',
      earnedOn: '2020-05-01',
      ...given,
    }
    return inShort(judgeEndorsement(anEndorsement(), context({ endorsements: [held] })))
  }

  test('is held on the day in a category asked', () => {
    expect(judged({})).toEqual({ outcome: 'met', have: 1, need: 1, counted: ['h1 1'], notCounted: [] })
    expect(judged({ earnedOn: '2026-03-01' }).counted).toEqual(['h1 1'])
    expect(judged({ endedOn: '2026-03-02' }).counted).toEqual(['h1 1'])
  })

  test('that ends on the day is lapsed', () => {
    expect(judged({ endedOn: '2026-03-01' }).notCounted).toEqual(['h1 1 lapsed'])
  })

  test('earned later lies after the day', () => {
    expect(judged({ earnedOn: '2026-03-02' }).notCounted).toEqual(['h1 1 after-as-of'])
  })

  test('in another category does not count', () => {
    expect(judged({ category: 'ifa', endedOn: '2024-01-01' }).notCounted).toEqual(['h1 1 other-category'])
  })

  test('is counted in Endorsements', () => {
    expect(judgeEndorsement(anEndorsement(), context({})).unit).toBe('endorsements')
  })
})

describe('a leadership activity', () => {
  const judged = (...leadership: ReturnType<typeof aLeadershipActivity>[]) =>
    inShort(judgeActivity(anActivity(), context({ leadership })))

  test('of a reach that is asked counts, however long ago it was', () => {
    expect(judged(aLeadershipActivity({ reach: 'regional', to: '2016-02-01' }))).toEqual({
      outcome: 'met',
      have: 1,
      need: 1,
      counted: ['l1 1'],
      notCounted: [],
    })
  })

  test('of a local or unknown reach does not', () => {
    expect(judged(aLeadershipActivity({ reach: 'local' })).notCounted).toEqual(['l1 1 reach-too-narrow'])
    expect(judged(aLeadershipActivity({ reach: undefined })).notCounted).toEqual(['l1 1 reach-too-narrow'])
  })

  test('in an association counts at any reach', () => {
    expect(judged(aLeadershipActivity({ activity: 'imh-association', reach: 'local' })).counted).toEqual([
      'l1 1',
    ])
  })

  test('begins on or before the day', () => {
    expect(judged(aLeadershipActivity({ from: '2026-03-01' })).counted).toEqual(['l1 1'])
    expect(judged(aLeadershipActivity({ from: '2026-03-02' })).notCounted).toEqual(['l1 1 after-as-of'])
  })

  test('more than asked count all', () => {
    expect(judged(aLeadershipActivity(), aLeadershipActivity({ id: 'l2' })).have).toBe(2)
  })

  test('fewer than asked are not enough', () => {
    const tally = judgeActivity(
      anActivity({ minimumActivities: 2 }),
      context({ leadership: [aLeadershipActivity()] }),
    )

    expect(inShort(tally)).toMatchObject({ outcome: 'not-met', have: 1, need: 2 })
    expect(tally.unit).toBe('activities')
  })
})

test('what a person decides waits, without a figure reached', () => {
  expect(judgeByPerson()).toEqual({
    outcome: 'needs-judgement',
    have: 0,
    need: 1,
    unit: 'decisions',
    counted: [],
    notCounted: [],
    notes: [],
  })
})
