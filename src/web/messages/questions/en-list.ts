import type { ProviderListFault } from '../../../domain/providers/read-provider-list.ts'

const lines = (count: string, one: string, many: string) => (count === '1' ? `1 ${one}` : `${count} ${many}`)

/** The words about a list of endorsed providers that staff take over into the register. */
export const enProviderList = {
  title: 'Take over a list of providers',
  lead: 'A list of endorsed providers, such as that of your network. You see what every line comes to before anything is kept, and nothing in the register is changed unless you tick it.',
  source: 'Where is the list from?',
  sourceHint:
    'Such as the network’s list of November 2026. It stays with the answers that the list gives, for your colleagues.',
  sourceMissing: 'Say where the list is from, so that a colleague can follow it.',
  sourceLong: 'Shorten this to 2,000 characters.',
  paste: 'Paste the list',
  pasteHint:
    'With its line of headings: a name, a category, and since when. An e-mail address and a last day are taken along. Somebody with two Endorsements stands on two lines.',
  file: 'Or choose a file',
  fileHint: 'CSV or XLSX, at most 2,000 lines.',
  show: 'Show what it comes to',
  nothingGiven: 'Paste the list, or choose a file with it.',
  noHeadings:
    'No line of headings was found. The list needs one with a name, a category, and the day from which the Endorsement is held.',
  fault: {
    'not-a-table': 'This cannot be read as a table. Save it as CSV or XLSX, and choose it again.',
    'old-excel': 'This is a file of an Excel before 2007. Save it as XLSX, and choose it again.',
    'too-large': 'This file is larger than 2 MB. Take out what is not needed.',
    'too-many-lines': 'There are more than 2,000 lines. Do it in several goes.',
    'too-many-columns': 'There are more than 60 columns. Take out what is not needed.',
  },
  noneTaken:
    'Nothing was taken over, because nobody was ticked. Tick a provider too where you tick a question about them.',
  previewTitle: 'What the list comes to',
  summary: (fresh: string, changed: string, alike: string, same: string, faults: string) =>
    `New: ${fresh}. The list says something else: ${changed}. Perhaps known: ${alike}. As in the register: ${same}. Lines that cannot be used: ${faults}.`,
  faults: 'Lines that cannot be used',
  codes: {
    nobody: () => 'no name.',
    'long-name': (cell) => `the name “${cell}…” is too long.`,
    'no-category': () => 'no category.',
    'unknown-category': (cell) => `“${cell}” is no category that Attune knows.`,
    'no-day': () => 'no day from which the Endorsement is held.',
    'not-a-day': (cell) => `“${cell}” is no day.`,
    'either-day': (cell) => `“${cell}” can be two days; write it as 2026-11-21.`,
    'ends-before': (cell) => `it ends on ${cell}, before it begins.`,
  } satisfies Record<ProviderListFault['code'], (cell: string) => string>,
  at: (line: string, words: string) => `Line ${line}: ${words}`,
  same: 'In the register as listed',
  nothingToTake: 'There is nothing to take over: the register says all that the list says.',
  offers: {
    new: { label: 'New in the register', hint: 'Nobody there has a name like these.' },
    changed: {
      label: 'In the register, and the list says something else',
      hint: 'Tick what should hold. What you leave stays as it is.',
    },
    alike: {
      label: 'Perhaps in the register under another name',
      hint: 'Names alone can mislead: tick only what you know, one box for each line.',
    },
  },
  isKnown: (at: string, name: string) => `${at}, is ${name} of the register`,
  isSomebodyElse: (at: string) => `${at}, is somebody else`,
  nowAndThen: (now: string, then: string) => `Now: ${now}. With the list: ${then}.`,
  nothingKnown: 'no Endorsement',
  answers: 'Questions that this answers',
  answersHint: 'Everybody who waits is told, as with any answer.',
  question: (name: string, email: string) => `Who is ${name} (e-mail address: ${email})?`,
  answeredBy: (at: string, isCertain: boolean) =>
    isCertain ? `${at}, by the same name and address` : `${at}: look whether it is the same person`,
  take: 'Take over what is ticked',
  again: 'Another list',
  done: (added: string, changed: string, answered: string, left: string) =>
    [
      `Entered: ${lines(added, 'provider', 'providers')}. Changed: ${changed}. Answered: ${lines(answered, 'question', 'questions')}.`,
      left === '0'
        ? ''
        : `Left as they were: ${left}, because a colleague was faster or a line was ticked twice.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
} as const
