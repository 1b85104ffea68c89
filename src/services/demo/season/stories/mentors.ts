import { type Chapter, gather, type Life, type Story } from '../life.ts'
import { bachelors, masters } from '../parts/education.ts'
import { competenciesCovered, memberships, passedExam, references } from '../parts/papers.ts'
import { peerGroup, sessions } from '../parts/supervision.ts'
import { otherTrainings, trainings } from '../parts/training.ts'
import { familyWork, givingSupervision, therapy } from '../parts/work.ts'
import { bothDegrees, enoughSupervision, mentorTrainings, mentorYears, readyBut } from './mentor-ground.ts'

/** A therapist who has just begun to supervise others. */
export const mentorEarly: Story = (life) =>
  gather(
    bachelors(life, life.random.between(10, 12)),
    masters(life, 7),
    familyWork(life, { from: 120, to: 88 }),
    therapy(life, { from: 66 }),
    givingSupervision(life, { from: life.random.between(8, 14) }),
    trainings(life, { topic: 'relationship-based', hours: life.random.between(14, 26) }, { from: 66 }),
    trainings(life, { topic: 'rsc-provision', hours: 3 }, { from: 8 }),
    otherTrainings(life, 18, { from: 80 }),
    sessions(life, { by: life.network[0], count: 8, hours: 1, about: 0.5, ending: 7 }),
    memberships(life, 'vaimh', 3),
  )

/** The years are there; hours of supervision and of training about it are not. */
export const mentorLate: Story = (life) =>
  gather(
    bothDegrees(life),
    mentorYears(life),
    trainings(life, { topic: 'relationship-based', hours: life.random.between(30, 58) }, { from: 120 }),
    trainings(life, { topic: 'rsc-provision', hours: life.random.between(8, 13) }, { from: 60 }),
    trainings(life, { topic: 'dei', hours: 2 }, { from: 30 }),
    otherTrainings(life, life.random.between(24, 50), { from: 120 }),
    sessions(life, {
      by: life.network[0],
      count: life.random.between(16, 20),
      hours: 1.5,
      about: 1,
      ending: 6,
    }),
    sessions(life, { by: life.network[1], count: 8, hours: 1.5, about: 0.5, ending: 400, setting: 'group' }),
    memberships(life, 'vaimh', 4),
    references(life, ['program-supervisor'], ['rsc-provider']),
  )

/** One rating is awaited; then the competencies are judged, and the exam follows. */
export const mentorNearlyDone: Story = (life) =>
  gather(
    bothDegrees(life),
    mentorYears(life),
    mentorTrainings(life),
    enoughSupervision(life),
    memberships(life, 'vaimh', 5),
    references(life, ['program-supervisor', 'rsc-provider'], ['rsc-recipient']),
  )

export const mentorComplete: Story = (life) =>
  readyBut(
    life,
    bothDegrees(life),
    enoughSupervision(life),
    competenciesCovered(life, 'vaimh/imhm-clinical', 15),
    passedExam(life, 'imhm-clinical', 4),
  )

/** Writes down everything, every peer group too: 300 entries, and not done yet. */
export const threeHundred: Story = (life) => {
  const chapter = gather(
    bothDegrees(life),
    mentorYears(life),
    trainings(life, { topic: 'relationship-based', hours: 96 }, { from: 160 }),
    trainings(life, { topic: 'rsc-provision', hours: 21 }, { from: 60 }),
    trainings(life, { topic: 'dei', hours: 12 }, { from: 90 }),
    otherTrainings(life, 70, { from: 160 }),
    sessions(life, { by: life.network[0], count: 52, hours: 1, about: 0.5, ending: 10 }),
    sessions(life, { by: life.network[1], count: 20, hours: 1, ending: 900, setting: 'group' }),
    sessions(life, { by: life.network[2], count: 12, hours: 1.5, ending: 1200, setting: 'group' }),
    memberships(life, 'vaimh', 8),
    references(life, ['program-supervisor'], ['rsc-provider', 'rsc-recipient']),
  )
  return gather(chapter, peerGroup(life, 300 - entriesOf(chapter) - providersOf(chapter), 3))
}

/** In Michigan the hours have to lie within two years; these do not. */
export const mentorWindow: Story = (life: Life) =>
  gather(
    bothDegrees(life),
    mentorYears(life),
    mentorTrainings(life),
    sessions(life, { by: life.network[0], count: 60, hours: 1, about: 0.5, ending: 20, every: 21 }),
    memberships(life, 'mi-aimh', 4),
    references(life, ['program-supervisor', 'rsc-provider'], ['rsc-recipient']),
  )

function entriesOf(chapter: Chapter): number {
  return Object.values(chapter).reduce((sum, entries) => sum + (entries?.length ?? 0), 0)
}

function providersOf({ sessions = [] }: Chapter): number {
  return new Set(sessions.flatMap(({ by }) => (by ? [by.name] : []))).size
}
