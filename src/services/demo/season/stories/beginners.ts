import { gather, type Story } from '../life.ts'
import { associateDegree, bachelors, studying } from '../parts/education.ts'
import { agreements, memberships, references } from '../parts/papers.ts'
import { sessions } from '../parts/supervision.ts'
import { otherTrainings, trainings } from '../parts/training.ts'
import { familyWork } from '../parts/work.ts'

/** Signed up, and nothing yet. */
export const newcomer: Story = () => ({})

/** A master's student who looks around. */
export const student: Story = (life) =>
  gather(
    bachelors(life, life.random.between(1, 4)),
    studying(life),
    trainings(life, { topic: 'relationship-based', hours: 6 }, { from: 14 }),
    otherTrainings(life, 4, { from: 14 }),
    memberships(life, 'vaimh', 1),
  )

export const associateEarly: Story = (life) =>
  gather(
    associateDegree(life, life.random.between(2, 9)),
    familyWork(life, { from: life.random.between(5, 14) }),
    trainings(life, { topic: 'relationship-based', hours: 9 }, { from: 14 }),
    trainings(life, { topic: 'dei', hours: 2 }, { from: 12 }),
    otherTrainings(life, 6, { from: 14 }),
    memberships(life, 'vaimh', 1),
  )

/** Hours and years are there; ratings and decisions are not. */
export const associateLate: Story = (life) =>
  gather(
    associateDegree(life, life.random.between(4, 9)),
    familyWork(life, { from: life.random.between(70, 90), to: 40 }),
    familyWork(life, { from: 39 }),
    trainings(life, { topic: 'relationship-based', hours: 33 }, { from: 40 }),
    trainings(life, { topic: 'dei', hours: 4 }, { from: 40 }),
    otherTrainings(life, 12, { from: 40 }),
    sessions(life, { by: life.network[0], count: 10, hours: 1, ending: 9, every: 28, setting: 'group' }),
    memberships(life, 'vaimh', 2),
    agreements(life),
    references(life, ['program-supervisor'], ['colleague']),
  )
