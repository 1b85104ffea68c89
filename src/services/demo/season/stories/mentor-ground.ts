import { type Chapter, gather, type Life } from '../life.ts'
import { bachelors, masters } from '../parts/education.ts'
import { memberships, references } from '../parts/papers.ts'
import { sessions } from '../parts/supervision.ts'
import { otherTrainings, trainings } from '../parts/training.ts'
import { familyWork, givingSupervision, leadership, therapy } from '../parts/work.ts'

/** Long enough in practice, supervision and leadership for a Mentor-Clinical; the degree is told apart. */
export function mentorYears(life: Life): Chapter {
  const { random } = life
  return gather(
    familyWork(life, { from: random.between(210, 222), to: 172 }),
    therapy(life, { from: random.between(150, 156), to: 71 }),
    givingSupervision(life, { from: 70 }),
    leadership(life, { from: random.between(50, 64) }),
  )
}

export function bothDegrees(life: Life): Chapter {
  return gather(bachelors(life, life.random.between(18, 20)), masters(life, 14))
}

/** All training that the sheet asks, and what comes along in such years. */
export function mentorTrainings(life: Life): Chapter {
  const { random } = life
  return gather(
    trainings(life, { topic: 'relationship-based', hours: random.between(34, 62) }, { from: 120 }),
    trainings(life, { topic: 'rsc-provision', hours: random.between(15, 24) }, { from: 68 }),
    trainings(life, { topic: 'dei', hours: random.between(3, 8) }, { from: 60 }),
    otherTrainings(life, random.between(20, 40), { from: 120 }),
  )
}

/** 60 hours from two providers, 36 of them about the supervision given. */
export function enoughSupervision(life: Life): Chapter {
  const [main, other] = life.network
  return gather(
    sessions(life, { by: main, count: 28, hours: 1.5, about: 1, ending: 12 }),
    sessions(life, { by: other, count: 12, hours: 1.5, about: 0.5, ending: 480, setting: 'group' }),
  )
}

/** Everything but the degree, the supervision received, the exam and the judgement of the competencies. */
export function readyBut(life: Life, ...chapters: readonly Chapter[]): Chapter {
  return gather(
    mentorYears(life),
    mentorTrainings(life),
    memberships(life, 'vaimh', 5),
    references(life, ['program-supervisor', 'rsc-provider', 'rsc-recipient']),
    ...chapters,
  )
}
