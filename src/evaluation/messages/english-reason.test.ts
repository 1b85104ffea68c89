import { describe, expect, test } from 'vitest'
import { aboutFinding } from '../../../test/builders/about.ts'
import {
  aDegreeRequirement,
  aJudgement,
  allOf,
  aMembership,
  anActivity,
  anAdvice,
  anAgreement,
  anEndorsement,
  anExam,
  anExperience,
  anyOf,
  hoursOf,
  ratings,
  rscHours,
} from '../../../test/builders/edition.ts'
import { aDegree, aPortfolio } from '../../../test/builders/portfolio.ts'
import { toDayNumber } from '../../standards/day.ts'
import { type Code, codes } from '../finding.ts'
import { openLedger } from '../ledger.ts'
import type { EducationEntry } from '../portfolio.ts'
import { reason } from './english-reason.ts'

const text = (...args: Parameters<typeof aboutFinding>) => reason(aboutFinding(...args))
const line = { name: 'x1' }

describe('a figure', () => {
  test('of which there is nothing yet', () => {
    expect(text(rscHours(), { need: 50 })).toBe('Nothing counts yet; 50 hours asked.')
  })

  test('of which there is a part', () => {
    expect(text(rscHours(), { have: 42.5, need: 50 })).toBe('42.5 of 50 hours count.')
  })

  test('that is reached', () => {
    expect(text(rscHours(), { outcome: 'met', have: 50, need: 50 })).toBe('50 hours count; 50 asked.')
    expect(text(ratings(), { outcome: 'met', have: 3, need: 3, unit: 'references' })).toBe(
      '3 references count; 3 asked.',
    )
  })

  test('of one that is reached', () => {
    expect(text(anActivity(), { outcome: 'met', have: 1, unit: 'activities' })).toBe(
      '1 activity counts; 1 asked.',
    )
  })

  test('that is not asked', () => {
    expect(text(anAdvice({ measure: 'rsc-hours' }), { outcome: 'advice', have: 3, need: 0 })).toBe(
      '3 hours so far.',
    )
  })

  test('that is typical', () => {
    expect(text(anAdvice(), { outcome: 'advice', have: 42, need: 75 })).toBe(
      '42 hours so far; 75 are typical.',
    )
  })

  test('that is recommended', () => {
    expect(text(rscHours(), { outcome: 'advice', have: 1, need: 12 })).toBe(
      '1 hour so far; none are required any more, and 12 are recommended.',
    )
  })
})

describe('a degree', () => {
  const qualifying = (entry: Partial<EducationEntry>, requirement = aDegreeRequirement()) => {
    const counted = openLedger(aPortfolio({ education: [aDegree(entry)] })).education.map((each) => ({
      line: each,
      amount: 1,
    }))
    return text(requirement, { outcome: 'met', have: 1, unit: 'credentials', counted })
  }
  const transcript = aDegreeRequirement({ officialTranscript: true })

  test('that qualifies', () => {
    expect(qualifying({})).toBe('MSW (May 15, 2010) qualifies.')
  })

  test('without a code goes by its field, or its kind', () => {
    expect(qualifying({ degree: undefined, field: 'Social work' })).toBe(
      'Social work (May 15, 2010) qualifies.',
    )
    expect(qualifying({ degree: undefined, kind: 'postgraduate-specialization' })).toBe(
      'postgraduate specialization (May 15, 2010) qualifies.',
    )
  })

  test('that is missing', () => {
    expect(text(aDegreeRequirement())).toBe('No qualifying degree or certificate yet.')
  })

  test('whose transcript is there, or missing', () => {
    expect(qualifying({}, transcript)).toBe('The transcript of MSW (May 15, 2010) is noted as official.')
    expect(text(transcript)).toBe('No official transcript of a qualifying degree yet.')
  })

  test('without a day, or another entry, goes by its name', () => {
    expect(qualifying({ awardedOn: null })).toBe('MSW qualifies.')
    expect(text(aDegreeRequirement(), { outcome: 'met', have: 1, counted: [{ line, amount: 1 }] })).toBe(
      'x1 qualifies.',
    )
  })
})

describe('what is there or not', () => {
  const there = { outcome: 'met', have: 1 } as const

  test('an agreement', () => {
    expect(text(anAgreement(), there)).toBe('Signed.')
    expect(text(anAgreement())).toBe('Not signed yet.')
  })

  test('an exam', () => {
    expect(text(anExam(), there)).toBe('Passed.')
    expect(text(anExam())).toBe('Not passed yet.')
  })

  test('an Endorsement', () => {
    expect(text(anEndorsement(), there)).toBe('Held on the day.')
    expect(text(anEndorsement())).toBe('Not held on the day.')
  })

  test('a membership, on the day of evaluation or the last day of a period', () => {
    const period = ['2025-01-01', '2025-12-31'] as const

    expect(text(aMembership(), there)).toBe('A membership covers March 1, 2026.')
    expect(text(aMembership(), there, { period })).toBe('A membership covers December 31, 2025.')
    expect(text(aMembership())).toBe('No membership covers March 1, 2026.')
  })
})

