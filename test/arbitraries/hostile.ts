import fc from 'fast-check'

/** A document with exactly one fault in each place named. */
export interface Hostile {
  readonly document: unknown
  readonly paths: readonly string[]
}

type Place = readonly (string | number)[]

const day = { from: '2020-01-01', to: '2020-01-01' }
const session = { ...day, provider: 'p1', hours: 2, setting: 'group' }

const sound = {
  format: 'attune-portfolio/1',
  person: { name: 'Rosa Delgado' },
  education: [{ id: 'e1', kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15' }],
  work: [0, 1].map(() => ({
    employer: 'Harbor House',
    from: '2011-01-01',
    to: '2014-12-31',
    kinds: ['imh-services'],
  })),
  leadership: [{ id: 'l1', activity: 'training', from: '2016-01-01' }],
  training: [0, 1, 2, 3].map(() => ({ completedOn: '2019-01-01', clockHours: 6, topics: ['dei'] })),
  providers: [
    { id: 'p1', endorsements: [] },
    { id: 'p2', endorsements: [{ category: 'imhs', from: '2011-01-01', to: '2012-01-01' }] },
    { id: 'p3', vetted: [] },
  ],
  rsc: [0, 1, 2, 3, 4].map(() => session),
  references: [{ role: 'student', notEnoughInformation: 0 }],
  memberships: [{ association: 'vaimh', from: '2020-01-01', to: '2020-12-31' }],
  exams: [{ category: 'imhs', passed: true }],
  judgements: [{ standard: 'a/b', requirement: 'c', outcome: 'met', decidedOn: '2020-01-01' }],
}

/** What to put where, to make one fault there and nowhere else. */
const spoilings: readonly [Place, unknown][] = [
  [['format'], 'attune-portfolio/2'],
  [['person', 'name'], 'Ro\u0000sa'],
  [['education', 0, 'awardedOn'], '2015-02-29'],
  [['work', 0, 'employer'], '\u0000'],
  [['work', 1, 'to'], '2010-12-31'],
  [['leadership', 0, 'id'], 'e1'],
  [['training', 0, 'clockHours'], -0.25],
  [['training', 1, 'venue'], 'Richmond'],
  [['training', 2, 'clockHours'], Number.POSITIVE_INFINITY],
  [['training', 3, 'topics', 0], 'd\u0000ei'],
  [['providers', 0, 'endorsements'], 'none'],
  [['providers', 1, 'endorsements', 0, 'to'], '2010-12-31'],
  [['providers', 2, 'id'], 'p1'],
  [['rsc', 0, 'provider'], 'p9'],
  [['rsc', 1, 'hoursAboutSupervisionGiven'], 2.25],
  [['rsc', 2, 'hours'], 24.25],
  [['rsc', 3, 'provider'], undefined],
  [['rsc', 4, 'setting'], 'online'],
  [['references', 0, 'notEnoughInformation'], 1.5],
  [['memberships', 0, 'to'], '2019-12-31'],
  [['exams', 0, 'passed'], 'yes'],
  [['judgements', 0, 'decidedOn'], '2020-1-1'],
]

/** Documents with several faults at once. */
export const faulty: fc.Arbitrary<Hostile> = fc
  .subarray([...spoilings], { minLength: 1, maxLength: 6 })
  .map((chosen) => ({
    document: chosen.reduce<unknown>((document, [place, value]) => withValue(document, place, value), sound),
    paths: chosen.map(([place]) => pathOf(place)),
  }))

/** Documents in which any value stands in any place. */
export const senseless: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.jsonValue(),
  fc
    .tuple(
      fc.constantFrom(...spoilings.flatMap(([place]) => place.map((_, end) => place.slice(0, end + 1)))),
      fc.anything(),
    )
    .map(([place, value]) => withValue(sound, place, value)),
)

export const soundDocument: unknown = sound

function pathOf(place: Place): string {
  return place.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${step}`),
    '$',
  )
}

function withValue(target: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(target))
    return target.map((one, index) => (index === step ? withValue(one, rest, value) : one))
  const fields = typeof target === 'object' && target !== null ? Object.entries(target) : []
  const before = fields.find(([name]) => name === step)?.[1]
  return { ...Object.fromEntries(fields), [step]: withValue(before, rest, value) }
}
