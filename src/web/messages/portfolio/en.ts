import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import type { FieldFaultCode } from '../../../domain/portfolio/field-fault.ts'
import { enChoices, enFields, enSectionFields } from './en-fields.ts'

interface SectionWords {
  readonly title: string
  /** "an entry": after "Add". */
  readonly one: string
  readonly lead: string
  readonly none: string
}

const sections = {
  education: {
    title: 'Education',
    one: 'a degree or certificate',
    lead: 'Degrees, postgraduate specializations and university certificates.',
    none: 'Nothing here yet. Your highest degree is the best place to begin: many other figures count from its day.',
  },
  work: {
    title: 'Work',
    one: 'a job',
    lead: 'Paid and unpaid work with infants and families, supervision you give, policy, teaching and research.',
    none: 'Nothing here yet. Give each job once, with its years: it counts for every Endorsement where it fits.',
  },
  leadership: {
    title: 'Leadership',
    one: 'an activity',
    lead: 'What you do for the field beyond your job.',
    none: 'Nothing here yet. Committees, study groups, training others: paid and unpaid alike.',
  },
  training: {
    title: 'Training',
    one: 'a training',
    lead: 'Courses, conferences and workshops.',
    none: 'Nothing here yet. You can paste a whole list from a spreadsheet.',
  },
  rsc: {
    title: 'Reflective supervision received',
    one: 'a session',
    lead: 'Sessions of reflective supervision or consultation that you received.',
    none: 'Nothing here yet. A year of regular sessions can be logged in one go.',
  },
  providers: {
    title: 'Providers of supervision',
    one: 'a provider',
    lead: 'The people who give you reflective supervision, and what they are endorsed as.',
    none: 'Nobody here yet. Add the person who gives you reflective supervision, then log your sessions.',
  },
  memberships: {
    title: 'Memberships',
    one: 'a membership',
    lead: 'Your memberships in associations for infant mental health.',
    none: 'Nothing here yet.',
  },
} satisfies Record<KeptSection, SectionWords>

const faults: Readonly<Record<FieldFaultCode, (label: string, limit: string) => string>> = {
  required: (label) => `Fill in “${label}”.`,
  'too-long': (label, limit) => `Shorten “${label}” to ${limit} characters.`,
  'not-plain-text': (label) => `“${label}” holds a character that cannot be kept. Type it anew.`,
  'not-a-day': (label) => `“${label}” needs a day of the calendar, such as 2026-11-21.`,
  'day-could-be-two': (label) =>
    `“${label}” can be read as two days. Give the year first, such as 2026-03-04.`,
  'ends-before-it-begins': () => 'The last day is before the first. Change one of them.',
  'not-hours': (label) => `“${label}” needs a figure, such as 1.5 or 1:30.`,
  'below-zero': (label) => `“${label}” cannot be below zero.`,
  'too-many-hours': (label, limit) =>
    `“${label}” is more than fits: ${limit} hours at most. If it covers more days, give the last day too.`,
  'hours-and-credits-differ': () =>
    'The clock hours and the credits do not come to the same. Give one of them.',
  'more-than-the-session': () =>
    'There cannot be more hours about the supervision you give than hours of the session.',
  'not-a-choice': (label) => `Choose one of the answers for “${label}”.`,
  'not-yes-or-no': (label) => `Answer “${label}” with yes or no.`,
  'unknown-provider': () =>
    'This provider is not in your portfolio. Add the provider first, or choose another one.',
  'unclear-provider': () => 'More than one of your providers could be meant. Choose one.',
  'no-day-of-series': () => 'No such day lies between the first and the last day. Change one of them.',
  'too-many-days': (_, limit) => `That is more than ${limit} days. Log it in two goes.`,
  'peers-with-provider': () =>
    'A session among peers has no provider. Leave the provider empty, or choose “Individual” or “Group” if this provider gave it.',
  'unlikely-day': (label) =>
    `“${label}” is a day before 1950. Look at the year once more; to keep it as it is, save again.`,
  'unlikely-hours': (label, figure) =>
    `“${label}” says ${figure}, more than most trainings have. Look at it once more; to keep it as it is, save again.`,
  'standing-differs': () => 'The two entries say different things about what this provider is endorsed as.',
}

