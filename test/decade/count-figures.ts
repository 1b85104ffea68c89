import type { Foretold } from './oracle/foretell.ts'

interface Counted {
  readonly days: number
  readonly entries: number
  readonly draws: number
}

/** What a decade came to, for whoever reads about it. */
export function countFigures(
  { holders, audits }: Foretold,
  { days, entries, draws }: Counted,
): readonly (readonly [string, number])[] {
  const renewals = holders.flatMap((holder) => holder.renewals)
  const steps = holders.flatMap(({ held }) => held.flatMap(({ story }) => story.map(({ step }) => step)))
  const took = (name: string) => steps.filter((step) => step === name).length
  const mails = holders.flatMap((holder) => holder.mails.map(({ what }) => what))
  const reminds = ['opens', 'reminder', 'late', 'leave-ends', 'audit-reminder']
  const states = Map.groupBy(renewals, ({ state, lapsedOn }) => (lapsedOn === null ? state : 'lapsed'))
  const drawn = audits.reduce((all, audit) => all + audit.drawn, 0)
  return [
    ...([
      ['People', holders.length],
      ['Days', days],
    ] as const),
    ['Periods of somebody', renewals.length],
    ...[...states].map(([state, each]) => [`… ${state}`, each.length] as const).toSorted(),
    ['Reminders', mails.filter((what) => reminds.includes(what)).length],
    ['Other mails that were compared', mails.filter((what) => !reminds.includes(what)).length],
    ['Leaves', holders.reduce((all, { leaves }) => all + leaves.length, 0)],
    ['Moves', took('move-away')],
    ...([
      ['Retirements', took('retire')],
      ['Lapses', took('lapse')],
    ] as const),
    ['Lapses taken back', took('take-back-lapse')],
    ['Reinstatements', took('reinstate')],
    ...([
      ['Audits drawn', draws],
      ['People drawn', drawn],
    ] as const),
    ['Entries in the audit record', entries],
  ]
}
