import { describe, expect, test } from 'vitest'
import { aQuestion } from '../../test/builders/context.ts'
import {
  aDegreeRequirement,
  aJudgement,
  allOf,
  aMembership,
  anAdvice,
  anAgreement,
  anExam,
  anExperience,
  anyOf,
  hoursOf,
  mentorRule,
  ratings,
  referenceRules,
  rscAboutGiven,
  rscHours,
  rscRules,
} from '../../test/builders/edition.ts'
import { inShort, notesInShort } from '../../test/builders/in-short.ts'
import { aDegree, aJob, aProvider, aReference, aSession, aTraining } from '../../test/builders/portfolio.ts'
import type { Requirement } from '../standards/schema.ts'
import type { Outcome } from './finding.ts'
import { judge, overallOutcome } from './judge.ts'
import type { Portfolio } from './portfolio.ts'

type Given = NonNullable<Parameters<typeof aQuestion>[0]>

/** Each judged requirement in short, by its id. */
function judged(
  requirements: Requirement[],
  portfolio: Partial<Portfolio>,
  given: Given = {},
  unconfirmed?: ReadonlySet<string>,
) {
  const question = aQuestion({ ...given, edition: { ...given.edition, requirements }, portfolio })
  return Object.fromEntries(
    judge({ ...question, unconfirmed }).map(({ requirement, tally }) => [
      requirement.id,
      { ...inShort(tally), notes: notesInShort(tally.notes) },
    ]),
  )
}

const outcomes = (...args: Parameters<typeof judged>) =>
  Object.fromEntries(Object.entries(judged(...args)).map(([id, { outcome }]) => [id, outcome]))

const signed = { agreements: [{ id: 'a1', document: 'code-of-ethics', signedOn: '2024-04-02' }] }
const freeText = aDegree({ degree: 'Magister' })
const unknownProvider = aProvider({ endorsements: undefined })

describe('the overall outcome', () => {
  const overall = (...all: Outcome[]) => overallOutcome(all)

  test('is not met if any required finding is not met', () => {
    expect(overall('met', 'needs-judgement', 'not-met')).toBe('not-met')
  })

  test('waits if none is not met and any waits', () => {
    expect(overall('met', 'needs-judgement', 'advice')).toBe('needs-judgement')
  })

  test('is met else; advice never blocks', () => {
    expect(overall('met', 'advice')).toBe('met')
    expect(overall()).toBe('met')
  })
})

test('findings come in the order of the sheet', () => {
  const requirements = [aMembership(), anExam(), anyOf([anAgreement(), anExam({ id: 'x' })]), anAdvice()]

  expect(Object.keys(judged(requirements, {}))).toEqual(['membership', 'exam', 'any-of', 'training-typical'])
})

test('a requirement with nothing to say has no finding', () => {
  const requirements = [aDegreeRequirement(), anAdvice({ id: 'unrelated', measure: 'unrelated-degree' })]

  expect(Object.keys(judged(requirements, {}))).toEqual(['degree'])
  expect(Object.keys(judged(requirements, { education: [aDegree()] }))).toEqual(['degree', 'unrelated'])
})

