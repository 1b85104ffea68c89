import type { Held } from '../../../domain/audits/audit.ts'
import type { AuditFault } from '../../../domain/audits/read-audit-forms.ts'
import type { AuditKind } from '../../../domain/policy/audit-policy.ts'
import { enAudited } from './en-audited.ts'
import { enOwnAudit } from './en-own.ts'
import { enPublishedAudits } from './en-published.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const renewals = (count: number) => (count === 1 ? '1 renewal' : `${count} renewals`)

/** The words of audits of renewals. */
export const enAudits = {
  title: 'Audits',
  lead: 'Some of those who renewed show the evidence for their hours. Who it is, a draw says that anybody can compute again.',
  none: 'No audit was announced yet.',
  announce: 'Announce a draw',
  toPublished: 'What the public can read',
  period: (from: string, until: string) => `${from} to ${until}`,
  periodChoice: (period: string, count: number) => `${period}, ${renewals(count)}`,
  announcedOn: (day: string) => `announced on ${day}`,
  drawnOn: (day: string) => `drawn on ${day}`,
  state: {
    announced: (day: string) => `The seed is known from ${day}`,
    toDraw: 'The seed can be entered',
    drawn: 'Drawn',
  },
  fault: {
    'no-period': 'Choose a period.',
    'no-source': 'Say how the seed will come about.',
    'not-a-line': 'Use letters, figures and signs in one line.',
    'no-day': 'Give the day as a date.',
    'too-early': 'Choose a later day, so that people have time to keep a copy of the announcement.',
    'no-seed': 'Enter the seed.',
    'no-hours': 'Give the hours as a figure, such as 1.5.',
    'too-many-hours': 'Give no more hours than were claimed.',
    'nothing-found': 'Give the hours of at least one line, then keep what you found.',
    'no-words': 'Say what is missing: the person reads it.',
    'too-long': 'Make it shorter.',
  } satisfies Record<AuditFault['code'], string>,

  announcing: {
    title: 'Announce a draw',
    lead: 'The list is sealed now, and its hash is published. Nobody can add or take out anybody afterwards without its showing.',
    nobody:
      'No renewal waits for an audit. Those that were handed in with figures appear here, as soon as they are renewed or, where renewals wait for the draw, attested.',
    terms: {
      blocking: (percent: number) =>
        `${percent} of a hundred are drawn. Renewals that were attested wait until then.`,
      afterwards: (percent: number) => `${percent} of a hundred are drawn. Their renewals stand meanwhile.`,
    } satisfies Record<AuditKind, (percent: number) => string>,
    reinstated: 'Whoever was reinstated since the cycle before is in without being drawn.',
    toWays: 'Change how you audit',
    period: 'Which period?',
    source: 'How will the seed come about?',
    sourceHint:
      'Something that is known to everybody on a later day, and that nobody here can steer: such as the five numbers of the state lottery on a day, from the smallest to the largest, with a blank between them.',
    day: 'On which day is it known?',
    dayHint: (day: string) => `${day} or later.`,
    submit: 'Seal the list and announce',
    overtaken: 'Nobody of this period is left for a list. A colleague may have announced it meanwhile.',
  },

  one: {
    title: (period: string) => `Audit for ${period}`,
    did: {
      announced: 'The list is sealed, and the announcement is published.',
      drawn: 'The draw is published. Those who are drawn get a letter.',
      told: 'Those who are drawn have their letters.',
    },
    facts: {
      kind: 'Kind',
      share: 'Share',
      list: 'On the list',
      source: 'Seed',
      hash: 'Hash of the list',
      seed: 'Seed drawn with',
    },
    kinds: {
      blocking: 'Renewals wait for it',
      afterwards: 'Renewals stand meanwhile',
    } satisfies Record<AuditKind, string>,
    share: (percent: number) => `${percent} of a hundred`,
    list: (listed: number, forced: number) =>
      forced === 0
        ? `${renewals(listed)} that may be drawn`
        : `${renewals(listed)} that may be drawn, and ${forced} in without being drawn`,
    files: 'Published files',
    announcedFile: 'The announcement',
    drawnFile: 'The draw',
    recompute: 'Anybody can compute the draw again from its file:',
    draw: {
      title: 'Draw',
      wait: (day: string) => `The seed is known from ${day}. Come back then.`,
      lead: 'Enter the seed exactly as it was announced. It cannot be changed afterwards.',
      seed: 'Seed',
      submit: 'Draw',
    },
    refusal: {
      'too-early': 'The seed is not known yet. Come back on its day.',
      'drawn-before': 'A colleague has drawn already. The page shows what was drawn.',
    },
    tell: {
      text: (count: number) => `${people(count)} who ${count === 1 ? 'is' : 'are'} drawn have no letter yet.`,
      byItself: (count: number) =>
        `The letters to ${people(count)} more go out by themselves in the next minutes, by day.`,
      submit: 'Send the letters',
    },
    drawn: 'Who is drawn',
    nobody: 'Nobody whom you may look at is drawn.',
    forced: 'reinstated',
    dueOn: (day: string) => `until ${day}`,
    overdue: (day: string) => `was wanted by ${day}`,
    answered: 'has answered',
    decided: (decided: number, lines: number) => `${decided} of ${lines} lines decided`,
  },

  held: {
    confirmed: 'Confirmed by the provider',
    file: 'With evidence',
    none: 'No evidence yet',
  } satisfies Record<Held, string>,
  unnamed: { training: 'Training', rsc: 'Reflective supervision' },
  session: (provider: string) => `Reflective supervision with ${provider}`,
  hours: (figure: string) => (figure === '1' ? '1 hour' : `${figure} hours`),

  audited: enAudited,
  own: enOwnAudit,
  published: enPublishedAudits,
}
