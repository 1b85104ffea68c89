import { describe, expect, test } from 'vitest'
import { aboutEntry, stretch } from '../../../test/builders/about.ts'
import {
  aDegreeRequirement,
  aMembership,
  anActivity,
  anAdvice,
  anAgreement,
  anEndorsement,
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
} from '../../../test/builders/edition.ts'
import { aDegree, aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import type { Edition } from '../../standards/schema.ts'
import { openLedger } from '../ledger.ts'
import type { EducationEntry, ProviderEntry, RscEntry } from '../portfolio.ts'
import { notCounted } from './english-not-counted.ts'

const text = (...args: Parameters<typeof aboutEntry>) => notCounted(aboutEntry(...args))

describe('the day', () => {
  test('after-as-of', () => {
    expect(text('after-as-of', anExam())).toBe('It lies after March 1, 2026, the day of this evaluation.')
  })

  test('not-completed', () => {
    expect(text('not-completed', anAgreement())).toBe(
      'It is not completed yet; it counts once its day is filled in.',
    )
    expect(text('not-completed', anExam())).toBe(
      'It is not completed yet; it counts once its day and its result are filled in.',
    )
  })

  test('outside-period', () => {
    expect(text('outside-period', anAgreement(), { period: ['2025-01-01', '2025-12-31'] })).toBe(
      'It lies outside the period from January 1, 2025 to December 31, 2025.',
    )
    expect(text('outside-period', anAgreement())).toBe('It lies outside the period.')
  })

  test('before-degree', () => {
    expect(text('before-degree', anExperience())).toBe(
      'It lies before your qualifying degree, and only what follows the degree counts.',
    )
    expect(text('before-degree', anExperience(), { tally: { notes: [{ kind: 'no-degree-yet' }] } })).toBe(
      'Only what follows a qualifying degree counts, and there is none yet.',
    )
  })
})

describe('not-qualifying-degree', () => {
  const reasonOf = (entry: EducationEntry, requirement: Parameters<typeof aboutEntry>[1]) => {
    const [line] = openLedger(aPortfolio({ education: [entry] })).education
    return text('not-qualifying-degree', requirement, line ? { line } : {})
  }
  const anyCollege = aDegreeRequirement({
    accepts: { codes: [], levels: ['bachelor'], relatedLevels: [], kinds: [] },
  })
  const question = 'Its level is not given, so a person has to say whether it qualifies.'

  test('of a degree that is not on the list', () => {
    expect(reasonOf(aDegree({ degree: 'BA' }), aDegreeRequirement())).toBe(
      'It is neither on the list of the sheet nor a graduate degree in an infant mental health field.',
    )
  })

  test('of a degree, where the sheet takes none for its field', () => {
    expect(reasonOf(aDegree({ degree: 'AA' }), anyCollege)).toBe(
      'It is not among the degrees and certificates that the sheet takes.',
    )
  })

  test('of a degree of unknown level, in a choice as well', () => {
    const magister = aDegree({ degree: 'Magister' })

    expect(reasonOf(magister, aDegreeRequirement())).toBe(question)
    expect(reasonOf(magister, anyOf([anExam(), anyCollege]))).toBe(question)
  })

  test('of a certificate in a choice', () => {
    expect(reasonOf(aDegree({ kind: 'university-certificate' }), anyOf([anExam(), anyCollege]))).toBe(
      'It is not among the degrees and certificates that the sheet takes.',
    )
  })
})

test('not-official', () => {
  expect(text('not-official', aDegreeRequirement())).toBe('Its transcript is not marked as official.')
})

describe('the work', () => {
  test('not-supervised', () => {
    expect(text('not-supervised', anExperience())).toBe('It is not marked as supervised work.')
  })

  test('not-with-infant-and-parent', () => {
    expect(text('not-with-infant-and-parent', anExperience())).toBe(
      'It was not with both infants or toddlers and their parents.',
    )
  })

  test('missing-services', () => {
    expect(text('missing-services', anExperience())).toBe(
      'It does not include both relationship-based therapy and early relationship assessment.',
    )
  })
})

describe('reflective supervision', () => {
  test('peer-supervision', () => {
    expect(text('peer-supervision', rscHours())).toBe(
      'Peer supervision, without an identified supervisor, does not count.',
    )
  })

  test('not-while-providing-rsc', () => {
    expect(text('not-while-providing-rsc', rscHours())).toBe(
      'You did not provide reflective supervision to others on that day.',
    )
  })

  test('period-straddles', () => {
    const qualifyingDays = [stretch('2023-01-10', '2023-01-20'), stretch('2023-01-25', '2023-01-25')]

    expect(text('period-straddles', rscHours(), { qualifyingDays })).toBe(
      'Only some of its days qualify. Split it, so that January 10, 2023 to January 20, 2023 and January 25, 2023 can count.',
    )
  })

  test('third-provider', () => {
    expect(text('third-provider', rscHours())).toBe(
      'It comes from a third provider; hours may come from one main and one other provider.',
    )
  })

  test('no-majority', () => {
    expect(text('no-majority', rscHours())).toBe(
      'Two providers gave equally much, and one of them has to give more than half.',
    )
  })

  test('outside-window', () => {
    const edition = { rsc: rscRules({ window: { months: 24, atLeastMonths: 12 } }) }

    expect(text('outside-window', rscHours(), { edition })).toBe('It lies outside the best 24 months.')
  })
})

describe('provider-not-endorsed', () => {
  const reasonOf = (
    provider: Partial<ProviderEntry>,
    rsc: Edition['rsc'],
    session: Partial<RscEntry> & { on?: string } = {},
  ) => {
    const portfolio = aPortfolio({ providers: [aProvider(provider)], rsc: [aSession(session)] })
    const [line] = openLedger(portfolio).rsc
    return text('provider-not-endorsed', rscHours(), line ? { line, edition: { rsc } } : {})
  }
  const mentors = rscRules({ providers: [mentorRule()] })

  test('of a provider who held none of the categories', () => {
    expect(reasonOf({}, mentors)).toBe(
      'June Park was not endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical on that day.',
    )
  })

  test('of a provider who might have been vetted', () => {
    expect(reasonOf({}, rscRules({ providers: [mentorRule({ vettedBy: 'vaimh' })] }))).toBe(
      'June Park was neither endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical on that day nor vetted as such by VAIMH.',
    )
  })

  test('of a provider of unknown standing', () => {
    expect(reasonOf({ endorsements: undefined }, mentors)).toBe(
      'It is not known whether June Park was endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical; a person has to find out.',
    )
  })

  test('of nobody', () => {
    expect(reasonOf({}, mentors, { provider: undefined })).toBe(
      'No provider is named; one endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical is asked.',
    )
  })

  test('under the rule that speaks for the day', () => {
    const rsc = rscRules({
      providers: [
        mentorRule({ categories: ['imhs'], from: '2020-01-01', to: '2024-04-30' }),
        mentorRule({ categories: ['ers'], from: '2024-05-01', to: '2024-12-31' }),
      ],
    })
    const specialist = 'June Park was not endorsed as Infant Mental Health Specialist on that day.'
    const supervisor = 'June Park was not endorsed as Endorsed Reflective Supervisor on that day.'

    expect(reasonOf({}, rsc, { on: '2020-01-01' })).toBe(specialist)
    expect(reasonOf({}, rsc, { on: '2024-04-30' })).toBe(specialist)
    expect(reasonOf({}, rsc, { on: '2024-05-01' })).toBe(supervisor)
    expect(reasonOf({}, rsc, { on: '2024-12-31' })).toBe(supervisor)
    expect(reasonOf({}, rsc, { on: '2025-01-01' })).toBe(supervisor)
  })

  test('under a rule without a first day', () => {
    const rsc = rscRules({
      providers: [mentorRule({ categories: ['imhs'], to: '2024-04-30' }), mentorRule({ from: '2024-05-01' })],
    })

    expect(reasonOf({}, rsc, { on: '1999-01-01' })).toBe(
      'June Park was not endorsed as Infant Mental Health Specialist on that day.',
    )
  })
})

describe('training', () => {
  test('other-topic', () => {
    expect(text('other-topic', hoursOf(['relationship-based', 'rsc-provision'], 30))).toBe(
      'It is not marked as relationship-based training or training about giving reflective supervision.',
    )
  })

  test('other-topic, of a session', () => {
    const sentence = 'None of its hours is marked as about the supervision you give.'

    expect(text('other-topic', rscAboutGiven())).toBe(sentence)
    expect(text('other-topic', anAdvice({ measure: 'rsc-about-supervision-given' }))).toBe(sentence)
  })

  test('other-topic, in a choice', () => {
    expect(text('other-topic', anyOf([anExam(), hoursOf(['dei'], 3)]))).toBe('It is about another topic.')
  })

  test('counts-elsewhere', () => {
    expect(text('counts-elsewhere', hoursOf(['dei'], 3))).toBe(
      'These hours count for another training figure, and an hour counts once.',
    )
  })

  test('outside-window', () => {
    const edition = { rsc: rscRules({ window: { months: 24, atLeastMonths: 12 } }) }

    expect(text('outside-window', hoursOf(['dei'], 3, { withinMonths: 36 }), { edition })).toBe(
      'It lies more than 36 months back.',
    )
  })
})

test('reach-too-narrow', () => {
  expect(text('reach-too-narrow', anActivity())).toBe(
    'Its reach is local or not given. A local activity counts only within an infant mental health association.',
  )
})

describe('references', () => {
  const edition = {
    references: referenceRules(['program-supervisor', 'rsc-provider', 'rsc-recipient'], {
      voidAtNotEnoughInformation: 8,
    }),
  }

  test('reference-void', () => {
    expect(text('reference-void', ratings(), { edition })).toBe(
      'The rater answered "not enough information" 8 times or more, so the rating is void.',
    )
  })

  test('role-not-asked', () => {
    expect(text('role-not-asked', ratings(), { edition })).toBe(
      'The sheet asks for ratings by your current program supervisor, a person who gives you reflective supervision and a person who receives reflective supervision from you.',
    )
  })

  test('same-rater', () => {
    expect(text('same-rater', ratings())).toBe(
      'Another rating by the same person counts already, and each person counts once.',
    )
  })

  test('slot-filled', () => {
    expect(text('slot-filled', ratings())).toBe('Another rating already fills this role.')
  })

  test('other-category', () => {
    expect(text('other-category', ratings())).toBe(
      'This rater is not endorsed in one of the categories asked.',
    )
  })

  test('lapsed', () => {
    expect(text('lapsed', ratings())).toBe('The rating is too old to count.')
  })
})

describe('exams, Endorsements and memberships', () => {
  test('other-category', () => {
    expect(text('other-category', anExam())).toBe('It is for another category.')
  })

  test('not-passed', () => {
    expect(text('not-passed', anExam())).toBe('The exam was not passed.')
  })

  test('not-recognized-association', () => {
    expect(text('not-recognized-association', aMembership({ associations: ['vaimh', 'mi-aimh'] }))).toBe(
      'Membership is asked in VAIMH or MI-AIMH.',
    )
    expect(text('not-recognized-association', aMembership({ associations: 'any' }))).toBe(
      'It is not on the list of infant mental health associations.',
    )
    expect(text('not-recognized-association', anyOf([anExam(), aMembership()]))).toBe(
      'It is not on the list of infant mental health associations.',
    )
  })

  test('lapsed', () => {
    expect(text('lapsed', anEndorsement())).toBe('It no longer holds on the day that counts.')
  })
})