describe('a degree of unknown level', () => {
  const requirements = [aDegreeRequirement(), anExperience({ postGraduate: true })]
  const work = [aJob()]

  test('makes every finding wait whose outcome it changes; the figures are those without it', () => {
    expect(judged(requirements, { education: [freeText], work })).toEqual({
      degree: {
        outcome: 'needs-judgement',
        have: 0,
        need: 1,
        counted: [],
        notCounted: ['e1 1 not-qualifying-degree'],
        notes: [{ kind: 'in-doubt', doubts: ['e1'] }],
      },
      'imh-practice': {
        outcome: 'needs-judgement',
        have: 0,
        need: 24,
        counted: [],
        notCounted: ['w1 48 before-degree'],
        notes: [{ kind: 'no-degree-yet' }, { kind: 'in-doubt', doubts: ['e1'] }],
      },
    })
  })

  test('changes nothing where the finding comes out the same', () => {
    const education = [freeText, aDegree({ id: 'e2' })]
    const short = [aJob({ to: '2011-12-31' })]

    expect(outcomes(requirements, { education, work })).toEqual({ degree: 'met', 'imh-practice': 'met' })
    expect(outcomes(requirements, { education: [freeText], work: short })).toEqual({
      degree: 'needs-judgement',
      'imh-practice': 'not-met',
    })
  })

  test('may take hours away: a degree before a certificate moves the day', () => {
    // The certificate of 2010 stands in for a degree; the Magister of 2013 would move post-Master to 2013.
    const certificate = aDegree({ id: 'e1', kind: 'university-certificate' })
    const magister = aDegree({ id: 'e2', degree: 'Magister', awardedOn: '2013-05-15' })
    const portfolio = {
      education: [certificate, magister],
      providers: [aProvider()],
      rsc: [aSession({ on: '2012-06-01' })],
    }
    const edition = { rsc: rscRules({ postMasters: true }) }
    const rsc = [aDegreeRequirement(), rscHours({ minimumHours: 1 })]

    expect(judged(rsc, portfolio, { edition })['rsc-hours']).toEqual({
      outcome: 'needs-judgement',
      have: 1,
      need: 1,
      counted: ['s1 1'],
      notCounted: [],
      notes: [{ kind: 'after-credential-without-degree' }, { kind: 'in-doubt', doubts: ['e2'] }],
    })
  })

  test('is in doubt as a part of a choice too', () => {
    const choice = anyOf([aDegreeRequirement(), anExam()])

    expect(outcomes([choice], { education: [freeText] })).toEqual({ 'any-of': 'needs-judgement' })
  })
})

