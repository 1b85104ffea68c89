import { describe, expect, test } from 'vitest'
import { aboutFinding, stretch } from '../../../test/builders/about.ts'
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
  mentorRule,
  ratings,
  referenceRules,
  rscAboutGiven,
  rscHours,
  rscRules,
} from '../../../test/builders/edition.ts'
import { aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import { toDayNumber } from '../../standards/day.ts'
import { toHourUnits } from '../hour-units.ts'
import { openLedger } from '../ledger.ts'
import type { Note } from '../tally.ts'
import { remedy } from './english-remedy.ts'

const text = (...args: Parameters<typeof aboutFinding>) => remedy(aboutFinding(...args))
const thisYear = ['2026-01-01', '2026-12-31'] as const
const lastYear = ['2025-01-01', '2025-12-31'] as const

describe('nothing is left to do', () => {
  test('once it is met', () => {
    expect(text(rscHours(), { outcome: 'met', have: 50, need: 50 })).toBe('')
  })

  test('once advice is reached', () => {
    expect(text(anAdvice(), { outcome: 'advice', have: 75, need: 75 })).toBe('')
    expect(text(rscHours(), { outcome: 'advice', have: 12, need: 12 })).toBe('')
  })
})

test('what waits is answered by a person', () => {
  expect(text(aJudgement(), { outcome: 'needs-judgement' })).toBe(
    'A reviewer will answer: Are the competency areas covered?',
  )
})

describe('a degree', () => {
  test('is added with its day', () => {
    expect(text(aDegreeRequirement())).toBe(
      'Add a qualifying degree (MA, MS, MEd, EdD, MSW, MSN, PsyD, PhD, DO, MD, or another degree or certificate that this standard takes) with the day on which it was awarded.',
    )
  })

  test('where the sheet lists no codes', () => {
    const accepts = { codes: [], levels: ['bachelor' as const], relatedLevels: [], kinds: [] }

    expect(text(aDegreeRequirement({ accepts }))).toBe(
      'Add a qualifying degree (another degree or certificate that this standard takes) with the day on which it was awarded.',
    )
  })

  test('lacks only its transcript', () => {
    const transcript = aDegreeRequirement({ officialTranscript: true })
    const line = { name: 'e1' }

    expect(text(transcript, { notCounted: [{ line, amount: 1, code: 'not-official' }] })).toBe(
      'Ask your school to send one official transcript of your qualifying degree.',
    )
    expect(text(transcript)).toBe(text(aDegreeRequirement()))
  })
})

describe('experience', () => {
  const missing = { have: 12, need: 24, unit: 'months' } as const

  test('with all its conditions', () => {
    const practice = anExperience({
      postGraduate: true,
      supervised: true,
      withInfantAndParent: true,
      services: ['relationship-based-therapy', 'early-relationship-assessment'],
    })

    expect(text(practice, missing)).toBe(
      '12 more months of supervised infant mental health work after your degree, with infants and parents together, that includes both relationship-based therapy and early relationship assessment.',
    )
  })

  test('without conditions, of several kinds', () => {
    expect(text(anExperience({ workKinds: ['providing-rsc', 'teaching-or-research'] }), missing)).toBe(
      '12 more months of providing reflective supervision or leadership in university teaching or published research.',
    )
  })

  test('with one service, or three', () => {
    expect(text(anExperience({ services: ['advocacy'] }), missing)).toBe(
      '12 more months of infant mental health work that includes advocacy.',
    )
    expect(
      text(anExperience({ services: ['advocacy', 'emotional-support', 'developmental-guidance'] }), missing),
    ).toBe(
      '12 more months of infant mental health work that includes advocacy, emotional support and developmental guidance.',
    )
  })

  test('in leadership', () => {
    expect(text(anExperience({ list: 'leadership' }), { ...missing, have: 23 })).toBe(
      '1 more month of leadership in the infant and family field.',
    )
  })

  test('that goes on', () => {
    const notes: Note[] = [{ kind: 'reached-on', day: toDayNumber('2027-03-01') }]

    expect(text(anExperience(), { ...missing, notes })).toBe(
      '12 more months of infant mental health work; if you go on as now, that is March 1, 2027.',
    )
  })
})

describe('training hours', () => {
  test('are told with their topic, the first one where there are several', () => {
    expect(text(hoursOf(['relationship-based', 'rsc-provision'], 30), { have: 22, need: 30 })).toBe(
      '8 more hours of relationship-based training, from any provider.',
    )
  })

  test('that lack less than a hundredth are told as a hundredth', () => {
    expect(text(hoursOf(['dei'], 3), { have: 2.999, need: 3 })).toBe(
      '0.01 more hours of training about diversity, equity and inclusion, from any provider.',
    )
  })

  test('at a renewal have a last day', () => {
    expect(text(hoursOf(['dei'], 1), { need: 1 }, { period: thisYear })).toBe(
      '1 more hour of training about diversity, equity and inclusion, from any provider, by December 31, 2026.',
    )
    expect(text(hoursOf(['dei'], 1), { need: 1 }, { period: thisYear, asOf: '2026-12-31' })).toBe(
      '1 more hour of training about diversity, equity and inclusion, from any provider, by December 31, 2026.',
    )
  })

  test('of a period that is over had a last day', () => {
    expect(text(hoursOf(['dei'], 1), { need: 1 }, { period: lastYear })).toBe(
      '1 more hour of training about diversity, equity and inclusion, from any provider, in the period that ended on December 31, 2025.',
    )
  })
})

describe('reflective supervision', () => {
  const { rsc: sessions } = openLedger(
    aPortfolio({
      providers: [aProvider(), aProvider({ id: 'p2', name: 'Noor Ali' })],
      rsc: [
        aSession({ id: 's1', on: '2023-01-01' }),
        aSession({ id: 's2', on: '2023-01-02', provider: 'p2' }),
        aSession({ id: 's3', on: '2023-01-03' }),
        aSession({ id: 's4', on: '2023-01-04' }),
        aSession({ id: 's5', on: '2023-01-05' }),
      ],
    }),
  )
  const [june, noor] = sessions.flatMap(({ provider }) => provider ?? [])
  if (!june || !noor) throw new Error('The ledger has lost a provider.')
  const mentors = { rsc: rscRules({ providers: [mentorRule()] }) }
  const missing = { have: 42, need: 50 }

  test('comes from anybody where the sheet does not say', () => {
    expect(text(rscHours(), missing, { edition: { rsc: rscRules() } })).toBe(
      '8 more hours of reflective supervision, individually or in a group, not with peers alone.',
    )
    expect(text(rscHours(), missing)).toBe(
      '8 more hours of reflective supervision, individually or in a group, not with peers alone.',
    )
  })

  test('about supervision given comes from a provider endorsed as asked', () => {
    expect(text(rscAboutGiven(), missing, { edition: mentors })).toBe(
      '8 more hours about the supervision you give, from a provider endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical.',
    )
  })

  test('may come from a provider who is vetted, and is received while supervising', () => {
    const rsc = rscRules({ whileProvidingRsc: true, providers: [mentorRule({ vettedBy: 'vaimh' })] })

    expect(text(rscHours(), missing, { edition: { rsc } })).toBe(
      '8 more hours of reflective supervision, from a provider endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical (or vetted as such by VAIMH), while you provide reflective supervision.',
    )
  })

  test('follows the rule of today', () => {
    const rsc = rscRules({
      providers: [
        mentorRule({ categories: ['imhs'], from: '2020-01-01', to: '2026-02-28' }),
        mentorRule({ categories: ['ers'], from: '2026-03-01', to: '2026-03-01' }),
      ],
    })
    const from = (asOf: string) => text(rscHours(), missing, { edition: { rsc }, asOf })

    expect(from('2026-02-28')).toContain('endorsed as Infant Mental Health Specialist.')
    expect(from('2026-03-01')).toContain('endorsed as Endorsed Reflective Supervisor.')
    expect(from('2026-03-02')).toContain('individually or in a group')
    expect(from('2019-12-31')).toContain('individually or in a group')
  })

  test('keeps to the two sources', () => {
    const notes: Note[] = [{ kind: 'sources', main: june, other: noor, share: 0.6 }]

    expect(text(rscHours(), { ...missing, notes }, { edition: mentors })).toBe(
      '8 more hours of reflective supervision, from June Park or Noor Ali (a third provider would not count, and June Park must stay ahead).',
    )
  })

  test('may take a second source', () => {
    const notes: Note[] = [{ kind: 'sources', main: june, other: null, share: 1 }]

    expect(text(rscHours(), { ...missing, notes }, { edition: mentors })).toBe(
      '8 more hours of reflective supervision, from June Park, or from one other provider endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical, as long as June Park stays ahead.',
    )
  })

  test('at a renewal has a last day', () => {
    expect(text(rscHours(), missing, { edition: mentors, period: thisYear })).toBe(
      '8 more hours of reflective supervision, from a provider endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical, by December 31, 2026.',
    )
  })

  describe('within a window', () => {
    const edition = { rsc: rscRules({ window: { months: 24, atLeastMonths: 12 } }) }
    const start = '8 more hours of reflective supervision, individually or in a group, not with peers alone'
    const withWindow = (to: string) =>
      text(rscHours(), { ...missing, notes: [{ kind: 'window', ...stretch('2024-03-02', to) }] }, { edition })

    test('that has not begun', () => {
      expect(text(rscHours(), missing, { edition })).toBe(`${start}, all within 24 months.`)
    })

    test('that still runs', () => {
      expect(withWindow('2026-03-01')).toBe(`${start}, by March 1, 2026, when the 24 months end.`)
    })

    describe('that is over', () => {
      const rest = 'of reflective supervision, individually or in a group, not with peers alone'
      const over = (open: Omit<Extract<Note, { kind: 'open-window' }>, 'kind'>, requirement = rscHours()) =>
        text(requirement, { ...missing, notes: [{ kind: 'open-window', ...open }] }, { edition })

      test('counts what the open one has, not what the best one had', () => {
        const open = {
          window: stretch('2024-06-01', '2026-05-31'),
          units: toHourUnits(7.5),
          aboutUnits: toHourUnits(2),
        }

        expect(over(open)).toBe(
          `42.5 more hours ${rest}, by May 31, 2026, when the 24 months from June 1, 2024 end.`,
        )
        expect(over(open, rscAboutGiven())).toContain('48 more hours about the supervision you give, ')
      })

      test('asks for all of it where none is open', () => {
        expect(over({ window: null, units: 0, aboutUnits: 0 })).toBe(
          `50 more hours ${rest}, all within 24 months from your next session.`,
        )
      })
    })
  })

  describe('in entries that qualify only in part', () => {
    const split = (index: number, ...days: [string, string][]): Note[] => {
      const line = sessions[index]
      return line ? [{ kind: 'split', line, days: days.map((each) => stretch(...each)) }] : []
    }
    const ten: [string, string] = ['2023-01-10', '2023-01-20']
    const start = '8 more hours of reflective supervision, individually or in a group, not with peers alone.'
    const would = '(January 10, 2023 to January 20, 2023 would count)'

    test('is split where it stops qualifying', () => {
      expect(text(rscHours(), { ...missing, notes: split(0, ten, ['2023-01-25', '2023-01-25']) })).toBe(
        `${start} Split s1 (January 10, 2023 to January 20, 2023 and January 25, 2023 would count) where it stops qualifying.`,
      )
    })

    test('is named up to three entries', () => {
      const notes = [0, 1, 2].flatMap((index) => split(index, ten))

      expect(text(rscHours(), { ...missing, notes })).toBe(
        `${start} Split s1 ${would}, s2 ${would} and s3 ${would} where it stops qualifying.`,
      )
    })

    test('is counted beyond three', () => {
      const notes = (many: number) =>
        Array.from({ length: many }, (_, index) => index).flatMap((index) => split(index, ten))

      expect(text(rscHours(), { ...missing, notes: notes(4) })).toBe(
        `${start} Split s1 ${would}, s2 ${would}, s3 ${would} and 1 more entry where it stops qualifying.`,
      )
      expect(text(rscHours(), { ...missing, notes: notes(5) })).toBe(
        `${start} Split s1 ${would}, s2 ${would}, s3 ${would} and 2 more entries where it stops qualifying.`,
      )
    })
  })
})

describe('references', () => {
  const edition = {
    references: referenceRules([
      { role: 'program-supervisor', fallback: ['colleague', 'student'] },
      'rsc-provider',
      'colleague',
    ]),
  }
  const empty = (...roles: ('program-supervisor' | 'rsc-provider' | 'colleague')[]): Note[] => [
    { kind: 'empty-slots', roles },
  ]

  test('are asked for the roles that are still open', () => {
    expect(text(ratings(), { notes: empty('rsc-provider', 'colleague') }, { edition })).toBe(
      'Ask for a rating from a person who gives you reflective supervision and a colleague.',
    )
  })

  test('name who may stand in', () => {
    expect(text(ratings(), { notes: empty('program-supervisor') }, { edition })).toBe(
      'Ask for a rating from your current program supervisor (or, if nobody is available, a colleague or a student whom you taught or supervised).',
    )
  })

  test('asked for already need a reminder only', () => {
    const { references } = openLedger(aPortfolio({ references: [{ id: 'r1', role: 'rsc-provider' }] }))
    const notCounted = references.map((line) => ({ line, amount: 1, code: 'not-completed' as const }))

    expect(text(ratings(), { notCounted, notes: empty('rsc-provider', 'colleague') }, { edition })).toBe(
      'Ask for a rating from a person who gives you reflective supervision (asked already: send a reminder) and a colleague.',
    )
  })

  test('that anybody may fill are counted, not repeated', () => {
    const anybody = { role: 'colleague', also: ['student', 'rsc-provider'] } as const
    const rules = {
      references: referenceRules([
        'program-supervisor',
        { ...anybody, also: [...anybody.also] },
        { ...anybody, also: [...anybody.also] },
      ]),
    }

    expect(
      text(ratings(), { notes: empty('program-supervisor', 'colleague', 'colleague') }, { edition: rules }),
    ).toBe('Ask for a rating from your current program supervisor and 2 more people who know your work.')
    expect(text(ratings(), { notes: empty('colleague') }, { edition: rules })).toBe(
      'Ask for a rating from one more person who knows your work.',
    )
  })

  test('need an endorsed rater', () => {
    const endorsed = ratings({ measure: 'endorsed-raters', raterCategories: ['ifs', 'imhs'] })

    expect(text(endorsed, {}, { edition })).toBe(
      'Ask one rater who is endorsed as Infant Family Specialist or Infant Mental Health Specialist.',
    )
  })
})

describe('single entries', () => {
  test('an exam that was not passed', () => {
    const notCounted = [{ line: { name: 'x1' }, amount: 1, code: 'not-passed' as const }]

    expect(text(anExam(), { notCounted })).toBe(
      'The exam was taken and not passed. Ask your coordinator when you may sit it again.',
    )
  })

  test('a leadership activity', () => {
    expect(text(anActivity())).toBe(
      'Add a leadership activity at the regional level or wider, or in an infant mental health association.',
    )
  })

  test('an agreement', () => {
    expect(text(anAgreement())).toBe('Read and sign the code of ethics.')
    expect(text(anAgreement(), {}, { period: thisYear })).toBe(
      'Read and sign the code of ethics, by December 31, 2026.',
    )
  })

  test('a membership', () => {
    expect(text(aMembership({ associations: ['vaimh', 'mi-aimh'] }), {}, { period: lastYear })).toBe(
      'Join VAIMH or MI-AIMH or renew your membership, so that it covers December 31, 2025, and add it here.',
    )
    expect(text(aMembership({ associations: 'any' }))).toBe(
      'Join an infant mental health association or renew your membership, so that it covers March 1, 2026, and add it here.',
    )
  })

  test('an exam', () => {
    expect(text(anExam())).toBe(
      'Take and pass the exam for Mentor-Clinical; it opens once your application has been approved.',
    )
  })

  test('an Endorsement', () => {
    expect(text(anEndorsement())).toBe(
      'Earn the Endorsement as Infant Family Specialist or Infant Mental Health Specialist first.',
    )
  })
})

describe('after a decision that it is not met', () => {
  test('one reads what the person wrote', () => {
    expect(text(aJudgement())).toBe(
      'Read what a reviewer wrote, add what is missing, and ask for another look.',
    )
    expect(text(aJudgement({ judgedBy: 'coordinator' }))).toBe(
      'Read what your coordinator wrote, add what is missing, and ask for another look.',
    )
  })

  test('hours that suffice are not asked for again', () => {
    expect(text(rscHours(), { have: 60, need: 50 })).toBe(
      'Read what was decided, add what is missing, and ask for another look.',
    )
    expect(text(rscHours(), { have: 50, need: 50 })).toBe(
      'Read what was decided, add what is missing, and ask for another look.',
    )
  })
})

describe('advice', () => {
  test('about training tells what is missing to the typical figure', () => {
    expect(text(anAdvice(), { outcome: 'advice', have: 42, need: 75 })).toBe(
      '33 more hours would bring you to the typical figure.',
    )
  })

  test('about a degree in another field', () => {
    expect(text(anAdvice({ measure: 'unrelated-degree' }), { outcome: 'advice', need: 0 })).toBe(
      'Plan more training than the figures ask, spread over the competency areas.',
    )
  })

  test('about supervision that became advice tells from whom', () => {
    expect(text(rscHours(), { outcome: 'advice', have: 10, need: 12 })).toBe(
      '2 more hours of reflective supervision, individually or in a group, not with peers alone.',
    )
  })
})

describe('a choice', () => {
  const notes: Note[] = [{ kind: 'parts', met: [], open: ['Exam', 'Code'], waiting: [] }]

  test('of which one part is enough', () => {
    expect(text(anyOf([anExam(), anAgreement()]), { notes })).toBe('One of these is enough: Exam; Code.')
  })

  test('of which all parts are needed', () => {
    expect(text(allOf([anExam(), anAgreement()]), { need: 3, notes })).toBe('Still open: Exam; Code.')
  })
})
