import { describe, expect, test } from 'vitest'
import { aContext } from '../../../test/builders/context.ts'
import { aDegreeRequirement, anExperience } from '../../../test/builders/edition.ts'
import { inShort, notesInShort } from '../../../test/builders/in-short.ts'
import { aDegree, aJob, aLeadershipActivity } from '../../../test/builders/portfolio.ts'
import { toDay } from '../../standards/day.ts'
import type { Portfolio, WorkEntry } from '../portfolio.ts'
import { judgeExperience, providingRsc } from './experience.ts'

function judge(
  requirement: ReturnType<typeof anExperience>,
  portfolio: Partial<Portfolio>,
  asOf = '2026-03-01',
) {
  const edition = { requirements: [aDegreeRequirement(), requirement] }
  return judgeExperience(requirement, aContext({ edition, portfolio, asOf }))
}

const judged = (work: WorkEntry[], requirement = anExperience()) => inShort(judge(requirement, { work }))

describe('months of work', () => {
  test('are calendar months', () => {
    expect(judged([aJob({ from: '2014-01-01', to: '2015-12-31' })])).toEqual({
      outcome: 'met',
      have: 24,
      need: 24,
      counted: ['w1 24'],
      notCounted: [],
    })
  })

  test('are not reached a day short', () => {
    expect(judged([aJob({ from: '2014-01-01', to: '2015-12-30' })])).toEqual({
      outcome: 'not-met',
      have: 23,
      need: 24,
      counted: ['w1 23.9'],
      notCounted: [],
    })
  })

  test('of jobs that overlap are counted once, and each job is listed with its own', () => {
    const jobs = [
      aJob({ id: 'w1', from: '2013-01-01', to: '2013-12-31' }),
      aJob({ id: 'w2', from: '2013-07-01', to: '2014-06-30' }),
    ]

    expect(judged(jobs)).toMatchObject({ have: 18, counted: ['w1 12', 'w2 12'] })
  })

  test('of jobs that touch run on', () => {
    const jobs = [
      aJob({ id: 'w1', from: '2013-01-15', to: '2013-03-31' }),
      aJob({ id: 'w2', from: '2013-04-01', to: '2013-05-14' }),
    ]

    expect(judged(jobs)).toMatchObject({ have: 4, counted: ['w1 2.5', 'w2 1.4'] })
  })

  test('are counted in months', () => {
    expect(judge(anExperience(), {}).unit).toBe('months')
  })

  test('come only from work of a kind that is asked; other work is not listed', () => {
    const jobs = [
      aJob({ id: 'w1', kinds: ['policy-leadership', 'imh-services'], to: '2012-12-31' }),
      aJob({ id: 'w2', kinds: ['policy-leadership'] }),
    ]

    expect(judged(jobs)).toEqual({
      outcome: 'met',
      have: 24,
      need: 24,
      counted: ['w1 24'],
      notCounted: [],
    })
  })
})

test('work of one of several kinds asked is enough', () => {
  const requirement = anExperience({ workKinds: ['imh-services', 'policy-leadership'] })

  expect(judged([aJob()], requirement).counted).toEqual(['w1 48'])
})

describe('the day of evaluation', () => {
  test('cuts a job that runs beyond it', () => {
    expect(judged([aJob({ from: '2024-03-02', to: '2027-03-01' })])).toEqual({
      outcome: 'met',
      have: 24,
      need: 24,
      counted: ['w1 24'],
      notCounted: ['w1 12 after-as-of'],
    })
  })

  test('leaves out a job that begins after it', () => {
    expect(judged([aJob({ from: '2026-03-02', to: '2027-03-01' })])).toMatchObject({
      have: 0,
      counted: [],
      notCounted: ['w1 12 after-as-of'],
    })
    expect(judged([aJob({ from: '2026-04-01', to: null })])).toMatchObject({
      have: 0,
      counted: [],
      notCounted: ['w1 0 after-as-of'],
    })
  })

  test('ends an open job', () => {
    expect(judged([aJob({ from: '2024-03-02', to: null })])).toEqual({
      outcome: 'met',
      have: 24,
      need: 24,
      counted: ['w1 24'],
      notCounted: [],
    })
  })

  test('may be the only day of a job', () => {
    expect(judged([aJob({ from: '2026-03-01', to: null })])).toMatchObject({ have: 0, counted: ['w1 0'] })
  })
})