describe('a provider of unknown standing', () => {
  const edition = { rsc: rscRules({ providers: [mentorRule()] }) }
  const requirements = [rscHours({ minimumHours: 2 }), rscAboutGiven({ minimumHours: 1 })]

  test('makes the hours wait, and not the part that would be missing anyway', () => {
    const portfolio = { providers: [unknownProvider], rsc: [aSession({ hours: 2 })] }

    expect(judged(requirements, portfolio, { edition })).toEqual({
      'rsc-hours': {
        outcome: 'needs-judgement',
        have: 0,
        need: 2,
        counted: [],
        notCounted: ['s1 2 provider-not-endorsed'],
        notes: [{ kind: 'in-doubt', doubts: ['June Park'] }],
      },
      'rsc-about-supervision-given': {
        outcome: 'not-met',
        have: 0,
        need: 1,
        counted: [],
        notCounted: ['s1 0 provider-not-endorsed'],
        notes: [],
      },
    })
  })

  test('who is not needed is not asked about', () => {
    const portfolio = {
      providers: [unknownProvider, aProvider({ id: 'p2', name: 'Noor Ali' })],
      rsc: [aSession({ hours: 2 }), aSession({ id: 's2', provider: 'p2', hours: 2 })],
    }

    expect(judged([rscHours({ minimumHours: 2 })], portfolio, { edition })['rsc-hours']).toMatchObject({
      outcome: 'met',
      have: 2,
      notCounted: ['s1 2 provider-not-endorsed'],
      notes: [],
    })
  })

  const unknown = (id: string, name: string) => aProvider({ id, name, endorsements: undefined })
  const two = [unknown('p1', 'June Park'), unknown('p2', 'Noor Ali')]

  test('beside another one: each that is enough alone is named', () => {
    const rsc = [aSession({ id: 's1', hours: 2 }), aSession({ id: 's2', provider: 'p2', hours: 2 })]

    expect(
      judged([rscHours({ minimumHours: 2 })], { providers: two, rsc }, { edition })['rsc-hours']?.notes,
    ).toEqual([{ kind: 'in-doubt', doubts: ['June Park', 'Noor Ali'] }])
  })

  test('beside another one: only the one that is enough alone is named', () => {
    const rsc = [aSession({ id: 's1', hours: 2 }), aSession({ id: 's2', provider: 'p2', hours: 1 })]

    expect(
      judged([rscHours({ minimumHours: 2 })], { providers: two, rsc }, { edition })['rsc-hours']?.notes,
    ).toEqual([{ kind: 'in-doubt', doubts: ['June Park'] }])
  })

  test('beside another one: both are named where only both together are enough', () => {
    const rsc = [aSession({ id: 's1', hours: 1 }), aSession({ id: 's2', provider: 'p2', hours: 1 })]

    expect(
      judged([rscHours({ minimumHours: 2 })], { providers: two, rsc }, { edition })['rsc-hours']?.notes,
    ).toEqual([{ kind: 'in-doubt', doubts: ['June Park', 'Noor Ali'] }])
  })

  test('who alone would spoil a finding makes it wait, though all together would not', () => {
    // Asked are 15 hours and 4 about supervision given. Without doubts the best pair is Ada 8 + Rosa 4, with the 4 about.
    // With June: June 9 + Ada 8 has 17 hours and none about; it meets as many figures with more hours.
    // With June and Noor: Noor 20 + June 9 meets both figures.
    const providers = [aProvider({ id: 'p0', name: 'Rosa Vega' }), ...two]
    const rsc = [
      aSession({ id: 's0', provider: 'p0', hours: 4, hoursAboutSupervisionGiven: 4 }),
      aSession({ id: 's1', provider: 'p1', hours: 9 }),
      aSession({ id: 's2', provider: 'p2', hours: 20, hoursAboutSupervisionGiven: 4 }),
      aSession({ id: 's3', provider: 'p3', hours: 8, hoursAboutSupervisionGiven: 0 }),
    ]
    const spoiled = { rsc: rscRules({ providers: [mentorRule()], majorityFromOneProvider: true }) }
    const portfolio = { providers: [...providers, aProvider({ id: 'p3', name: 'Ada Roy' })], rsc }
    const about = rscAboutGiven({ minimumHours: 4 })

    const result = judged([rscHours({ minimumHours: 15 }), about], portfolio, { edition: spoiled })

    expect(result['rsc-about-supervision-given']).toMatchObject({
      outcome: 'needs-judgement',
      have: 4,
      notes: [
        { kind: 'sources', main: 'Ada Roy', other: 'Rosa Vega', share: 8 / 12 },
        { kind: 'in-doubt', doubts: ['June Park'] },
      ],
    })
  })

  test('is not asked about where the finding waits for another reason', () => {
    // June's 40 hours lie within a month; Noor's hour a year later would stretch them.
    const providers = [aProvider(), unknown('p2', 'Noor Ali')]
    const rsc = [
      aSession({ id: 's1', on: '2023-01-10', hours: 20 }),
      aSession({ id: 's2', on: '2023-02-10', hours: 20 }),
      aSession({ id: 's3', on: '2024-02-10', provider: 'p2' }),
    ]
    const rules = rscRules({ providers: [mentorRule()], window: { months: 24, atLeastMonths: 12 } })

    expect(
      judged([rscHours({ minimumHours: 40 })], { providers, rsc }, { edition: { rsc: rules } })['rsc-hours'],
    ).toMatchObject({
      outcome: 'needs-judgement',
      have: 40,
      notes: [
        { kind: 'window', from: '2023-01-10', to: '2025-01-09' },
        { kind: 'within-fewer-months', months: 12 },
      ],
    })
  })

  test('is tried together with all others where there are more than eight', () => {
    const providers = Array.from({ length: 9 }, (_, index) => unknown(`p${index}`, `Person ${index}`))
    const rsc = providers.map(({ id }, index) =>
      aSession({ id: `s${index}`, provider: id, hours: index === 0 ? 2 : 0 }),
    )
    const notes = (many: number) =>
      judged(
        [rscHours({ minimumHours: 2 })],
        { providers: providers.slice(0, many), rsc: rsc.slice(0, many) },
        { edition },
      )['rsc-hours']?.notes

    expect(notes(8)).toEqual([{ kind: 'in-doubt', doubts: ['Person 0'] }])
    expect(notes(9)).toEqual([{ kind: 'in-doubt', doubts: providers.map(({ name }) => name) }])
  })
})

