/** The words about memberships that staff confirm. */
export const enMemberships = {
  title: 'Memberships',
  lead: 'What applicants wrote about a membership counts once you confirm it, by hand or with your membership list.',
  claims: 'Waiting to be confirmed',
  noClaims: 'Nobody with an application under way waits for this.',
  more: (count: string) => `The first ${count} are shown. Confirm them, and the next ones follow.`,
  claim: (of: string, from: string, to: string) => `Member of ${of} from ${from}${to}`,
  claimTo: (to: string) => ` through ${to}`,
  from: 'First day',
  to: 'Last day',
  number: 'Member number, if there is one',
  confirm: 'Confirm',
  badDays: 'Give a first and a last day that exist, the first before the last.',
  list: 'Match your membership list',
  listText:
    'Nothing is kept of the list but what you take. You see what every line comes to before anything is confirmed, and nothing is ever overwritten.',
  paste: 'Paste the list',
  pasteHint:
    'With its line of headings: a name or e-mail address, and first day, last day or the day of payment. A member number is taken along.',
  file: 'Or choose a file',
  fileHint: 'CSV or XLSX, at most 2,000 lines.',
  show: 'Show what it comes to',
  nothingGiven: 'Paste the list, or choose a file with it.',
  noHeadings:
    'No line of headings was found. The list needs one with a name or e-mail address, and with a first day, a last day or a day of payment.',
  fault: {
    empty: 'There is nothing in this list.',
    'not-a-table': 'This cannot be read as a table. Save it as CSV or XLSX, and choose it again.',
    'old-excel': 'This is a file of an Excel before 2007. Save it as XLSX, and choose it again.',
    'too-large': 'This file is larger than 2 MB. Take out what is not needed.',
    'too-many-lines': 'There are more than 2,000 lines. Do it in several goes.',
    'too-many-columns': 'There are more than 60 columns. Take out what is not needed.',
  },
  previewTitle: 'What the list comes to',
  summary: (proposals: string, others: string, faults: string) =>
    `Found among your applicants: ${proposals}. Nobody you know here: ${others}. Lines that cannot be used: ${faults}.`,
  take: 'Which do you confirm?',
  line: (line: string, name: string, email: string) =>
    `Line ${line}: ${[name, email].filter(Boolean).join(', ')}`,
  days: (from: string, to: string) => `${from} through ${to}`,
  why: {
    email: 'the same e-mail address',
    'same-name': 'the same name; the address is another one',
    'like-name': 'a name that is nearly the same: look twice',
  },
  person: (name: string, email: string, why: string) => `${name} (${email}), by ${why}`,
  known: 'Already confirmed',
  same: 'Confirmed before, with the same days.',
  differs: (from: string, to: string) =>
    `Confirmed before as ${from} through ${to}. That stays; the list says something else.`,
  faults: 'Lines that cannot be used',
  others: 'Not among your applicants',
  faultAt: (line: string, words: string) => `Line ${line}: ${words}`,
  codes: {
    nobody: () => 'neither a name nor an e-mail address.',
    'no-day': () => 'no day at all.',
    'not-a-day': (cell: string) => `“${cell}” is no day.`,
    'either-day': (cell: string) =>
      `“${cell}” may be two days, because the list writes days in both orders. Write the month by name.`,
    'ends-before': (cell: string) => `“${cell}” lies before the first day.`,
  },
  takeThem: 'Confirm those that are ticked',
  nothingToTake: 'There is nothing in this list to confirm.',
  again: 'Try another list',
  noneTaken: 'Tick at least one line.',
  done: (confirmed: string, left: string) =>
    `${confirmed === '1' ? '1 membership is' : `${confirmed} memberships are`} confirmed.${left === '0' ? '' : ` ${left} stayed as they were: they overlap with one that was confirmed before.`}`,
} as const