describe('post-graduate work', () => {
  const postGraduate = anExperience({ postGraduate: true })
  const degree = aDegree({ awardedOn: '2013-02-10' })

  test('begins on the day of the degree, and what lies before is listed', () => {
    const work = [aJob({ from: '2012-01-01', to: '2015-02-09' })]

    // Before: 2012-01-01 to 2013-02-09, which is 13 months and 9 days.
    expect(inShort(judge(postGraduate, { education: [degree], work }))).toEqual({
      outcome: 'met',
      have: 24,
      need: 24,
      counted: ['w1 24'],
      notCounted: ['w1 13.2 before-degree'],
    })
  })

  test('may begin on the very day of the degree, or end on it', () => {
    const work = [
      aJob({ id: 'w1', from: '2013-02-10', to: '2013-03-09' }),
      aJob({ id: 'w2', from: '2013-01-10', to: '2013-02-10' }),
    ]

    expect(inShort(judge(postGraduate, { education: [degree], work }))).toMatchObject({
      have: 1,
      counted: ['w2 0', 'w1 1'],
      notCounted: ['w2 1 before-degree'],
    })
  })

  test('does not end before the degree', () => {
    const work = [aJob({ from: '2012-01-01', to: '2013-02-09' })]

    expect(inShort(judge(postGraduate, { education: [degree], work }))).toMatchObject({
      have: 0,
      counted: [],
      notCounted: ['w1 13.2 before-degree'],
    })
  })

  test('is none without a qualifying degree, and the finding says so', () => {
    const tally = judge(postGraduate, { work: [aJob(), aJob({ id: 'w2', from: '2025-03-02', to: null })] })

    expect(inShort(tally)).toEqual({
      outcome: 'not-met',
      have: 0,
      need: 24,
      counted: [],
      notCounted: ['w1 48 before-degree', 'w2 12 before-degree'],
    })
    expect(notesInShort(tally.notes)).toEqual([{ kind: 'no-degree-yet' }])
  })

  test('has one code where a job is cut on both sides: the day comes before the degree', () => {
    const education = [aDegree({ awardedOn: '2025-03-02' })]
    const work = [aJob({ from: '2024-03-02', to: '2027-03-01' })]

    expect(inShort(judge(postGraduate, { education, work }))).toMatchObject({
      have: 12,
      counted: ['w1 12'],
      notCounted: ['w1 24 after-as-of'],
    })
  })

  test('is not asked of every requirement', () => {
    expect(judged([aJob()])).toMatchObject({ have: 48, counted: ['w1 48'] })
  })
})

describe('conditions of the work', () => {
  const withAll = anExperience({
    supervised: true,
    withInfantAndParent: true,
    services: ['relationship-based-therapy', 'early-relationship-assessment'],
  })
  const lost = (overrides: Partial<WorkEntry>) => judged([aJob(overrides)], withAll).notCounted

  test('all hold for a job that counts', () => {
    expect(judged([aJob()], withAll)).toMatchObject({ have: 48, counted: ['w1 48'], notCounted: [] })
  })

  test('it is supervised; nothing said means no', () => {
    expect(lost({ supervised: false })).toEqual(['w1 48 not-supervised'])
    expect(lost({ supervised: undefined })).toEqual(['w1 48 not-supervised'])
  })

  test('it is with infants and with parents', () => {
    expect(lost({ withInfants: false })).toEqual(['w1 48 not-with-infant-and-parent'])
    expect(lost({ withParents: undefined })).toEqual(['w1 48 not-with-infant-and-parent'])
  })

  test('it includes every service asked', () => {
    expect(lost({ services: ['relationship-based-therapy', 'advocacy'] })).toEqual(['w1 48 missing-services'])
    expect(lost({ services: undefined })).toEqual(['w1 48 missing-services'])
  })

  test('the first that fails in the order of the codes is named', () => {
    expect(lost({ supervised: false, withInfants: false, services: [] })).toEqual(['w1 48 not-supervised'])
    expect(lost({ withInfants: false, services: [] })).toEqual(['w1 48 not-with-infant-and-parent'])
  })

  test('a job that fails one and is cut by the day is lost as a whole, under the code of the day', () => {
    const job = aJob({ from: '2024-03-02', to: '2027-03-01', supervised: false })

    expect(judged([job], withAll)).toMatchObject({ counted: [], notCounted: ['w1 36 after-as-of'] })
  })

  test('a job without the services that is cut by the day is lost as a whole as well', () => {
    const job = aJob({ from: '2024-03-02', to: '2027-03-01', services: [] })

    expect(judged([job], withAll)).toMatchObject({ counted: [], notCounted: ['w1 36 after-as-of'] })
  })

  test('are asked only where the requirement asks them', () => {
    expect(judged([aJob({ supervised: false, withInfants: false, services: [] })]).counted).toEqual(['w1 48'])
  })
})

