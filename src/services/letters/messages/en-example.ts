import type { LetterField, letterFields } from '../../../domain/letters/letter-fields.ts'
import { type Day, toDay, toDayNumber } from '../../../standards/day.ts'

const after = (day: Day, days: number) => toDay(toDayNumber(day) + days)

/** What the fields of letters mean, and a fictional applicant to preview them with. */
export const en = {
  meanings: {
    applicant: 'The applicant’s name',
    category: 'The Endorsement that is applied for',
    association: 'Your association’s name',
    signature: 'How your association signs its letters; it has a page of its own',
    rater: 'The name of the person who is asked for a reference',
    reviewer: 'The name of the reviewer whom the letter goes to',
    holder: 'The name of whoever holds the Endorsement',
    period: 'The period of the renewal',
    'submitted-day': 'The day on which the application, or the appeal, arrived',
    'due-day': 'The last day to answer, or on which the application stays open',
    'appeal-day': 'The last day of an appeal',
    'replaces-day': 'The day of an earlier letter that this one takes the place of',
    message: 'What whoever sends the letter adds in his or her own words',
    'what-to-do': 'What the applicant is asked to do, a line each',
    reasons: 'The reasons of the decision, a line each',
  } satisfies Record<LetterField, string>,
  kinds: {
    line: 'a few words',
    text: 'one or more paragraphs',
    list: 'a list',
    day: 'a day, written out',
  } satisfies Record<(typeof letterFields)[LetterField], string>,
  values: {
    applicant: 'Mira Sandoval',
    category: 'Infant Mental Health Mentor - Clinical',
    rater: 'Jo Winters',
    reviewer: 'Kim Adler',
    holder: 'Mira Sandoval',
    period: 'January 1, 2026 to December 31, 2026',
    message: 'Your notes on the groups that you lead were a pleasure to read.',
    'what-to-do': [
      '8 more hours about the supervision you give.',
      'Name a second provider of reflective supervision, or tell us why there is only one.',
    ],
    reasons: ['Reflective supervision: 42 of 50 hours count.'],
  },
  days: (today: Day) => ({
    'submitted-day': after(today, -30),
    'due-day': after(today, 30),
    'appeal-day': after(today, 60),
    'replaces-day': after(today, -7),
  }),
}
