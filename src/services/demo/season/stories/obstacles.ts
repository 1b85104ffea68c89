import { toDay } from '../../../../standards/day.ts'
import type { KnownProvider, Life, Story } from '../life.ts'
import { bachelors, foreignDegree, masters, unrelatedMasters } from '../parts/education.ts'
import { peerGroup, sessions, summedUp } from '../parts/supervision.ts'
import { givingSupervision, therapy } from '../parts/work.ts'
import { bothDegrees, enoughSupervision, readyBut } from './mentor-ground.ts'

/** Three providers: the hours of the one with the fewest fall out, and with them the 50. */
export const thirdProvider: Story = (life) => {
  const [main, other, third] = life.network
  return readyBut(
    life,
    bothDegrees(life),
    sessions(life, { by: main, count: 22, hours: 1.5, about: 1, ending: 10 }),
    sessions(life, { by: other, count: 9, hours: 1.5, about: 1, ending: 400, setting: 'group' }),
    sessions(life, { by: third, count: 7, hours: 1.5, about: 0.5, ending: 640 }),
  )
}

/** Two providers with the same hours: neither gave more than half. */
export const noMajority: Story = (life) => {
  const [one, other] = life.network
  return readyBut(
    life,
    bothDegrees(life),
    sessions(life, { by: one, count: 25, hours: 1, about: 0.5, ending: 9 }),
    sessions(life, { by: other, count: 25, hours: 1, about: 0.5, ending: 16, setting: 'group' }),
  )
}

export const peerSupervision: Story = (life) =>
  readyBut(
    life,
    bothDegrees(life),
    sessions(life, { by: life.network[0], count: 14, hours: 1.5, about: 1, ending: 20 }),
    peerGroup(life, 30, 6),
  )

export const unrelatedDegree: Story = (life) =>
  readyBut(life, bachelors(life, 19), unrelatedMasters(life, 14), enoughSupervision(life))

export const doubtfulDegree: Story = (life) =>
  readyBut(life, foreignDegree(life, 15), enoughSupervision(life))

/** Most hours come from somebody whom nobody has looked at yet. */
export const unknownProvider: Story = (life) => {
  const { random, sources } = life
  return readyBut(
    life,
    bothDegrees(life),
    sessions(life, {
      by: { name: random.pick(sources.places.unknownProviders) },
      count: 30,
      hours: 1.5,
      about: 1,
      ending: 11,
    }),
    sessions(life, { by: life.network[0], count: 9, hours: 1.5, about: 0.5, ending: 460, setting: 'group' }),
  )
}

/** Much of the supervision was received while still studying. */
export const beforeDegree: Story = (life) =>
  readyBut(
    life,
    bachelors(life, 19),
    masters(life, 3),
    therapy(life, { from: 28 }),
    givingSupervision(life, { from: 84, to: 71 }),
    sessions(life, { by: life.network[0], count: 14, hours: 1.5, about: 1, ending: 25 }),
    sessions(life, { by: life.network[0], count: 22, hours: 1.5, about: 1, ending: 1400 }),
  )

/** The provider's own Endorsement ended some years ago, and nobody said so. */
export const lostStanding: Story = (life) =>
  readyBut(
    life,
    bothDegrees(life),
    sessions(life, { by: formerProvider(life), count: 34, hours: 1.5, about: 1, ending: 14 }),
    sessions(life, { by: life.network[0], count: 10, hours: 1.5, about: 0.5, ending: 560, setting: 'group' }),
  )

function formerProvider({ random, calendar, sources }: Life): KnownProvider {
  const held = { from: toDay(calendar.monthsAgo(150)), to: toDay(calendar.monthsAgo(20)) }
  return {
    name: random.pick(sources.places.formerProviders),
    endorsements: [{ category: 'imhm-clinical', ...held }],
  }
}

/** Hours of half a year written down as one sum, and the provider qualified in the middle of it. */
export const summedUpHours: Story = (life) => {
  const { random, calendar, sources } = life
  const vetted: KnownProvider = {
    name: random.pick(sources.places.vettedProviders),
    vetted: [
      { association: 'vaimh', category: 'imhm-clinical', from: toDay(calendar.monthsAgo(21)), to: null },
    ],
  }
  return readyBut(
    life,
    bothDegrees(life),
    summedUp(vetted, calendar.monthsAgo(24), calendar.monthsAgo(18) - 1, 18),
    summedUp(vetted, calendar.monthsAgo(18), calendar.monthsAgo(12) - 1, 17),
    summedUp(vetted, calendar.monthsAgo(12), calendar.monthsAgo(6) - 1, 16),
    sessions(life, { by: vetted, count: 8, hours: 1, about: 0.5, ending: 8 }),
  )
}