describe('both services in different jobs', () => {
  const both = anExperience({
    supervised: true,
    services: ['relationship-based-therapy', 'early-relationship-assessment'],
  })
  const therapy = aJob({ id: 'w1', to: '2011-12-31', services: ['relationship-based-therapy'] })
  const assessment = aJob({
    id: 'w2',
    from: '2012-01-01',
    to: '2012-12-31',
    services: ['early-relationship-assessment'],
  })

  test('wait for a person when the months suffice together; nothing counts until then', () => {
    const tally = judge(both, { work: [therapy, assessment] })

    expect(inShort(tally)).toEqual({
      outcome: 'needs-judgement',
      have: 0,
      need: 24,
      counted: [],
      notCounted: ['w1 12 missing-services', 'w2 12 missing-services'],
    })
    expect(notesInShort(tally.notes)).toEqual([{ kind: 'services-apart', months: 24 }])
  })

  test('do not wait when the months do not suffice', () => {
    const tally = judge(both, { work: [therapy, { ...assessment, to: '2012-12-30' }] })

    expect(inShort(tally)).toMatchObject({ outcome: 'not-met', have: 0 })
    expect(tally.notes).toEqual([])
  })

  test('do not wait when one job has both', () => {
    const whole = aJob({ id: 'w3', from: '2020-01-01', to: '2020-01-31' })
    const tally = judge(both, { work: [therapy, assessment, whole] })

    expect(inShort(tally)).toMatchObject({ outcome: 'not-met', have: 1, counted: ['w3 1'] })
    expect(tally.notes).toEqual([])
  })

  test('do not wait when one of the services is missing altogether', () => {
    const work = [therapy, { ...assessment, services: ['relationship-based-therapy' as const] }]

    expect(inShort(judge(both, { work }))).toMatchObject({ outcome: 'not-met' })
  })

  test('only jobs that pass every other condition are looked at', () => {
    const work = [therapy, { ...assessment, supervised: false }]

    expect(inShort(judge(both, { work })).outcome).toBe('not-met')
    const unsupervisedWhole = aJob({ id: 'w3', supervised: false })
    expect(inShort(judge(both, { work: [therapy, assessment, unsupervisedWhole] })).outcome).toBe(
      'needs-judgement',
    )
  })

  test('only jobs up to the day are looked at', () => {
    const work = [therapy, { ...assessment, from: '2026-03-02', to: '2027-03-01' }]

    expect(inShort(judge(both, { work })).outcome).toBe('not-met')
  })

  test('a job without a list of services gives none', () => {
    const work = [therapy, { ...assessment, services: undefined }]

    expect(inShort(judge(both, { work })).outcome).toBe('not-met')
  })
})

describe('the day on which the months are reached', () => {
  test('is told while a job that counts goes on', () => {
    const tally = judge(anExperience({ minimumMonths: 36 }), {
      work: [aJob({ from: '2024-03-02', to: null })],
    })

    expect(inShort(tally)).toMatchObject({ outcome: 'not-met', have: 24, need: 36 })
    expect(notesInShort(tally.notes)).toEqual([{ kind: 'reached-on', day: '2027-03-01' }])
  })

  test('is not told once they are reached', () => {
    expect(judge(anExperience(), { work: [aJob({ from: '2024-03-02', to: null })] }).notes).toEqual([])
  })

  test('is not told when no job goes on, or only one that does not count', () => {
    const supervised = anExperience({ supervised: true })
    const ended = aJob({ from: '2024-03-02', to: '2026-03-01' })
    const other = aJob({ id: 'w2', from: '2024-03-02', to: null, supervised: false })

    expect(judge({ ...supervised, minimumMonths: 36 }, { work: [ended, other] }).notes).toEqual([])
  })
})

describe('leadership', () => {
  const leadership = anExperience({ list: 'leadership', workKinds: [], minimumMonths: 36 })

  test('counts from its own list, paid or not, and without a degree', () => {
    const tally = judge(leadership, {
      work: [aJob()],
      leadership: [aLeadershipActivity({ from: '2016-01-01', to: '2018-12-31', paid: false })],
    })

    expect(inShort(tally)).toEqual({
      outcome: 'met',
      have: 36,
      need: 36,
      counted: ['l1 36'],
      notCounted: [],
    })
  })

  test('knows nothing of supervision, infants or services', () => {
    const asked = { ...leadership, supervised: true, withInfantAndParent: true }

    expect(inShort(judge(asked, { leadership: [aLeadershipActivity()] })).have).toBe(122)
  })

  test('has no services, so a requirement that asks them takes none of it', () => {
    const asked = { ...leadership, services: ['advocacy' as const] }

    expect(inShort(judge(asked, { leadership: [aLeadershipActivity({ to: '2018-12-31' })] }))).toMatchObject({
      outcome: 'not-met',
      notCounted: ['l1 36 missing-services'],
    })
  })
})

describe('the days on which a person provided reflective supervision', () => {
  const daysOf = (work: WorkEntry[]) =>
    providingRsc(aContext({ portfolio: { work } })).map(({ from, to }) => `${toDay(from)}..${toDay(to)}`)

  test('are those of such jobs, merged, up to the day of evaluation', () => {
    expect(
      daysOf([
        aJob({ id: 'w1', kinds: ['providing-rsc'], from: '2015-01-01', to: '2015-12-31' }),
        aJob({ id: 'w2', kinds: ['imh-services', 'providing-rsc'], from: '2016-01-01', to: '2016-06-30' }),
        aJob({ id: 'w3', kinds: ['imh-services'], from: '2016-01-01', to: null }),
        aJob({ id: 'w4', kinds: ['providing-rsc'], from: '2020-01-01', to: null }),
        aJob({ id: 'w5', kinds: ['providing-rsc'], from: '2026-03-02', to: null }),
      ]),
    ).toEqual(['2015-01-01..2016-06-30', '2020-01-01..2026-03-01'])
  })

  test('may begin on the day of evaluation and end where a job ends', () => {
    expect(daysOf([aJob({ kinds: ['providing-rsc'], from: '2026-03-01', to: '2027-01-01' })])).toEqual([
      '2026-03-01..2026-03-01',
    ])
  })
})
