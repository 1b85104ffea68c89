import fc from 'fast-check'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import {
  categories,
  degreeLevels,
  educationKinds,
  reaches,
  services,
} from '../../src/standards/vocabulary.ts'
import { degreeDay, nearDay, openDay, stretch } from './days.ts'

type Entry<List extends keyof Portfolio> =
  NonNullable<Portfolio[List]> extends readonly (infer One)[] ? One : never

const perhaps = fc.constantFrom(true, true, true, false, undefined)
const quarter = (hours: fc.Arbitrary<number>) => hours.map((steps) => steps / 4)

export const education: fc.Arbitrary<Entry<'education'>> = fc.record({
  kind: fc.oneof(fc.constant('degree' as const), fc.constantFrom(...educationKinds)),
  degree: fc.constantFrom(
    'MSW',
    'm.s.w.',
    'Ph D',
    'BSW',
    'C.D.A.',
    'Diploma in Play',
    'Infant Studies',
    undefined,
  ),
  level: fc.constantFrom(undefined, ...degreeLevels),
  imhRelated: fc.constantFrom(undefined, true, false),
  awardedOn: fc.oneof(fc.constant(degreeDay), openDay),
  transcript: fc.constantFrom(undefined, null, 'official', 'official', 'copy'),
})

const practice = fc.record({
  kinds: fc.constant<Entry<'work'>['kinds']>(['imh-services']),
  supervised: perhaps,
  withInfants: perhaps,
  withParents: perhaps,
  services: fc.oneof(
    fc.constant<Entry<'work'>['services']>(['relationship-based-therapy', 'early-relationship-assessment']),
    fc.subarray([...services]),
  ),
})
const otherWork = fc.record({
  kinds: fc.subarray(
    ['providing-rsc' as const, 'policy-leadership' as const, 'teaching-or-research' as const],
    {
      minLength: 1,
    },
  ),
})

export const work: fc.Arbitrary<Entry<'work'>> = fc
  .tuple(stretch, fc.oneof(practice, otherWork))
  .map(([days, rest]) => ({ ...days, ...rest }))

export const leadership: fc.Arbitrary<Entry<'leadership'>> = fc
  .tuple(
    stretch,
    fc.record({
      activity: fc.constantFrom('training', 'imh-association', 'other'),
      reach: fc.constantFrom(undefined, ...reaches),
    }),
  )
  .map(([days, rest]) => ({ ...days, ...rest }))

export const topics: fc.Arbitrary<string[] | undefined> = fc.oneof(
  fc.subarray(['relationship-based', 'rsc-provision', 'dei'], { minLength: 1 }),
  fc.constantFrom<(string[] | undefined)[]>(undefined, [], ['attachment'], ['attachment', 'dei']),
)

/** Hours in quarter steps, near the figures that the sheets ask. */
const trainingHours = fc.oneof(
  fc.constantFrom(0.25, 0.75, 1, 2.75, 3, 3.25, 11.75, 12, 14.75, 15, 15.25, 29.75, 30, 30.25),
  quarter(fc.integer({ min: 1, max: 40 })),
)

export const training: fc.Arbitrary<Entry<'training'>> = fc.record({
  completedOn: openDay,
  clockHours: trainingHours,
  topics,
})

export const reference: fc.Arbitrary<Entry<'references'>> = fc.record({
  role: fc.constantFrom(
    ...(['program-supervisor', 'rsc-provider', 'colleague', 'colleague'] as const),
    ...(['department-supervisor', 'rsc-recipient', 'student'] as const),
  ),
  rater: fc.constantFrom(
    'ann@example.org',
    'bo@example.org',
    'cy@example.org',
    'di@example.org',
    null,
    undefined,
  ),
  raterEndorsement: fc.constantFrom(undefined, null, 'ifa', 'ecmhs', 'ifs', 'imhs', 'imhm-policy'),
  completedOn: fc.oneof({ weight: 3, arbitrary: nearDay }, { weight: 1, arbitrary: openDay }),
  notEnoughInformation: fc.constantFrom(undefined, 0, 0, 5, 6, 7),
})

export const agreement: fc.Arbitrary<Entry<'agreements'>> = fc.record({
  document: fc.constantFrom('code-of-ethics', 'endorsement-agreement', 'waiver'),
  signedOn: openDay,
})

export const membership: fc.Arbitrary<Entry<'memberships'>> = fc
  .tuple(stretch, fc.constantFrom('vaimh', 'vaimh', 'mi-aimh', 'alliance', 'chess-club'))
  .map(([days, association]) => ({ association, ...days }))

export const exam: fc.Arbitrary<Entry<'exams'>> = fc.record({
  category: fc.constantFrom('imhm-clinical', 'imhm-clinical', 'imhm-policy', 'imhm-research-faculty', 'imhs'),
  completedOn: openDay,
  passed: fc.constantFrom(true, true, false, null, undefined),
})

export const endorsement: fc.Arbitrary<Entry<'endorsements'>> = fc
  .tuple(
    fc.constantFrom('vaimh', 'mi-aimh'),
    fc.constantFrom('imhm-clinical', 'imhm-clinical', ...categories),
    stretch,
  )
  .map(([association, category, { from, to }]) => ({ association, category, earnedOn: from, endedOn: to }))

export const judgement: fc.Arbitrary<Entry<'judgements'>> = fc.record({
  standard: fc.constantFrom('vaimh/imhm-clinical', 'mi-aimh/imhm-clinical', 'mi-aimh/imhm-policy'),
  requirement: fc.constantFrom('competencies', 'degree', 'imh-practice', 'rsc-hours', 'rsc-practice', 'exam'),
  outcome: fc.constantFrom('met', 'met', 'not-met'),
  decidedOn: nearDay,
})
