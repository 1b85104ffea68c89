import type { Mend } from '../../../domain/portfolio/tell-entry.ts'
import type { Code, Outcome } from '../../../evaluation/finding.ts'
import { unitNames } from '../../../evaluation/messages/english-words.ts'

/** What to do about an entry that does not count, and where a link does it, what the link says. */
const mends: Readonly<Record<Mend, { readonly text: string; readonly link: string }>> = {
  wait: { text: 'Nothing to do: it counts once its day has come.', link: '' },
  complete: { text: 'Fill in the day once it is done.', link: 'Fill it in' },
  'tell-degree': {
    text: 'If it is a graduate degree close to infant mental health, say so: its level, its field, and that it is related.',
    link: 'Tell more about the degree',
  },
  'official-transcript': {
    text: 'Ask the school for an official transcript, and mark it as official when you have it.',
    link: 'Mark the transcript',
  },
  'tell-supervised': { text: 'If this work was supervised, say so.', link: 'Say that it was supervised' },
  'tell-families': {
    text: 'If you worked with both infants or toddlers and their parents, say so.',
    link: 'Say with whom you worked',
  },
  'tell-services': {
    text: 'If the work had both relationship-based therapy and early relationship assessment in it, tick them.',
    link: 'Tick the services',
  },
  'tell-standing': {
    text: 'Look at what is known about this provider. If nobody knows, ask your association: it finds out once, for all sessions.',
    link: 'Look at the provider or ask',
  },
  'tell-practice': {
    text: 'If you gave reflective supervision to others on that day, add that job with its days.',
    link: 'Add the job',
  },
  split: {
    text: 'Shorten this entry to the days that can count, and put the other days in one of their own.',
    link: 'Change the days',
  },
  'add-topic': {
    text: 'If part of it was about that, say so, and those hours can count.',
    link: 'Say what it was about',
  },
  'tell-reach': {
    text: 'If it reached beyond your town or agency, say how far.',
    link: 'Say how far it reached',
  },
  'ask-again': { text: 'Ask another person for this rating.', link: '' },
  'other-provider': {
    text: 'More hours with your main provider, or with the second one, count. These stay in your portfolio.',
    link: 'See your providers',
  },
  nothing: { text: 'Nothing to mend here: the entry is right as it is.', link: '' },
}

/** Why not, for a line of a list. */
const shortly: Readonly<Record<Code, string>> = {
  'after-as-of': 'its day is still to come',
  'not-completed': 'no day yet',
  'outside-period': 'outside the renewal period',
  'not-qualifying-degree': 'not a degree that is asked',
  'not-official': 'no official transcript',
  'before-degree': 'before your degree',
  'not-supervised': 'not marked as supervised',
  'not-with-infant-and-parent': 'not with infants and parents',
  'missing-services': 'services missing',
  'peer-supervision': 'peer supervision',
  'provider-not-endorsed': 'provider not endorsed, or not known',
  'not-while-providing-rsc': 'while you gave no supervision',
  'period-straddles': 'only some days qualify',
  'third-provider': 'a third provider',
  'no-majority': 'no majority',
  'outside-window': 'too long ago, or outside the window',
  'other-topic': 'another topic',
  'counts-elsewhere': 'counts for another figure',
  'reach-too-narrow': 'local, or reach not given',
  'reference-void': 'too many answers left open',
  'role-not-asked': 'role not asked',
  'same-rater': 'same rater twice',
  'slot-filled': 'role filled already',
  'other-category': 'another category',
  'not-passed': 'not passed',
  'not-recognized-association': 'association not on the list',
  lapsed: 'no longer holds',
}

const outcomes: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  'not-met': 'Not met yet',
  'needs-judgement': 'A person decides',
  advice: 'Good to know',
}

const entries = (count: string) => (count === '1' ? '1 entry' : `${count} entries`)
const hours = (figure: string) => `${figure} ${unitNames.hours[figure === '1' ? 0 : 1]}`
/** "6 entries, 9 hours with Bo Ray" */
const moved = (count: string, sum: string, provider: string) =>
  [entries(count), sum === '0' ? '' : `, ${hours(sum)}`, provider === '' ? '' : ` with ${provider}`].join('')

/** Leads to the reason, which speaks of one entry. */
const because = (count: string) => (count === '1' ? '.' : ', each for this reason:')