describe('a judgement', () => {
  type Judgement = NonNullable<Portfolio['judgements']>[number]
  const aDecision = (overrides: Partial<Judgement> = {}): Judgement => ({
    standard: 'vaimh/imhm-clinical',
    requirement: 'competencies',
    outcome: 'met',
    decidedOn: '2024-05-01',
    ...overrides,
  })
  const competencies = (...judgements: Judgement[]) => judged([aJudgement()], { judgements }).competencies
  const waiting = {
    outcome: 'needs-judgement',
    have: 0,
    need: 1,
    counted: [],
    notCounted: [],
    notes: [],
  }

  test('settles a finding that waits', () => {
    expect(competencies()).toEqual(waiting)
    expect(competencies(aDecision())).toEqual({
      ...waiting,
      outcome: 'met',
      have: 1,
      notes: [{ kind: 'judged', outcome: 'met', decidedOn: '2024-05-01' }],
    })
    expect(competencies(aDecision({ outcome: 'not-met' }))).toEqual({
      ...waiting,
      outcome: 'not-met',
      notes: [{ kind: 'judged', outcome: 'not-met', decidedOn: '2024-05-01' }],
    })
  })

  test('is the latest by the day', () => {
    const later = aDecision({ outcome: 'not-met', decidedOn: '2026-03-01' })
    const tooLate = aDecision({ decidedOn: '2026-03-02' })

    expect(competencies(tooLate, later, aDecision())).toMatchObject({
      outcome: 'not-met',
      notes: [{ kind: 'judged', outcome: 'not-met', decidedOn: '2026-03-01' }],
    })
    expect(competencies(tooLate)).toEqual(waiting)
  })

  test('is about this standard and requirement', () => {
    expect(competencies(aDecision({ standard: 'mi-aimh/imhm-clinical' }))).toEqual(waiting)
    expect(competencies(aDecision({ requirement: 'degree' }))).toEqual(waiting)
  })

  test('that contradicts another of its day leaves the finding waiting', () => {
    const contrary = aDecision({ outcome: 'not-met' })

    expect(competencies(aDecision(), contrary)).toEqual({
      ...waiting,
      notes: [{ kind: 'judgements-differ', decidedOn: '2024-05-01' }],
    })
    expect(competencies(aDecision(), aDecision())?.outcome).toBe('met')
    expect(competencies(contrary, aDecision({ decidedOn: '2024-05-02' }))?.outcome).toBe('met')
  })

  test('settles a doubt, and the figures stay what counts', () => {
    const judgements = [aDecision({ requirement: 'degree' })]

    expect(judged([aDegreeRequirement()], { education: [freeText], judgements }).degree).toMatchObject({
      outcome: 'met',
      have: 0,
      notes: [
        { kind: 'in-doubt', doubts: ['e1'] },
        { kind: 'judged', outcome: 'met', decidedOn: '2024-05-01' },
      ],
    })
  })

  test('settles nothing that does not wait', () => {
    const judgements = [
      aDecision({ requirement: 'exam' }),
      aDecision({ requirement: 'code-of-ethics', outcome: 'not-met' }),
    ]

    expect(outcomes([anExam(), anAgreement()], { ...signed, judgements })).toEqual({
      exam: 'not-met',
      'code-of-ethics': 'met',
    })
  })

  test('settles a choice that waits', () => {
    const choice = anyOf([anExam(), aJudgement()])

    expect(judged([choice], { judgements: [aDecision({ requirement: 'any-of' })] })['any-of']).toMatchObject({
      outcome: 'met',
      have: 0,
    })
    expect(outcomes([choice], { judgements: [aDecision()] })).toEqual({ 'any-of': 'met' })
  })
})

