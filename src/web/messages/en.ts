import type { Outcome, Unit } from '../../evaluation/finding.ts'
import { categoryNames, unitNames } from '../../evaluation/messages/english-words.ts'
import type { ReferenceRole } from '../../standards/vocabulary.ts'
import { enApplications } from './applications/en.ts'
import { enAudits } from './audits/en.ts'
import { enCalendar } from './calendar/en.ts'
import { enComments } from './comments/en.ts'
import { enConfirm } from './confirm/en.ts'
import { enCredentials } from './credentials/en.ts'
import { enDecisions } from './decisions/en.ts'
import { enDemo } from './demo/en.ts'
import { enErrors } from './en-errors.ts'
import { enEndorsements } from './endorsements/en.ts'
import { enExamBank } from './exam-bank/en.ts'
import { enExams } from './exams/en.ts'
import { enExamOffice } from './exams/en-office.ts'
import { enSitting } from './exams/en-sitting.ts'
import { enFiles } from './files/en.ts'
import { enLetters } from './letters/en.ts'
import { enLife } from './life/en.ts'
import { enMail } from './mail/en.ts'
import { enMarking } from './marking/en.ts'
import { enMine } from './mine/en.ts'
import { enPeople } from './people/en.ts'
import { enPortfolio } from './portfolio/en.ts'
import { enCompetencies } from './portfolio/en-competencies.ts'
import { enCounts } from './portfolio/en-counts.ts'
import { enHome } from './portfolio/en-home.ts'
import { enMany } from './portfolio/en-many.ts'
import { enProviders } from './providers/en.ts'
import { enQuestions } from './questions/en.ts'
import { enRecord } from './record/en.ts'
import { enReferences } from './references/en.ts'
import { enRate } from './references/en-rate.ts'
import { enRegister } from './register/en.ts'
import { enRenewals } from './renewals/en.ts'
import { enReviews } from './reviews/en.ts'
import { enSignIn } from './sign-in/en.ts'
import { enAccount } from './sign-in/en-account.ts'
import { enTeam } from './sign-in/en-team.ts'
import { enStaffApplications } from './staff-applications/en.ts'
import { enWays } from './ways/en.ts'
import { enWorkbench } from './workbench/en.ts'

