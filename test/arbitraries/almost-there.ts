import fc from 'fast-check'
import type {
  EducationEntry,
  LeadershipEntry,
  Portfolio,
  ProviderEntry,
  TrainingEntry,
  WorkEntry,
} from '../../src/evaluation/portfolio.ts'
import { degreeDay, type Stretch, shift } from './days.ts'
import { provider, sessionsOf } from './supervision.ts'

/** Mostly nothing, sometimes a day more or less. */
const jitter = fc.constantFrom(0, 0, 0, 0, 0, -1, 1)

const degree: fc.Arbitrary<EducationEntry> = fc
  .tuple(
    fc.constantFrom<Partial<EducationEntry>>(
      ...[
        { degree: 'MSW' },
        { degree: 'PhD' },
        { degree: 'MSW' },
        { degree: 'M.S.W.', imhRelated: true },
        { degree: 'Infant Studies' },
      ],
      ...[{ degree: 'Infant Studies', level: 'master' as const, imhRelated: true }],
      ...[{ kind: 'university-certificate' as const }],
    ),
    jitter,
    fc.constantFrom('official', 'official', 'copy'),
  )
  .map(([what, by, transcript]) => ({ kind: 'degree', awardedOn: shift(degreeDay, by), transcript, ...what }))

/** From the degree on; the last days of two, three and five years after it. */
const stay: fc.Arbitrary<Stretch> = fc
  .tuple(jitter, jitter, fc.constantFrom('2017-05-14', '2018-05-14', '2020-05-14', null))
  .map(([start, end, to]) => ({ from: shift(degreeDay, start), to: to === null ? null : shift(to, end) }))

const stillGoing: fc.Arbitrary<Stretch> = jitter.map((by) => ({ from: shift(degreeDay, by), to: null }))

const bothServices: WorkEntry['services'] = ['relationship-based-therapy', 'early-relationship-assessment']
const practice = fc
  .tuple(stay, fc.constantFrom('one job', 'one job', 'two jobs', 'two jobs, one without a supervisor'))
  .map(([days, how]): WorkEntry[] => {
    const job: WorkEntry = {
      ...days,
      supervised: true,
      withInfants: true,
      withParents: true,
      kinds: ['imh-services'],
    }
    if (how === 'one job') return [{ ...job, services: bothServices }]
    const [therapy, assessment] = bothServices.map((service) => ({ ...job, services: [service] }))
    return [therapy ?? job, { ...(assessment ?? job), supervised: how === 'two jobs' }]
  })

const otherJobs = fc
  .tuple(fc.oneof(stillGoing, stillGoing, stay), stay, stay)
  .map(([first, second, third]): WorkEntry[] => [
    { ...first, kinds: ['providing-rsc'] },
    { ...second, kinds: ['policy-leadership'] },
    { ...third, kinds: ['teaching-or-research'] },
  ])

const leadership = stay.map((days): LeadershipEntry[] => [{ activity: 'training', reach: 'state', ...days }])

/** About 30, 15 and 3 hours, some of them with a second topic, half of them within the last year. */
const trainings = fc
  .array(fc.tuple(jitter, jitter, fc.constantFrom<string[]>([], [], ['dei'], ['rsc-provision'])), {
    minLength: 4,
    maxLength: 4,
  })
  .map((drawn) =>
    drawn.map(([steps, by, more], index): TrainingEntry => {
      const [hours, topic, day] = trainingPlan[index] ?? trainingPlan[0]
      return { completedOn: shift(day, by), clockHours: hours + steps / 4, topics: [topic, ...more] }
    }),
  )
const trainingPlan = [
  [15, 'relationship-based', '2020-01-01'],
  [15, 'relationship-based', '2018-01-01'],
  [15, 'rsc-provision', '2019-12-31'],
  [3, 'dei', '2020-01-01'],
] as const

const ratings = fc
  .subarray(
    [
      'program-supervisor',
      'department-supervisor',
      'rsc-provider',
      'rsc-recipient',
      'colleague',
      'student',
    ] as const,
    { minLength: 3 },
  )
  .chain((roles) =>
    fc.tuple(
      ...roles.map((role) =>
        fc.record({
          role: fc.constant(role),
          rater: fc.constantFrom('ann@example.org', 'bo@example.org', 'cy@example.org', null),
          raterEndorsement: fc.constantFrom('imhs', 'imhm-policy', undefined),
          completedOn: fc.constant('2020-06-01'),
        } as const),
      ),
    ),
  )

const papers = fc.record({
  agreements: fc.constant<Portfolio['agreements']>([
    { document: 'code-of-ethics', signedOn: '2020-06-01' },
    { document: 'endorsement-agreement', signedOn: '2020-06-01' },
  ]),
  memberships: fc
    .tuple(fc.constantFrom('vaimh', 'mi-aimh'), jitter, jitter)
    .map(([association, start, end]) => [
      { association, from: shift('2020-01-01', start), to: shift('2020-12-31', end) },
    ]),
  exams: fc
    .constantFrom('imhm-clinical' as const, 'imhm-policy' as const, 'imhm-research-faculty' as const)
    .map((category) => [{ category, completedOn: '2020-06-01', passed: true }]),
  endorsements: fc.tuple(jitter, fc.constantFrom(null, '2020-12-31', '2021-01-01')).map(([by, endedOn]) => [
    {
      association: 'vaimh',
      category: 'imhm-clinical' as const,
      earnedOn: shift('2017-12-31', by),
      endedOn,
    },
  ]),
  judgements: fc
    .constantFrom(
      'vaimh/imhm-clinical',
      'mi-aimh/imhm-clinical',
      'mi-aimh/imhm-policy',
      'mi-aimh/imhm-research-faculty',
    )
    .map((standard) => [
      { standard, requirement: 'competencies', outcome: 'met' as const, decidedOn: '2020-06-01' },
    ]),
})

/** The lists of a person who has nearly everything that a sheet asks, give or take a day or a quarter hour. */
export const almostThere: fc.Arbitrary<Omit<Portfolio, 'format'> & { providers: ProviderEntry[] }> = fc
  .tuple(
    degree,
    practice,
    otherJobs,
    leadership,
    trainings,
    ratings,
    papers,
    fc.array(provider, { minLength: 2, maxLength: 4 }),
  )
  .chain(([one, job, others, led, training, references, signed, standings]) => {
    const providers = standings.map((standing, index) => ({ id: `p${index}`, ...standing }))
    return sessionsOf(providers.map(({ id }) => id)).map((rsc) => ({
      ...{ education: [one], work: [...job, ...others], leadership: led, training, references, ...signed },
      ...{ providers, rsc },
    }))
  })