describe('a choice of which one is enough', () => {
  const choice = anyOf([
    anAgreement({ title: 'Code' }),
    hoursOf(['relationship-based'], 6, { title: 'Training' }),
  ])

  test('is met by one part', () => {
    expect(judged([choice], signed)['any-of']).toEqual({
      outcome: 'met',
      have: 1,
      need: 1,
      counted: ['a1 1'],
      notCounted: [],
      notes: [{ kind: 'parts', met: ['Code'], open: ['Training'], waiting: [] }],
    })
  })

  test('lists what counts in any part as counted, and what counts in none as not', () => {
    const training = [aTraining(), aTraining({ id: 't2', topics: [] })]

    expect(judged([choice], { training })['any-of']).toMatchObject({
      outcome: 'met',
      counted: ['t1 6'],
      notCounted: ['t2 6 other-topic'],
    })
  })

  test('lists an entry that counts in one part and not in another once, as counted', () => {
    const other = anyOf([
      hoursOf(['dei'], 3, { title: 'DEI' }),
      hoursOf(['relationship-based'], 6, { title: 'Training' }),
    ])

    expect(judged([other], { training: [aTraining()] })['any-of']).toMatchObject({
      counted: ['t1 6'],
      notCounted: [],
    })
  })

  test('lists an entry that counts in no part once', () => {
    const other = anyOf([hoursOf(['dei'], 3), hoursOf(['rsc-provision'], 6)])

    expect(judged([other], { training: [aTraining()] })['any-of']).toMatchObject({
      counted: [],
      notCounted: ['t1 6 other-topic'],
    })
  })

  test('is met by every part too', () => {
    expect(judged([choice], { ...signed, training: [aTraining()] })['any-of']).toMatchObject({
      outcome: 'met',
      have: 2,
      need: 1,
      notes: [{ kind: 'parts', met: ['Code', 'Training'], open: [], waiting: [] }],
    })
  })

  test('is not met by none', () => {
    expect(judged([choice], {})['any-of']).toMatchObject({ outcome: 'not-met', have: 0, need: 1 })
  })

  test('waits while a part waits and none is met, with the question of that part', () => {
    const waiting = anyOf([anAgreement(), aDegreeRequirement({ title: 'Degree' })])

    expect(judged([waiting], { education: [freeText] })['any-of']).toMatchObject({
      outcome: 'needs-judgement',
      notes: [
        { kind: 'parts', met: [], open: ['A title', 'Degree'], waiting: ['Degree'] },
        { kind: 'in-doubt', doubts: ['e1'] },
      ],
    })
    expect(outcomes([waiting], { ...signed, education: [freeText] })).toEqual({ 'any-of': 'met' })
  })
})

describe('a requirement of which all parts are needed', () => {
  const both = allOf([anAgreement({ title: 'Code' }), anExam({ title: 'Exam' })])
  const exams = [{ id: 'x1', category: 'imhm-clinical' as const, completedOn: '2024-06-01', passed: true }]

  test('is met by all parts', () => {
    expect(judged([both], { ...signed, exams })['all-of']).toEqual({
      outcome: 'met',
      have: 2,
      need: 2,
      counted: ['a1 1', 'x1 1'],
      notCounted: [],
      notes: [{ kind: 'parts', met: ['Code', 'Exam'], open: [], waiting: [] }],
    })
  })

  test('is not met while one is not, whatever waits', () => {
    expect(judged([both], signed)['all-of']).toMatchObject({ outcome: 'not-met', have: 1, need: 2 })
    expect(outcomes([allOf([anExam(), aJudgement()])], {})).toEqual({ 'all-of': 'not-met' })
  })

  test('waits while one waits and no other is missing', () => {
    expect(outcomes([allOf([anAgreement(), aJudgement()])], signed)).toEqual({ 'all-of': 'needs-judgement' })
  })

  test('is counted in parts', () => {
    const [found] = judge(aQuestion({ edition: { requirements: [both] } }))

    expect(found?.tally.unit).toBe('requirements')
  })
})

