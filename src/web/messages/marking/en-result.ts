import type { AppealState } from '../../../domain/exams/marking/appeal-states.ts'

/** A candidate's result. */
export const enExamResult = {
  parts: { 'multiple-choice': 'Multiple choice', essay: 'Essays' },
  title: (part: string) => `Your result: ${part}`,
  eyebrow: 'My exam',
  link: 'Result on a page of its own, and another look at it',
  passed: 'You passed this part.',
  notPassed: 'You did not pass this part this time.',
  share: (percent: string) => `${percent} of the points.`,
  retake: 'Your exam page says from when on you can take this part again.',
  areas: 'How each area went',
  words: 'What the markers say',
  wordsText:
    'Two people or more read your essays without knowing your name. This is what they wrote for you.',
  appeal: 'Ask for another look',
  appealText: (day: string) =>
    `If you think that your essays were not marked fairly, say why, until ${day}. If the office agrees to look again, somebody who has not seen them marks them afresh. Your result can rise by it and never falls.`,
  why: 'What should be looked at again?',
  whyHint: 'The exam office reads it; markers do not.',
  ask: 'Ask for another look',
  problem: 'Write what should be looked at again, in up to 5,000 letters',
  tooLate: 'The time for an appeal is over. Your association can tell you what else you can do.',
  states: {
    asked: 'Your appeal is with the exam office. You are written to when it is answered.',
    declined: 'The exam office declined another look. It says:',
    're-marking': 'Somebody fresh is marking your essays again. You are written to when that is done.',
    answered: 'Your essays were marked again. What you see above is the result.',
  } satisfies Record<AppealState, string>,
} as const
