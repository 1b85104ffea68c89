import type { MarkFault } from '../../../domain/exams/marking/read-mark-form.ts'
import { enMarkingDesk } from './en-desk.ts'
import { enMarkingFigures } from './en-figures.ts'
import { enExamResult } from './en-result.ts'

const points = (figure: string) => (figure === '1' ? '1 point' : `${figure} points`)

/** The words of marking. */
export const enMarking = {
  points,
  toCandidate: (name: string) => `${name} wrote to the candidate about this essay:`,
  desk: enMarkingDesk,
  figures: enMarkingFigures,
  result: enExamResult,

  home: {
    title: 'My marking',
    lead: (minutes: string) => `What waits takes about ${minutes} minutes in all.`,
    nothing: 'Nothing is to be marked. You are written to when there is something.',
    open: 'To mark',
    done: 'Handed in',
    noneDone: 'Nothing yet.',
    script: (code: string) => `Script ${code}`,
    begin: 'Begin',
    minutes: (figure: string) => `about ${figure} minutes`,
    due: (day: string) => `due ${day}`,
    kinds: {
      calibration: 'calibration: everybody marks it first',
      senior: 'two marks are far apart: you decide',
      mark: '',
    },
    given: 'Your marks are in. Thank you.',
    returned: 'You gave the script back. Somebody else is asked, and it is closed to you.',
    settings: 'What I mark, and my pause',
  },

  mark: {
    eyebrow: 'My marking',
    lead: (category: string, minutes: string) => `${category}. It takes about ${minutes} minutes.`,
    due: (day: string) => `Hand it in by ${day}.`,
    secret:
      'You see no name, and nobody sees your marks before all are in. Where the text tells you who wrote it, give the script back.',
    calibration:
      'A calibration script: it was written for practice. Once your marks are in you see what it was agreed to be worth, and why.',
    senior:
      'The markers below are too far apart. You see what each gave, without names. Your marks stand; everybody’s comments are kept.',
    answer: (number: string) => `Answer ${number}`,
    prompt: 'The question',
    text: 'What was written',
    empty: 'Nothing was written.',
    guidance: 'What to look for',
    level: 'Which level fits best?',
    levelOf: (title: string) => `${title}: which level fits best?`,
    choice: (figure: string, label: string) => `${points(figure)}: ${label}`,
    comment: 'A word for the candidate',
    commentHint:
      'The candidate reads it with the result, whatever that is. Say what was good and what would make it better.',
    forOffice: 'For the office',
    forOfficeHint: 'Only the office and a senior marker read this. Leave it empty where there is nothing.',
    give: 'Hand in my marks',
    giveHint: 'Handed in is for good.',
    save: 'Save and go on later',
    saved: 'Saved. You can go on another day.',
    elsewhere:
      'This was saved in another window too, so nothing was saved just now. What you see is what you typed here: save it again to keep it.',
    inAlready:
      'You handed in marks for this script before, from another window. Those count; what this form held was not handed in, and stands beside them below. Handed in is for good: if the marks that count are not the ones you mean, write to the office now, before it releases the result.',
    counts: 'Handed in, and counts',
    late: 'In this form, not handed in',
    lateForOffice: 'For the office, in this form and not handed in',
    over: 'This script does not wait for you any more: the office took it back. Your words are below, if you want to keep them.',
    return: 'I cannot mark this script',
    returnText:
      'Give it back where you know who wrote it, have no time, or feel that you cannot be fair. Nobody minds, and somebody else is asked.',
    reason: 'Reason',
    reasonHint: 'The office reads it.',
    giveBack: 'Give it back',
    download: 'The script as a text file',
    markerName: (letter: string) => `Marker ${letter}`,
    others: 'What the markers gave',
    total: (figure: string) => `${points(figure)} in all`,
    yours: 'Your marks',
    agreed: 'What was agreed',
    reasons: 'Why',
    back: 'Back to my marking',
  },
  faults: {
    'no-level': (answer: string) => `Choose a level for answer ${answer}`,
    'no-comment': (answer: string) => `Write a word for the candidate about answer ${answer}`,
    'too-long': () => 'Shorten this to 3,000 letters',
  } satisfies Record<MarkFault['problem'], (answer: string) => string>,

  settings: {
    title: (name: string) => `${name} as a marker`,
    own: 'What I mark',
    lead: 'Proposals follow these settings. Nobody is asked during a pause.',
    categories: 'Categories',
    categoriesHint: 'Leave all empty for every category.',
    most: 'Scripts a month at most',
    paused: 'Paused until and with',
    pausedHint: 'Leave it empty where there is no pause.',
    senior: 'Senior marker',
    seniorText: 'Decides where two markers are too far apart',
    save: 'Save',
    saved: 'Saved.',
    problems: {
      most: 'Enter a whole number from 0 to 60',
      paused: 'Enter a day, such as 2026-12-24, or leave it empty',
      elsewhere: 'Somebody changed these settings meanwhile. Look at them again, then save.',
    },
  },
} as const