/** The words about where an entry counts, and about what a change would do. */
export const enCounts = {
  mends,
  shortly,
  outcomes,
  title: 'Where this counts',
  nowhere: 'It counts toward nothing yet.',
  onlyAdvice: 'It counts toward no requirement yet, only in figures that are good to know.',
  notLookedAt: 'No standard in force looks at this entry by itself.',
  aim: 'your aim',
  bestFit: 'fits you best',
  further: (standards: string) =>
    standards === '1' ? 'In 1 more standard' : `In ${standards} more standards`,
  doesNot: 'Where this does not count',
  furtherReasons: (reasons: string) =>
    reasons === '1' ? '1 more reason, in other standards' : `${reasons} more reasons, in other standards`,
  inStandards: (first: string, others: string) =>
    others === '0'
      ? `In ${first}`
      : `In ${first} and ${others === '1' ? '1 more standard' : `${others} more standards`}`,

  list: {
    counts: (requirements: string) =>
      requirements === '1' ? 'Counts toward 1 requirement' : `Counts toward ${requirements} requirements`,
    /** What follows it for the aim: the first requirement by name, and how many more. */
    forAim: (first: string, others: string) =>
      others === '0' ? `. For your aim: ${first}` : `. For your aim: ${first} and ${others} more`,
    /** The same for the standard that fits best, where none was named. */
    forBest: (standard: string, first: string, others: string) =>
      `. For ${standard}, which fits you best: ${others === '0' ? first : `${first} and ${others} more`}`,
    notFor: (aim: string) => `, but none for ${aim}`,
    nowhere: 'Counts nowhere yet',
    onlyIn: (figure: string) => `Counts toward no requirement yet, only in “${figure}”`,
    because: (reason: string) => `: ${reason}`,
  },

  provider: {
    title: 'Sessions with this provider',
    none: 'You have logged no session with this provider.',
    sessions: (count: string, sum: string) =>
      `${count === '1' ? '1 session' : `${count} sessions`}, ${hours(sum)}`,
    see: 'See the sessions',
    log: 'Log a session',
    standing: 'What the standing means for your hours',
    unknown:
      'It is not known what this provider is endorsed as. Until somebody finds out, these hours wait: they are neither counted nor refused for good.',
    noEndorsement:
      'This provider holds no Endorsement. Where a standard asks for an endorsed provider, the hours do not count.',
    held: (categories: string) => `Endorsed as ${categories}.`,
    vetted: (categories: string) => `Vetted by an association as meeting ${categories}.`,
    tell: 'Find the provider, or ask your association',
    counts: (figure: string, share: string) => `${hours(figure)} count, ${share} of all that count`,
    doNot: (figure: string, reasons: string) => `${hours(figure)} do not: ${reasons}`,
    nothing: 'No hours of these are looked at.',
  },

  effect: {
    see: 'See what this changes',
    title: 'What this would change',
    asks: 'Please look before this is saved: something gets worse, or other hours would count than now. Nothing is saved yet.',
    saveLikeThis: 'Save it like this',
    nothing: 'Nothing changes in what your standards ask.',
    far: (standards: string) =>
      standards === '1'
        ? '1 further standard would come out differently too.'
        : `${standards} further standards would come out differently too.`,
    onlyFar: 'Nothing changes where you are closest.',
    figures: (before: string, after: string, need: string) => `${before} → ${after} of ${need}`,
    plainFigures: (before: string, after: string) => `${before} → ${after}`,
    figuresHeard: (before: string, after: string) => `from ${before} to ${after}`,
    newlyAsked: 'asked from then on',
    notAsked: 'no longer asked',
    fallsOut: (count: string, sum: string, provider: string) =>
      `${moved(count, sum, provider)} would no longer count${because(count)}`,
    comesIn: (count: string, sum: string, provider: string) =>
      `${moved(count, sum, provider)} would come in.`,
    /** Before the reason, where these are all that is saved. */
    allLeftOut: (count: string, _: string, provider: string) =>
      `What you are saving${provider === '' ? '' : `, with ${provider},`} would not count here${because(count)}`,
    leftOut: (count: string, sum: string, provider: string) =>
      `Of what you are saving, ${moved(count, sum, provider)} would not count here${because(count)}`,
    majority: (before: string, after: string) =>
      `Most of your hours would come from ${after} instead of ${before}.`,
  },
} as const
