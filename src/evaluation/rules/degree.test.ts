import { describe, expect, test } from 'vitest'
import { aContext } from '../../../test/builders/context.ts'
import { aDegreeRequirement, anExam } from '../../../test/builders/edition.ts'
import { inShort } from '../../../test/builders/in-short.ts'
import { aDegree } from '../../../test/builders/portfolio.ts'
import { toDayNumber } from '../../standards/day.ts'
import type { Requirement, RequirementOf } from '../../standards/schema.ts'
import type { EducationEntry } from '../portfolio.ts'
import { doubtfulEducation, graduation, judgeDegree, qualifyingEducation } from './degree.ts'

const graduate = aDegreeRequirement()
const transcript = aDegreeRequirement({ id: 'transcripts', officialTranscript: true })
const accepts = (lists: Partial<RequirementOf<'degree'>['accepts']>) =>
  aDegreeRequirement({ accepts: { codes: [], levels: [], relatedLevels: [], kinds: [], ...lists } })

function judged(education: EducationEntry[], requirement = graduate) {
  return inShort(judgeDegree(requirement, aContext({ portfolio: { education } })))
}

const counts = { outcome: 'met', have: 1, need: 1, counted: ['e1 1'], notCounted: [] }
const countsNot = (code: string) => ({
  outcome: 'not-met',
  have: 0,
  need: 1,
  counted: [],
  notCounted: [`e1 1 ${code}`],
})

describe('a degree', () => {
  test('on the list of the sheet qualifies, whatever its field', () => {
    expect(judged([aDegree({ degree: 'MSW', imhRelated: false })])).toEqual(counts)
  })

  test('on the list qualifies with dots, spaces and any case', () => {
    expect(judged([aDegree({ degree: 'm. s. w.' })])).toEqual(counts)
    expect(judged([aDegree({ degree: 'M.Ed.' })])).toEqual(counts)
  })

  test('qualifies by its level when it is related to infant mental health', () => {
    expect(judged([aDegree({ degree: 'MFT', level: 'master', imhRelated: true })])).toEqual(counts)
    expect(judged([aDegree({ degree: undefined, level: 'doctorate', imhRelated: true })])).toEqual(counts)
  })

  test('in another field does not qualify by its level', () => {
    const no = countsNot('not-qualifying-degree')

    expect(judged([aDegree({ degree: 'MBA', level: 'master', imhRelated: false })])).toEqual(no)
    expect(judged([aDegree({ degree: 'MBA', level: 'master' })])).toEqual(no)
  })

  test('below the levels asked does not qualify, however related', () => {
    expect(judged([aDegree({ degree: 'B.A.', level: 'bachelor', imhRelated: true })])).toEqual(
      countsNot('not-qualifying-degree'),
    )
  })

  test('qualifies in any field where the requirement asks for a level alone', () => {
    expect(judged([aDegree({ degree: 'MBA', level: 'master' })], accepts({ levels: ['master'] }))).toEqual(
      counts,
    )
  })

  test('with a well-known undergraduate code carries its level', () => {
    const bachelors = accepts({ levels: ['bachelor'] })
    const associates = accepts({ levels: ['associate'] })
    const takenBy = (requirement: typeof bachelors, degree: string) =>
      judged([aDegree({ degree })], requirement).outcome

    expect(
      ['BA', 'B.S.', 'BSW', 'BSN', 'BEd'].map((degree) => [
        takenBy(bachelors, degree),
        takenBy(associates, degree),
      ]),
    ).toEqual(Array(5).fill(['met', 'not-met']))
    expect(
      ['AA', 'A.S.', 'AAS', 'cda'].map((degree) => [takenBy(associates, degree), takenBy(bachelors, degree)]),
    ).toEqual(Array(4).fill(['met', 'not-met']))
  })

  test('with a level of its own is taken by that, not by its code', () => {
    expect(judged([aDegree({ degree: 'BA', level: 'master', imhRelated: true })])).toEqual(counts)
  })

  test('awarded on the day counts, a day later not', () => {
    expect(judged([aDegree({ awardedOn: '2026-03-01' })])).toEqual(counts)
    expect(judged([aDegree({ awardedOn: '2026-03-02' })])).toEqual(countsNot('after-as-of'))
  })

  test('not awarded yet is not completed', () => {
    expect(judged([aDegree({ awardedOn: null })])).toEqual(countsNot('not-completed'))
    expect(judged([aDegree({ awardedOn: undefined, degree: 'BA' })])).toEqual(countsNot('not-completed'))
  })
})

describe('other education', () => {
  test('qualifies as it is where its kind is asked', () => {
    expect(judged([aDegree({ kind: 'postgraduate-specialization', degree: undefined })])).toEqual(counts)
    expect(judged([aDegree({ kind: 'university-certificate', degree: 'Any name' })])).toEqual(counts)
  })

  test('does not qualify where its kind is not asked, even under a listed code', () => {
    expect(judged([aDegree({ kind: 'university-certificate' })], accepts({ codes: ['MSW'] }))).toEqual(
      countsNot('not-qualifying-degree'),
    )
  })
})