describe('what a person decides', () => {
  const judgedOn = (outcome: 'met' | 'not-met') => ({
    kind: 'judged' as const,
    outcome,
    decidedOn: toDayNumber('2024-05-01'),
  })

  test('names who decides', () => {
    const by = (judgedBy: 'coordinator' | 'reviewer' | 'exam-office') =>
      text(aJudgement({ judgedBy }), { outcome: 'needs-judgement', unit: 'decisions' })

    expect(by('coordinator')).toBe('Your coordinator decides this.')
    expect(by('reviewer')).toBe('A reviewer decides this.')
    expect(by('exam-office')).toBe('The exam office decides this.')
  })

  test('says how it was decided', () => {
    expect(text(aJudgement(), { outcome: 'met', have: 1, notes: [judgedOn('met')] })).toBe(
      'Decided on May 1, 2024: met.',
    )
    expect(text(aJudgement(), { notes: [judgedOn('not-met')] })).toBe('Decided on May 1, 2024: not met.')
  })

  test('does not say that nothing counts once it is decided to be met', () => {
    expect(text(rscHours(), { outcome: 'met', need: 50, notes: [judgedOn('met')] })).toBe(
      'Decided on May 1, 2024: met.',
    )
    expect(text(rscHours(), { need: 50, notes: [judgedOn('not-met')] })).toBe(
      'Nothing counts yet; 50 hours asked. Decided on May 1, 2024: not met.',
    )
  })
})

describe('a choice', () => {
  const one = anyOf([anExam(), anAgreement()])
  const both = allOf([anExam(), anAgreement()])
  const parts = (met: string[]) => ({ kind: 'parts' as const, met, open: [], waiting: [] })

  test('of which one part is enough', () => {
    expect(text(one, { unit: 'requirements', notes: [parts([])] })).toBe(
      'One of the parts is enough, and none is met yet.',
    )
    expect(text(one, { outcome: 'met', have: 1, unit: 'requirements', notes: [parts(['Exam'])] })).toBe(
      'Met: Exam.',
    )
  })

  test('of which all parts are needed', () => {
    const unit = 'requirements'

    expect(text(both, { need: 2, unit, notes: [parts([])] })).toBe('0 of 2 parts are met.')
    expect(text(both, { have: 1, need: 2, unit, notes: [parts(['Exam'])] })).toBe(
      '1 of 2 parts is met. Met: Exam.',
    )
    expect(text(both, { outcome: 'met', have: 2, need: 2, unit, notes: [parts(['Exam', 'Code'])] })).toBe(
      '2 of 2 parts are met. Met: Exam; Code.',
    )
  })
})

test('a degree in another field', () => {
  expect(
    text(anAdvice({ measure: 'unrelated-degree' }), { outcome: 'advice', need: 0, unit: 'credentials' }),
  ).toBe('None of your qualifying degrees is marked as related to infant mental health.')
})

describe('what was left out', () => {
  const row = (code: Code, amount: number) => ({ line, amount, code })

  test('is added up by its reason, in order of the entries', () => {
    const notCounted = [
      row('peer-supervision', 2),
      row('third-provider', 3),
      row('peer-supervision', 1.5),
      row('provider-not-endorsed', 1),
    ]

    expect(text(rscHours(), { have: 42, need: 50, notCounted })).toBe(
      '42 of 50 hours count. Not counted: 3.5 hours of peer supervision; 3 hours from a third provider; 1 hour from a provider who is not known to have qualified on the day.',
    )
  })

  test('is named for every reason that costs hours or months', () => {
    const phrases = codes.flatMap((code) => {
      const [, phrase] = text(rscHours(), { have: 1, need: 2, notCounted: [row(code, 2)] }).split(
        ' hours count.',
      )
      return phrase ? [phrase.trim()] : []
    })

    expect(phrases).toEqual([
      'Not counted: 2 hours dated after the day of evaluation.',
      'Not counted: 2 hours outside the period.',
      'Not counted: 2 hours before the degree.',
      'Not counted: 2 hours without supervision.',
      'Not counted: 2 hours not with infants and parents together.',
      'Not counted: 2 hours without both therapy and assessment.',
      'Not counted: 2 hours of peer supervision.',
      'Not counted: 2 hours from a provider who is not known to have qualified on the day.',
      'Not counted: 2 hours while you did not provide reflective supervision.',
      'Not counted: 2 hours in entries that qualify only in part.',
      'Not counted: 2 hours from a third provider.',
      'Not counted: 2 hours so that one provider gives more than half.',
      'Not counted: 2 hours outside the months that count.',
    ])
  })

  test('is named in months for experience', () => {
    const notCounted = [row('before-degree', 13.2)]

    expect(text(anExperience(), { outcome: 'met', have: 24, need: 24, unit: 'months', notCounted })).toBe(
      '24 months count; 24 asked. Not counted: 13.2 months before the degree.',
    )
  })

  test('is not named where nothing is lost, or where entries are not added up', () => {
    expect(text(rscHours(), { have: 1, need: 2, notCounted: [row('peer-supervision', 0)] })).toBe(
      '1 of 2 hours count.',
    )
    expect(
      text(ratings(), { have: 1, need: 3, unit: 'references', notCounted: [row('after-as-of', 1)] }),
    ).toBe('1 of 3 references count.')
  })

  test('does not mention hours of other topics', () => {
    expect(text(hoursOf(['dei'], 3), { need: 3, notCounted: [row('other-topic', 40)] })).toBe(
      'Nothing counts yet; 3 hours asked.',
    )
  })
})

test('facts stand between the figure and what was left out', () => {
  const notes = [{ kind: 'no-degree-yet' as const }, { kind: 'split' as const, line, days: [] }]
  const notCounted = [{ line, amount: 48, code: 'before-degree' as const }]

  expect(text(anExperience(), { need: 24, unit: 'months', notes, notCounted })).toBe(
    'Nothing counts yet; 24 months asked. Only what follows a qualifying degree counts, and there is none yet. Not counted: 48 months before the degree.',
  )
})
