import type { LoggedSection } from '../entry.ts'

/** What a column of a spreadsheet can hold. `topic:dei` is a column of ticks for one topic. */
export type Column =
  | 'completedOn'
  | 'title'
  | 'clockHours'
  | 'credits'
  | 'topics'
  | 'topic:relationship-based'
  | 'topic:rsc-provision'
  | 'topic:dei'
  | 'from'
  | 'to'
  | 'hours'
  | 'provider'
  | 'setting'
  | 'hoursAboutSupervisionGiven'

/** The columns of each section with the headings that people give them; the order settles what two could claim. */
export const columnHeadings: Readonly<
  Record<LoggedSection, readonly (readonly [Column, readonly string[]])[]>
> = {
  training: [
    [
      'completedOn',
      ['date', 'day', 'completed', 'completed on', 'completion', 'when', 'end date', 'date completed'],
    ],
    [
      'credits',
      ['credits', 'college credits', 'credit hours', 'semester credits', 'semester hours', 'units'],
    ],
    [
      'clockHours',
      [
        'hours',
        'hrs',
        'clock hours',
        'contact hours',
        'number of hours',
        'duration',
        'length',
        'time',
        'total',
      ],
    ],
    ['topic:rsc-provision', ['rsc hours', 'rsc', 'about rsc', 'rsc related', 'reflective supervision']],
    ['topic:dei', ['dei', 'dei hours', 'diversity', 'equity', 'dei related']],
    ['topic:relationship-based', ['relationship based', 'imh related', 'imh']],
    ['topics', ['topics', 'topic', 'subject', 'focus', 'type', 'category', 'kind']],
    [
      'provider',
      [
        'provider',
        'presenter',
        'presented by',
        'trainer',
        'trainers',
        'instructor',
        'sponsor',
        'organization',
        'organisation',
        'organizer',
        'agency',
        'host',
        'offered by',
        'by',
        'school',
        'university',
        'speaker',
      ],
    ],
    [
      'title',
      ['title', 'training', 'course', 'workshop', 'name', 'event', 'description', 'class', 'webinar', 'what'],
    ],
  ],
  rsc: [
    [
      'hoursAboutSupervisionGiven',
      [
        'hours about supervision given',
        'about supervision given',
        'about supervision',
        'about rsc',
        'about rsc given',
        'about rsc provided',
        'hours about rsc',
        'supervision of supervision',
        'rsc of rsc',
        'about my supervision',
        'about the supervision i give',
      ],
    ],
    ['to', ['to', 'end', 'end date', 'until', 'last day', 'through', 'thru']],
    ['from', ['date', 'day', 'from', 'start', 'start date', 'session date', 'when', 'first day']],
    ['hours', ['hours', 'hrs', 'duration', 'length', 'clock hours', 'number of hours', 'time', 'total']],
    ['setting', ['setting', 'type', 'format', 'mode', 'individual or group', 'group or individual', 'kind']],
    [
      'provider',
      [
        'provider',
        'supervisor',
        'consultant',
        'facilitator',
        'rsc provider',
        'reflective supervisor',
        'reflective consultant',
        'with',
        'name',
        'who',
        'leader',
        'by',
      ],
    ],
  ],
}

/** Words that say too little when they stand among others: the "start time" is no day. */
export const onlyAlone: ReadonlySet<string> = new Set([
  'by',
  'day',
  'end',
  'from',
  'kind',
  'name',
  'start',
  'time',
  'to',
  'total',
  'units',
  'what',
  'when',
  'who',
  'with',
])

/** The field of the form that a column ends in. */
export function fieldOfColumn(column: Column): string {
  return column.startsWith('topic:') ? 'topics' : column
}