describe('an official transcript', () => {
  test('is that of a qualifying degree', () => {
    expect(judged([aDegree({ transcript: 'official' })], transcript)).toEqual(counts)
    expect(judged([aDegree({ transcript: 'official', degree: 'BA' })], transcript)).toEqual(
      countsNot('not-qualifying-degree'),
    )
  })

  test('of any other word is none', () => {
    expect(judged([aDegree({ transcript: 'copy' })], transcript)).toEqual(countsNot('not-official'))
    expect(judged([aDegree({ transcript: undefined })], transcript)).toEqual(countsNot('not-official'))
  })

  test('is counted in transcripts, a degree in credentials', () => {
    expect(judgeDegree(transcript, aContext()).unit).toBe('transcripts')
    expect(judgeDegree(graduate, aContext()).unit).toBe('credentials')
  })
})

describe('a degree of unknown level', () => {
  const freeText = aDegree({ degree: 'Magister in Psychologie' })
  const portfolio = { education: [freeText] }

  test('does not count as long as nobody has said that it qualifies', () => {
    expect(judged([freeText])).toEqual(countsNot('not-qualifying-degree'))
    expect(judged([aDegree({ degree: undefined })])).toEqual(countsNot('not-qualifying-degree'))
  })

  test('counts in a world where it turns out well', () => {
    const context = aContext({ portfolio, accepted: ({ ledger }) => [...ledger.education] })

    expect(inShort(judgeDegree(graduate, context))).toEqual(counts)
  })

  test('is in doubt, and no other education is', () => {
    const education = [
      freeText,
      aDegree({ id: 'e2', degree: 'BA' }),
      aDegree({ id: 'e3', degree: 'MSW' }),
      aDegree({ id: 'e4', degree: 'Diploma', level: 'bachelor' }),
      aDegree({ id: 'e5', kind: 'university-certificate', degree: 'Diploma' }),
      aDegree({ id: 'e6', degree: 'Diploma', awardedOn: '2026-03-01' }),
      aDegree({ id: 'e7', degree: 'Diploma', awardedOn: '2026-03-02' }),
      aDegree({ id: 'e8', degree: 'Diploma', awardedOn: null }),
    ]
    const doubtful = doubtfulEducation(graduate, aContext({ portfolio: { education } }))

    expect(doubtful.map(({ name }) => name)).toEqual(['e1', 'e6'])
  })
})

test('qualifying education is that awarded by the day, in order', () => {
  const education = [
    aDegree({ id: 'later', awardedOn: '2026-03-02' }),
    aDegree({ id: 'second', awardedOn: '2012-05-15' }),
    aDegree({ id: 'today', awardedOn: '2026-03-01' }),
    aDegree({ id: 'bachelor', degree: 'BA', awardedOn: '2008-05-15' }),
    aDegree({ id: 'open', awardedOn: null }),
    aDegree({ id: 'first' }),
  ]

  expect(
    qualifyingEducation(graduate, aContext({ portfolio: { education } })).map(({ name }) => name),
  ).toEqual(['first', 'second', 'today'])
})

describe('the day of graduation', () => {
  const certificate = aDegree({ id: 'e2', kind: 'university-certificate', awardedOn: '2008-06-01' })
  const graduated = (education: EducationEntry[], requirements = [graduate]) =>
    graduation(aContext({ edition: { requirements }, portfolio: { education } }))

  test('is the earliest qualifying one; post-Master counts from the earliest degree', () => {
    expect(graduated([certificate, aDegree(), aDegree({ id: 'e3', awardedOn: '2011-01-01' })])).toEqual({
      postGraduate: toDayNumber('2008-06-01'),
      postMasters: toDayNumber('2010-05-15'),
      hasDegree: true,
    })
  })

  test('is that of the certificate where there is no degree', () => {
    expect(graduated([certificate])).toEqual({
      postGraduate: toDayNumber('2008-06-01'),
      postMasters: toDayNumber('2008-06-01'),
      hasDegree: false,
    })
  })

  test('is none where nothing qualifies, or no degree is asked', () => {
    const none = { postGraduate: null, postMasters: null, hasDegree: false }

    expect(graduated([aDegree({ degree: 'BA' })])).toEqual(none)
    expect(graduated([aDegree()], [])).toEqual(none)
  })

  test('goes by the first degree requirement of the sheet, wherever it stands', () => {
    const stricter = accepts({ codes: ['PhD'] })
    const hasDegreeWith = (requirements: Requirement[]) =>
      graduation(aContext({ edition: { requirements }, portfolio: { education: [aDegree()] } })).hasDegree

    expect(hasDegreeWith([anExam(), graduate, stricter])).toBe(true)
    expect(hasDegreeWith([anExam(), stricter, graduate])).toBe(false)
  })
})
