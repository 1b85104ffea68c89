import { expect, test } from 'vitest'
import { type Candidate, proposeMarker, whyUnfit } from './propose-markers.ts'
import { markingStates, mayFollow } from './states.ts'

const marker = (personId: string, changed: Partial<Candidate> = {}): Candidate => ({
  ...{ personId, categories: [], mostAMonth: 4, isPaused: false, isSenior: false },
  ...{ calibrationsLeft: 0, open: 0, askedThisMonth: 0, ...changed },
})
const vacancy = { category: 'imhm-clinical', place: 1, involved: new Set(['known']) }

test('every reason not to ask somebody is told', () => {
  const why = (changed: Partial<Candidate>, place = 1) =>
    whyUnfit(marker('anne', changed), { ...vacancy, place })

  expect(whyUnfit(marker('known'), vacancy)).toBe('involved')
  expect(why({ categories: ['imhs'] })).toBe('other-category')
  expect(why({ isPaused: true })).toBe('paused')
  expect(why({ calibrationsLeft: 1 })).toBe('not-calibrated')
  expect(why({ askedThisMonth: 4 })).toBe('full')
  expect(why({}, 9)).toBe('not-senior')
  expect(why({ categories: ['imhm-clinical'] })).toBeNull()
})

test('whoever has least is asked, and seniors are kept for gaps', () => {
  const all = [
    marker('senior', { isSenior: true }),
    marker('busy', { open: 2 }),
    marker('often', { askedThisMonth: 3 }),
    marker('rested', { askedThisMonth: 1 }),
  ]

  expect(proposeMarker(all, vacancy)?.personId).toBe('rested')
  expect(proposeMarker(all, { ...vacancy, place: 9 })?.personId).toBe('senior')
  expect(proposeMarker([marker('known')], vacancy)).toBeNull()
})

/** Written from the design: being marked, to adjudicate, settled, released; an appeal opens a released one again. */
const allowed = [
  'being-marked settled',
  'being-marked to-adjudicate',
  'released being-marked',
  'settled released',
  'to-adjudicate settled',
]

test('a marking takes these steps and no other', () => {
  const found = markingStates.flatMap((from) =>
    markingStates.filter((to) => mayFollow(from, to)).map((to) => `${from} ${to}`),
  )

  expect(found.toSorted()).toEqual(allowed)
})
