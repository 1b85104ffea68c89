import type { Outcome, Unit } from '../../evaluation/finding.ts'
import { categoryNames, unitNames } from '../../evaluation/messages/english-words.ts'
import type { ReferenceRole } from '../../standards/vocabulary.ts'
import { enErrors } from './en-errors.ts'

type Judge = 'coordinator' | 'reviewer' | 'exam-office'
type Situation = 'all-met' | 'waiting' | 'nearly' | 'under-way' | 'starting'

/** 9,880: how many there are of something. */
const count = new Intl.NumberFormat('en-US').format

const unit = (kind: Unit, figure: string) => unitNames[kind][figure === '1' ? 0 : 1]

/** Every word of the pages in American English. Titles, hints, reasons and remedies come from the standards. */
export const en = {
  lang: 'en-US',
  brand: 'Attune',
  tagline: 'Infant Mental Health Endorsement',
  skip: 'Skip to the main content',
  footer: 'Attune is independent of the owners of the Endorsement marks. All sample people are made up.',
  unit,

  start: {
    title: 'How far is this portfolio from every Endorsement?',
    lead: 'Choose a person and see, requirement by requirement, what is met, what is missing and why. No account, nothing to install.',
    people: 'Start with a sample person',
    file: 'Or look at your own portfolio',
    fileLead:
      'Give a portfolio file, and this page answers with the same picture. Nothing is stored: the file is read, answered and forgotten.',
    fileLabel: 'Portfolio file',
    fileHint: 'A JSON file in the format attune-portfolio/1, at most 5 MB.',
    dayLabel: 'Day to look at',
    dayHint: 'Only what happened up to this day counts.',
    submit: 'Show the distance',
  },

  distance: {
    pageTitle: (standard: string, person: string) => `${standard}: ${person}`,
    nobody: 'Your portfolio',
    headline: (person: string | undefined, situation: Situation) => {
      const sentences: Record<Situation, string> = {
        'all-met': 'everything is met',
        waiting: 'only a person’s decision is left',
        nearly: 'you are nearly there',
        'under-way': 'you are well on your way',
        starting: 'here is where you start',
      }
      const sentence = sentences[situation]
      return person ? `${person}, ${sentence}` : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
    },
    edition: (month: string) => `edition ${month}`,
    met: (met: number, all: number) => `${met} of ${all} requirements met`,
    asOf: (day: string) => `as of ${day}`,
    toCategories: 'All my categories',
    notYetInForce: (day: string) =>
      `This edition is in force from ${day} on; it is shown because there is no earlier one.`,
    nothingStored:
      'Your file was read, answered and forgotten: nothing of it is stored here. It travels with this page only.',
    anotherFile: 'Choose another person or file',
    requirements: 'What the standard asks',
    advice: 'Good to know',
    adviceLead: 'Shown for orientation; none of it stands in the way.',
    next: 'Your next step',
    seeNext: 'See what counts so far',
    afterNext: (others: number) =>
      others === 1 ? 'One more thing after that' : `${others} more things after that`,
    emerging: 'You can begin as emerging',
    emergingText: (months: number, open: number) =>
      `All that has to be there at the start is met. For the ${open === 1 ? 'requirement' : `${open} requirements`} still open there are ${months} months.`,
    apply: 'You have everything the standard asks',
    applyText: 'The next step is to open your application with the association.',
    renew: 'You have everything this renewal asks',
    renewText: 'The next step is to attest it to the association.',
  },

  finding: {
    you: 'you',
    of: (need: string, kind: Unit) => `of ${need} ${unit(kind, need)}`,
    toDo: 'To do: ',
    short: (figure: string, kind: Unit) => `${figure} ${unit(kind, figure)} short`,
    notStarted: 'Not started',
    missing: 'Missing',
    outcome: {
      met: 'Met',
      'not-met': 'Not met',
      'needs-judgement': 'A person decides',
      advice: 'Good to know',
    } satisfies Record<Outcome, string>,
    judgedBy: {
      coordinator: 'A coordinator decides',
      reviewer: 'A reviewer decides',
      'exam-office': 'The exam office decides',
    } satisfies Record<Judge, string>,
    details: (counted: number, notCounted: number) => {
      const counting = counted === 1 ? '1 entry counts' : `${count(counted)} entries count`
      if (counted + notCounted === 0) return 'What is asked'
      if (notCounted === 0) return counting
      if (counted > 0) return `${counting}, ${count(notCounted)} ${notCounted === 1 ? 'does' : 'do'} not`
      return notCounted === 1 ? '1 entry does not count' : `${count(notCounted)} entries do not count`
    },
    clause: (clause: string) => `Clause of the sheet: ${clause}`,
    counted: 'Counts',
    notCounted: 'Does not count',
    nothingCounted: 'Nothing counts yet.',
    more: (others: number, amount: string, kind: Unit) =>
      `and ${count(others)} more, together ${amount} ${unit(kind, amount)}`,
  },

  entry: {
    period: (from: string, to: string) => `${from} to ${to}`,
    since: (from: string) => `since ${from}`,
    noDay: 'no day given',
    session: {
      individual: (provider: string) => `Individual session with ${provider}`,
      group: (provider: string) => `Group session with ${provider}`,
      peer: (provider: string) => `Peer session with ${provider}`,
    },
    peers: 'colleagues',
    education: {
      degree: 'Degree',
      'postgraduate-specialization': 'Postgraduate specialization',
      'university-certificate': 'University certificate',
    },
    role: {
      'program-supervisor': 'Rating by a program supervisor',
      'department-supervisor': 'Rating by a department supervisor',
      'rsc-provider': 'Rating by a provider of reflective supervision',
      'rsc-recipient': 'Rating by a person you supervise',
      colleague: 'Rating by a colleague',
      student: 'Rating by a student',
    } satisfies Record<ReferenceRole, string>,
    work: 'Work',
    training: 'Training',
    agreement: (document: string) => `Signed: ${document}`,
    membership: (association: string) => `Membership, ${association}`,
    exam: (category: string) => `Exam, ${category}`,
    endorsement: (category: string) => `Endorsement, ${category}`,
    judgement: (requirement: string) => `Decision about ${requirement}`,
  },

  category: categoryNames,

  categories: {
    title: 'All my categories at once',
    lead: 'Nearest first.',
    renewals: 'Renewals due to you',
    applications: 'Applications',
    held: 'Held already',
    further: (others: number) => `${others} further away`,
    otherRenewals: 'Renewals of categories you do not hold',
    toGo: 'to go',
    waiting: (decisions: number) =>
      decisions === 1 ? '1 waits for a person' : `${decisions} wait for a person`,
    allMet: 'all met',
    otherDay: 'Look at another day',
    day: 'Day',
    showDay: 'Show this day',
  },

  timeLine: {
    title: 'Reflective supervision, month by month',
    picture: (from: string, to: string) =>
      `Bar chart of the hours of reflective supervision from ${from} to ${to}, by provider. The table below holds the same figures.`,
    scroll: 'Chart, scrolls sideways',
    window: (months: number) => `best ${months}-month window`,
    windowText: (from: string, to: string) => `The window runs from ${from} to ${to}.`,
    hours: (figure: string) => `${figure} h`,
    provider: (name: string, hours: string, share: string) => `${name}, ${hours} h (${share})`,
    notCounted: (name: string, hours: string) => `${name}, ${hours} h, not counted`,
    peers: 'Peers, no provider',
    table: 'The same figures as a table',
    when: { month: 'Month', quarter: 'Quarter from', years: 'From' },
    who: 'Provider',
    counts: 'Counts',
    doesNot: 'Does not count',
    total: 'Together',
    seeWhy: 'See every session and why',
  },

  ...enErrors,
}