describe('a requirement for those who provide reflective supervision', () => {
  const asked = hoursOf(['rsc-provision'], 3, { when: 'providing-rsc' })
  const year = ['2025-01-01', '2025-12-31'] as const
  const supervising = (from: string, to: string | null) => ({
    work: [aJob({ kinds: ['providing-rsc'], from, to })],
  })
  const isAsked = (portfolio: Partial<Portfolio>, given: Given = {}) =>
    Object.keys(judged([anExam(), asked], portfolio, given)).length === 2

  test('has no finding for others', () => {
    expect(isAsked({})).toBe(false)
    expect(isAsked({ work: [aJob({ to: null })] })).toBe(false)
    expect(isAsked(supervising('2015-01-01', '2016-01-01'))).toBe(true)
  })

  test('at a renewal looks at its period, the first and the last day included', () => {
    const given = { period: year }

    expect(isAsked(supervising('2020-01-01', '2024-12-31'), given)).toBe(false)
    expect(isAsked(supervising('2020-01-01', '2025-01-01'), given)).toBe(true)
    expect(isAsked(supervising('2025-12-31', null), given)).toBe(true)
    expect(isAsked(supervising('2026-01-01', null), given)).toBe(false)
  })

  test('does not look beyond the day of evaluation', () => {
    const given = { period: ['2026-01-01', '2026-12-31'] as const }

    expect(isAsked(supervising('2026-03-01', null), given)).toBe(true)
    expect(isAsked(supervising('2026-03-02', null), given)).toBe(false)
  })

  test('may be a choice as a whole', () => {
    const choice = anyOf([anExam({ id: 'x' }), anAgreement()], { when: 'providing-rsc' })

    expect(Object.keys(judged([anExam(), choice], {}))).toEqual(['exam'])
    expect(Object.keys(judged([anExam(), choice], supervising('2015-01-01', null)))).toEqual([
      'exam',
      'any-of',
    ])
  })

  test('may be a part of another one, which then goes without it', () => {
    const both = allOf([anAgreement({ title: 'Code' }), asked])

    expect(judged([both], signed)['all-of']).toMatchObject({ outcome: 'met', have: 1, need: 1 })
  })

  test('may be every part of a choice, which then has no finding', () => {
    expect(judged([anyOf([asked, { ...asked, id: 'second' }])], {})).toEqual({})
  })
})

describe('an endorsed rater of whom the association knows nothing yet', () => {
  const asked = ratings({
    id: 'reference-endorsed-rater',
    measure: 'endorsed-raters',
    minimumReferences: 1,
    raterCategories: ['ifs', 'imhs'],
  })
  const edition = { references: referenceRules(['program-supervisor', 'rsc-provider']) }
  const supervisor = aReference({ id: 'r1', role: 'program-supervisor' })
  const provider = aReference({ id: 'r2', role: 'rsc-provider' })
  const withRatings = (references: Portfolio['references'], ...unconfirmed: string[]) =>
    judged([asked], { references }, { edition }, new Set(unconfirmed))

  test('waits for a person, without counting, and names the ratings that it depends on', () => {
    expect(withRatings([supervisor, provider], 'r2')).toEqual({
      'reference-endorsed-rater': {
        outcome: 'needs-judgement',
        have: 0,
        need: 1,
        counted: [],
        notCounted: ['r1 1 other-category', 'r2 1 other-category'],
        notes: [{ kind: 'in-doubt', doubts: ['r2'] }],
      },
    })
  })

  test('is missing where all were looked up, and met where another is known to be endorsed', () => {
    const endorsed = { ...supervisor, raterEndorsement: 'imhs' as const }

    expect(withRatings([supervisor, provider])).toMatchObject({
      'reference-endorsed-rater': { outcome: 'not-met', notes: [] },
    })
    expect(withRatings([endorsed, provider], 'r2')).toMatchObject({
      'reference-endorsed-rater': { outcome: 'met', counted: ['r1 1'], notes: [] },
    })
  })

  test('does not wait for a rating that fills no slot', () => {
    const student = aReference({ id: 'r3', role: 'student' })

    expect(withRatings([supervisor, provider, student], 'r3')).toMatchObject({
      'reference-endorsed-rater': { outcome: 'not-met' },
    })
  })
})