/** The words of the pages of a portfolio. */
export const enPortfolio = {
  title: 'My portfolio',
  lead: 'Log it once: it counts for every Endorsement, association and renewal where it fits.',
  sections,
  fields: enFields,
  sectionFields: enSectionFields,
  choices: enChoices,
  faults,
  overview: {
    entries: (count: string) => (count === '1' ? '1 entry' : `${count} entries`),
    nothing: 'Nothing yet',
    latest: (when: string) => `latest: ${when}`,
    alone: 'Kept by others',
    aloneLead: 'References, agreements, exams, Endorsements and decisions come here by themselves.',
    mine: 'Take your portfolio with you, bring entries in, or delete your account',
    competencies: 'Competency areas',
    competenciesLead: 'Which areas have evidence, and how strong it is.',
    changes: 'Latest changes',
    all: 'All sections',
  },
  list: {
    add: (one: string) => `Add ${one}`,
    series: 'Log a series',
    paste: 'Paste or upload a list',
    find: 'Find in this list',
    findButton: 'Find',
    found: (count: string, words: string) => `${count === '0' ? 'Nothing' : count} found for “${words}”.`,
    showAll: 'Show all',
    total: (hours: string) => `${hours} hours in all`,
    year: (year: string, hours: string) => `${year}: ${hours} hours`,
    ahead: (hours: string) => `, ${hours} of them still to come`,
    noYear: 'Without a day',
    older: 'Older entries',
    newer: 'Newer entries',
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
    pages: 'Pages of this list',
    edit: 'Edit',
    repeat: 'Repeat',
    caption: (section: string) => `${section}, newest first`,
  },
  entry: {
    edit: 'Edit',
    duplicate: 'Copy to a new entry',
    remove: 'Remove',
    said: 'What you gave',
    yes: 'Yes',
    no: 'No',
    goesOn: 'Goes on',
    history: 'What happened to this entry',
    change: {
      added: 'Added',
      edited: 'Changed',
      removed: 'Removed',
      restored: 'Brought back',
      imported: 'Came from a file',
    },
    removed: 'This entry was removed',
    removedText: 'It counts nowhere. You can bring it back.',
    fromCredits: (credits: string, hours: string) => `from ${credits} college credits at ${hours} hours each`,
    ourFigure: 'This figure is ours; an association may use another.',
  },
  form: {
    addTitle: (one: string) => `Add ${one}`,
    editTitle: 'Edit',
    save: 'Save',
    saveAndNext: 'Save and add another',
    cancel: 'Cancel',
    optional: (label: string) => `${label} (optional)`,
    notChosen: 'Not chosen',
    areas: 'Competency areas',
    otherProvider: 'Or somebody else',
    otherProviderHint: 'A name that is not in the list yet: it is added to your providers.',
    row: (number: string) => `Row ${number}`,
    /** What a row is called where its list says more. */
    rowOf: {
      endorsements: (number: string) => `Endorsement ${number}`,
      vetted: (number: string) => `Approval ${number}`,
    },
    repeatLast: (what: string) => `Filled in like your last one: ${what}.`,
    endorsement: 'Endorsement',
    endorsements: 'What the provider is endorsed as',
    endorsementsHint: 'Leave it empty if you do not know: your association will be asked, once for all.',
    category: 'Category',
    endorsedFrom: 'Endorsed since',
    endorsedTo: 'Until',
    standing: 'What do you know about this provider’s Endorsement?',
    standingUnknown: 'I do not know',
    standingNone: 'This provider holds none',
    standingHeld: 'This provider holds:',
  },
  saved: {
    one: 'Saved.',
    many: (count: string) => `${count} entries saved.`,
    removed: 'Removed.',
    undone: 'Undone.',
    undo: 'Undo',
    refused: {
      'changed-since': 'This can no longer be undone: the entry was changed since.',
      'provider-in-use': 'This cannot be undone: sessions name the provider.',
      'unknown-provider': 'This cannot be undone: the provider is no longer in your portfolio.',
    },
    refusedTitle: 'It was not undone',
  },
  remove: {
    title: 'Remove this entry?',
    text: 'It counts nowhere afterwards. You can bring it back at any time.',
    button: 'Remove it',
    keep: 'Keep it',
    inUse: 'This provider is named by sessions',
    inUseText: 'Change or remove these sessions first:',
  },
  conflict: {
    title: 'This entry was changed elsewhere',
    text: 'While you were typing, it was changed in another window or on another device. Nothing is lost: choose what should stand.',
    yours: 'What you typed',
    theirs: 'What is saved now',
    removedThere: 'The entry was removed there.',
    keepYours: 'Save what I typed',
    keepTheirs: 'Keep what is saved',
    field: 'Field',
  },
} as const