type Judge = 'coordinator' | 'reviewer' | 'exam-office'
export type Situation = 'all-met' | 'waiting' | 'nearly' | 'under-way' | 'starting'

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

  mail: enMail,
  providers: enProviders,
  confirm: enConfirm,
  references: enReferences,
  rate: enRate,
  questions: enQuestions,
  ways: enWays,
  examBank: enExamBank,
  record: enRecord,
  calendar: enCalendar,
  exams: enExams,
  examSitting: enSitting,
  examOffice: enExamOffice,
  endorsements: enEndorsements,
  life: enLife,
  register: enRegister,
  audits: enAudits,
  renewals: enRenewals,

  signIn: enSignIn,
  account: enAccount,
  team: enTeam,
  navigation: {
    label: 'Attune',
    home: 'Home',
    portfolio: 'My portfolio',
    signIn: 'Sign in',
  },
  form: {
    problems: 'Please fix this first',
    otherProblems: 'This needs another look',
    staleForm: 'This page was open for a while',
    staleFormText:
      'You signed in again since this page was opened. Open it once more, and send it from there.',
    foreignFormText:
      'This form did not come from a page of ours. Open the page here once more, and send it from there.',
    typingKept: 'What you typed is kept, and stands in the form again.',
    toTyping: 'Back to the form',
    typedEarlier: 'You began this earlier and did not send it: what you typed is still here.',
    withoutTyped: 'Go on without what I typed',
    emptyForm: 'Start with an empty form',
    tooLarge:
      'What you sent is larger than a form can be. Go back, take out the largest file, and send it once more.',
    unread: 'The form did not arrive whole. Go back and send it once more.',
    nul: 'One of the fields holds a character that cannot be kept. Go back and type the text anew instead of pasting it.',
  },

  start: {
    title: 'How far are you from an Endorsement?',
    lead: 'Choose a person and see, requirement by requirement, what is met, what is missing and why. No account, nothing to install.',
    people: 'Start with a sample person',
    file: 'Or look at your own portfolio',
    fileLead:
      'Give a portfolio file, and this page answers with the same picture. Nothing is stored: the file is read, answered and forgotten.',
    noFile: {
      before: 'No file yet? Take ',
      example: 'the example portfolio',
      between:
        ', a small file with entries of every kind, and put your own in their place with any text editor. Leave out what you have nothing for. Every field stands in ',
      schema: 'the description of the format',
      after: '.',
    },
    fileLabel: 'Portfolio file',
    fileHint: 'A JSON file in the format attune-portfolio/1, at most 5 MB.',
    dayLabel: 'Day to look at',
    dayHint: 'Only what happened up to this day counts.',
    wish: 'Which Endorsement are you working toward?',
    noWish: 'Show me what fits best',
    wishGroup: {
      endorsements: (place: string) => `Endorsements, ${place}`,
      renewals: (place: string) => `Renewals, ${place}`,
    },
    submit: 'Show the distance',
  },

  distance: {
    pageTitle: (standard: string, person: string) => `${standard}: ${person}`,
    nobody: 'Your portfolio',
    headline: {
      'all-met': 'Everything is met',
      waiting: 'Only a person’s decision is left',
      nearly: 'You are nearly there',
      'under-way': 'You are well on your way',
      starting: 'Here is where you start',
    } satisfies Record<Situation, string>,
    /** What follows the name of the person in the headline. */
    headlineAfterName: {
      'all-met': ', everything is met',
      waiting: ', only a person’s decision is left',
      nearly: ', you are nearly there',
      'under-way': ', you are well on your way',
      starting: ', here is where you start',
    } satisfies Record<Situation, string>,
    bestFit: 'You named no Endorsement, so this is the one that your portfolio fits best.',
    bestFitOffered:
      'You named no Endorsement, so of those that your association offers this is the one that your portfolio fits best.',
    dueRenewal: 'You named no Endorsement, so this is the renewal of one that you hold.',
    edition: (month: string) => `edition ${month}`,
    met: (met: number, all: number) => `${met} of ${all} requirements met`,
    asOf: (day: string) => `as of ${day}`,
    toCategories: 'All my categories',
    notYetInForce: (day: string) =>
      `This edition is in force from ${day} on; it is shown because there is no earlier one.`,
    nothingStored:
      'Your file was read, answered and forgotten: nothing of it is stored here. It travels with this page only.',
    anotherFile: 'Choose another person or file',
    download: 'Download this portfolio as a file',
    requirements: 'What the standard asks',
    advice: 'Good to know',
    adviceLead: 'This is advice: none of it stands in the way of your Endorsement.',
    sources: 'Where these figures come from',
    sheet: 'The association’s requirement sheet, clause by clause',
    follows: 'How we read these sources',
    next: 'Your next step',
    seeNext: 'See what counts so far',
    afterNext: (others: number, decided: number) => {
      if (others === 1)
        return decided === 1
          ? 'One more thing after that, for a person to decide'
          : 'One more thing after that'
      const all = `${others} more things after that`
      if (decided === 0) return all
      return decided === others
        ? `${all}, all for a person to decide`
        : `${all}, ${decided} of them for a person to decide`
    },
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
    toDoOfOther: 'What the applicant can do: ',
    ofWhatCounts: 'Of the hours that count, by the word of those who gave the supervision:',
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
    details: (counted: number, inPart: number, notCounted: number) => {
      const counting =
        counted === 1
          ? `1 entry counts${inPart === 1 ? ' in part' : ''}`
          : `${count(counted)} entries count${inPart > 0 ? ` (${count(inPart)} of them in part)` : ''}`
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
    unknownStanding: 'Endorsement not known',
    noEndorsement: 'No Endorsement',
    vetted: (association: string, category: string, from: string) =>
      `Vetted by ${association} as meeting ${category}, since ${from}`,
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
    between: (others: number) => `${others} in between`,
    further: (others: number) => `${others} further away`,
    otherRenewals: 'Renewals that do not concern you',
    applied: 'applied for',
    seeApplication: 'see your application',
    toGo: 'to go',
    alsoDecided: (decisions: number) =>
      decisions === 1 ? 'and 1 for a person to decide' : `and ${decisions} for a person to decide`,
    waiting: (decisions: number) =>
      decisions === 1 ? '1 waits for a person' : `${decisions} wait for a person`,
    allMet: 'all met',
    afterAnother: 'adds to an Endorsement that is not there yet',
    current: 'shown here',
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
    /** What follows the name of a provider in the legend. */
    provider: (hours: string, share: string) => `, ${hours} h (${share})`,
    notCounted: (hours: string) => `, ${hours} h, not counted`,
    peers: 'Peers, no provider',
    table: 'The same figures as a table',
    when: { month: 'Month', quarter: 'Quarter from', years: 'From' },
    who: 'Provider',
    counts: 'Counts',
    doesNot: 'Does not count',
    total: 'Together',
    seeWhy: 'See every session and why',
  },

  demo: enDemo,
  home: enHome,
  applications: enApplications,
  workbench: enWorkbench,
  staffApplications: enStaffApplications,
  portfolio: enPortfolio,
  many: enMany,
  counts: enCounts,
  competencies: enCompetencies,
  files: enFiles,
  mine: enMine,
  comments: enComments,
  people: enPeople,
  letters: enLetters,
  reviews: enReviews,
  marking: enMarking,
  decisions: enDecisions,
  credentials: enCredentials,

  ...enErrors,
}
