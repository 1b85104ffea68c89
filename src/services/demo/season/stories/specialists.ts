import { gather, type Story } from '../life.ts'
import { bachelors, masters } from '../parts/education.ts'
import { agreements, memberships, references } from '../parts/papers.ts'
import { sessions } from '../parts/supervision.ts'
import { otherTrainings, trainings } from '../parts/training.ts'
import { familyWork, therapy } from '../parts/work.ts'

export const familySpecialistEarly: Story = (life) =>
  gather(
    bachelors(life, life.random.between(3, 6)),
    familyWork(life, { from: life.random.between(14, 20) }),
    trainings(life, { topic: 'relationship-based', hours: life.random.between(10, 18) }, { from: 20 }),
    otherTrainings(life, 10, { from: 20 }),
    sessions(life, { by: life.network[0], count: life.random.between(6, 10), hours: 1, ending: 6 }),
    memberships(life, 'vaimh', 1),
  )

/** Two years are over, and the hours are there; somebody still has to rate and to judge. */
export const familySpecialistLate: Story = (life) =>
  gather(
    bachelors(life, life.random.between(7, 10)),
    familyWork(life, { from: life.random.between(60, 72), to: 34 }),
    familyWork(life, { from: 33 }),
    trainings(life, { topic: 'relationship-based', hours: life.random.between(31, 44) }, { from: 60 }),
    trainings(life, { topic: 'dei', hours: 5 }, { from: 48 }),
    otherTrainings(life, 16, { from: 60 }),
    sessions(life, { by: life.network[0], count: 24, hours: 1, ending: 5 }),
    sessions(life, { by: life.network[1], count: 14, hours: 1, ending: 420, setting: 'group' }),
    memberships(life, 'vaimh', 3),
    agreements(life),
    references(life, ['program-supervisor', 'colleague'], ['colleague']),
  )

export const specialistEarly: Story = (life) =>
  gather(
    bachelors(life, life.random.between(6, 8)),
    masters(life, 3),
    familyWork(life, { from: 70, to: 44 }),
    therapy(life, { from: life.random.between(15, 20) }),
    trainings(life, { topic: 'relationship-based', hours: life.random.between(16, 27) }, { from: 24 }),
    otherTrainings(life, 15, { from: 30 }),
    sessions(life, { by: life.network[0], count: life.random.between(14, 18), hours: 1.5, ending: 4 }),
    memberships(life, 'vaimh', 2),
  )

export const specialistLate: Story = (life) =>
  gather(
    bachelors(life, life.random.between(11, 13)),
    masters(life, 7),
    familyWork(life, { from: 130, to: 90 }),
    therapy(life, { from: 64 }),
    trainings(life, { topic: 'relationship-based', hours: life.random.between(38, 60) }, { from: 70 }),
    trainings(life, { topic: 'dei', hours: 6 }, { from: 40 }),
    otherTrainings(life, life.random.between(24, 40), { from: 80 }),
    sessions(life, { by: life.network[0], count: 30, hours: 1.5, ending: 8, setting: 'group' }),
    sessions(life, { by: life.network[1], count: 16, hours: 1, ending: 520 }),
    memberships(life, 'vaimh', 5),
    agreements(life),
    references(life, ['program-supervisor', 'rsc-provider'], ['colleague']),
  )
