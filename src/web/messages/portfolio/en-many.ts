import type { TableFault } from '../../../services/portfolio/table/table.ts'

/** The words of logging many entries at once. */
export const enMany = {
  series: {
    title: { rsc: 'Log a series of sessions', training: 'Log a series of trainings' },
    lead: 'For what comes back on the same day of the week: log months in one go, then take out the days on which it did not happen.',
    rhythm: 'When does it take place?',
    rhythms: {
      'weekly-1': 'Every week',
      'weekly-2': 'Every second week',
      'weekly-3': 'Every third week',
      'weekly-4': 'Every fourth week',
      'monthly-1': 'The first one of each month',
      'monthly-2': 'The second one of each month',
      'monthly-3': 'The third one of each month',
      'monthly-4': 'The fourth one of each month',
      'monthly-last': 'The last one of each month',
    },
    weekday: 'On which day of the week?',
    weekdays: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
    },
    from: 'First day',
    fromHint: 'The day of the first session: the rhythm is counted from there.',
    to: 'Last day',
    what: 'What is each of them like?',
    show: 'Show the days',
    days: (count: string) => (count === '1' ? '1 day' : `${count} days`),
    daysHint: 'Take out the days on which it did not take place.',
    already: 'already logged',
    ahead: 'still ahead',
    save: 'Save these days',
    counted: (count: string) =>
      `What this would change is counted for the ${count === '1' ? '1 day that was' : `${count} days that were`} ticked when this page was shown. After taking out days, count again.`,
    countAgain: 'Count again, without saving',
    nothing: 'Tick at least one day.',
  },
  paste: {
    title: { rsc: 'Paste or upload your sessions', training: 'Paste or upload your trainings' },
    lead: 'From a spreadsheet or any list. You see first what each row comes to, and nothing is saved before you say so.',
    table: 'Paste the rows here',
    tableHint: {
      rsc: 'Mark the rows in your spreadsheet and copy them, with the headings if there are any: date, hours, provider, setting.',
      training:
        'Mark the rows in your spreadsheet and copy them, with the headings if there are any: date, title, hours, who offered it, topics.',
    },
    file: 'Or choose a file',
    fileHint: 'A spreadsheet (XLSX) or a text file with commas or tabs (CSV), at most 2 MB.',
    defaults: 'For rows that do not say it',
    show: 'Show what it comes to',
    nothing: 'Paste some rows, or choose a file.',
    unread: {
      'too-large': () =>
        'This file is larger than 2 MB. Take out the sheets and pictures that are not needed.',
      'too-many-lines': (most: string) => `There are more than ${most} rows. Do it in several goes.`,
      'too-many-columns': (most: string) =>
        `There are more than ${most} columns. Copy only those that matter.`,
      'not-a-table': () => 'This could not be read as a table. Save it as CSV or XLSX and try again.',
      'old-excel': () => 'This is a file of an old Excel. Save it as XLSX or CSV and try again.',
      empty: () => 'There are no rows in it.',
    } satisfies Record<TableFault['fault'], (most: string) => string>,
    sound: (count: string) => (count === '1' ? '1 row is fine' : `${count} rows are fine`),
    waiting: (count: string) =>
      count === '1'
        ? '1 more is fine once you add its provider'
        : `${count} more are fine once you add their provider`,
    faulty: (count: string) => (count === '1' ? '1 row needs mending' : `${count} rows need mending`),
    repeated: (count: string) =>
      count === '1' ? '1 row is there already' : `${count} rows are there already`,
    summaryHint:
      'Ticked rows are saved. Rows that need mending are left out: mend them in your list and paste those again.',
    caption: 'What each row comes to',
    row: 'Row',
    reads: 'Reads as',
    look: 'Look here',
    saveRow: (line: string) => `Save row ${line}`,
    written: (written: string) => `It says “${written}”.`,
    repeatsEntry: 'The same is in your portfolio already.',
    repeatsLine: (line: string) => `The same stands in row ${line}.`,
    notes: {
      'day-may-be-other': (day: string, other: string) => `Read as ${day}; it could also be ${other}.`,
      'day-is-ahead': (day: string) => `${day} is still ahead: it counts from that day on.`,
      'provider-read-as': (name: string) => `Read as ${name}.`,
      'topic-not-known': (written: string) => `“${written}” is no topic that we know; it is left out.`,
    },
    dayOrder: {
      usual: 'Days such as 3/4/2025 are read with the month first.',
      proved: (proof: string) => `Days are read as “${proof}” shows.`,
      contradicted: (proof: string) =>
        `Some days have the month first and some the day first, such as “${proof}”. Those that could be both are left out.`,
    },
    unknownProviders: 'These providers are not in your portfolio yet',
    addProviders: 'Add them to my providers',
    save: (count: string) => (count === '1' ? 'Save 1 row' : 'Save the ticked rows'),
    again: 'Back to the list',
    none: 'Tick at least one row.',
  },
} as const
