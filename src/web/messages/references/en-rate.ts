import type { Acquaintance, Recommendation } from '../../../domain/references/rating.ts'
import type { ReferenceRole } from '../../../standards/vocabulary.ts'

const times = (count: string) => (count === '1' ? 'once' : `${count} times`)

/** The words of the pages that a rater opens by a link, without an account. */
export const enRate = {
  title: 'A reference',
  heading: (applicant: string) => `${applicant} asks you for a reference`,
  lead: (association: string, standard: string) =>
    `It is for an application to ${association} for the Infant Mental Health Endorsement: ${standard}.`,
  as: {
    'program-supervisor': 'You are asked as current program supervisor.',
    'department-supervisor': 'You are asked as department supervisor or chair.',
    'rsc-provider': 'You are asked as somebody who gives this person reflective supervision.',
    'rsc-recipient': 'You are asked as somebody who receives reflective supervision from this person.',
    colleague: 'You are asked as a colleague.',
    student: 'You are asked as a student whom this person taught or supervised.',
  } satisfies Record<ReferenceRole, string>,
  relation: (applicant: string) => `${applicant} says how you know each other:`,
  what: 'What it takes',
  whatText: (items: string, sections: string) =>
    `About 15 minutes: ${items} short items in ${sections} parts, room for your own words, and an overall recommendation. You can stop at any time and go on later by the same link, on any device.`,
  until: (day: string) => `Please answer by ${day}.`,
  who: 'Who reads it',
  waived: (applicant: string) =>
    `${applicant} has given up the right to read what you write, for good. It goes to the association's staff and the reviewers of the application. ${applicant} learns only whether it has arrived and counts.`,
  unwaived: (applicant: string) =>
    `${applicant} has kept the right to know what you write. It goes to the association's staff and the reviewers of the application, and the association may tell ${applicant} what is in it, or show it after the decision.`,
  begin: 'Begin',
  goOn: 'Go on with what you saved',
  kept: (when: string) => `Saved ${when}. Nothing was sent yet.`,
  keptNote: 'Saved. Nothing was sent yet: come back by the same link, on any device.',
  bookmark:
    'You came here by a code that works once. Keep the address of this page if you want to go on later.',
  later: 'Not now?',
  laterLabel: 'Remind me on',
  laterHint: 'We send one mail on that day and none before. The date to answer moves along where it has to.',
  laterButton: 'Ask me later',
  laterDone: (day: string) => `We will remind you on ${day}.`,
  laterFault: {
    day: 'Choose a day.',
    'not-after-today': 'Choose a day after today.',
    'too-late': 'Choose a day within the next 60 days: the application cannot wait longer.',
  },
  decline: 'I would rather not give this reference',
  declineHint:
    'If you do not know the work well enough, or could not recommend this person, saying no is fair to both. The person is told that you said no, and nothing else.',
  form: {
    heading: (applicant: string) => `Your reference for ${applicant}`,
    how: 'Say of each item how often you see it. Where you cannot tell, say that: an honest gap is better than a guess.',
    notEnough: 'Not enough information to rate',
    comment: (section: string) => `Anything to add on ${section.toLowerCase()}?`,
    optional: 'You may leave it out.',
    overall: 'Overall',
    overallComment: 'What should the reviewers know?',
    overallHint: 'Strengths, worries, an example that shows how this person works.',
    recommendation: 'Do you recommend this person for the Endorsement?',
    known: 'How long have you known this person’s work?',
    you: 'About you',
    endorsed: 'Are you endorsed yourself?',
    yes: 'Yes',
    no: 'No',
    category: 'As what',
    since: 'Since',
    sinceHint: 'As near as you know it. You may leave it out.',
    check: 'Check and send',
    keep: 'Save and go on later',
  },
  recommendations: {
    recommend: 'I recommend this person',
    'with-reservations': 'I recommend this person, with reservations',
    'do-not-recommend': 'I do not recommend this person',
    'cannot-say': 'I cannot say',
  } satisfies Record<Recommendation, string>,
  acquaintances: {
    'under-a-year': 'Less than a year',
    'one-to-three-years': 'One to three years',
    longer: 'Longer',
  } satisfies Record<Acquaintance, string>,
  near: (count: string, limit: string) =>
    `You chose “not enough information” ${times(count)}. A form with ${limit} of them does not count, so look whether one can be answered after all.`,
  void: (count: string, limit: string) =>
    `You chose “not enough information” ${times(count)}, and with ${limit} of them the form does not count. You can go back and answer more, send it knowing that it will not count, or say no, so that somebody else can be asked.`,
  faults: {
    'answer-missing': (item: string) => `Choose an answer for “${item}”.`,
    'recommendation-missing': 'Choose whether you recommend this person.',
    'known-missing': 'Choose how long you have known this person’s work.',
    'category-missing': 'Choose as what you are endorsed.',
    'since-unread': 'Give a day that exists, or leave it out.',
    'too-long': 'Shorten this to 5,000 characters.',
  },
  check: {
    title: 'Check what you wrote',
    lead: 'It is sent once, and nobody can change it afterward.',
    change: 'Change something',
    send: 'Send the reference',
    sendVoid: 'Send it, knowing that it will not count',
    decline: 'Say no, so that somebody else is asked',
    answered: 'Answers',
    nothing: 'Nothing written',
  },
  received: {
    title: 'Received',
    text: 'Thank you for your time. Your reference has arrived, and this link shows nothing else from now on. You can close this page.',
  },
  declined: {
    title: 'You said no to this reference',
    text: 'Thank you for saying so. The person has been told, and nothing that you may have written was kept.',
  },
  replaced: {
    title: 'This reference is not needed any more',
    text: 'Somebody else was asked in the meantime. What you wrote was not sent, and nobody reads it.',
    words: 'What you had written, so that you can keep it. It is deleted after 30 days.',
  },
  expired: {
    title: 'The date for this reference has passed',
    text: 'If you still want to give it, tell the person who asked: they can send you the request again, and what you saved will be there.',
  },
  closed: {
    title: 'This link is not in use',
    text: 'It may have been replaced by a newer one. Whoever asked you can send you a new one.',
  },
  stop: {
    title: 'Stop reminders for this reference?',
    text: 'You get no more mail that reminds you of it. The link goes on working until the date.',
    button: 'Stop reminders',
    done: 'Reminders stopped',
    doneText:
      'No more mail reminds you of this reference. The link in the first mail goes on working until the date.',
  },
  code: {
    title: 'Open a reference by a code',
    lead: 'Somebody told you a code of eight letters and digits on the phone. Type it here: it opens the reference that you were asked for. It works once.',
    label: 'Code',
    hint: 'Such as ACDE-3479. Small letters and blanks do not matter.',
    submit: 'Open the reference',
    unknown:
      'No reference opens by this code. It works once and until its date: check the letters, or ask for a new one.',
    tooOften: (when: string) =>
      `So many codes were tried that we stop for a while. Try again after ${when}, or use the link in the mail.`,
  },
}
