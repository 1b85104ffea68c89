import type { CheckName } from '../../domain/audits/verify-draw.ts'

const marks = (count: number) => (count === 1 ? '1 mark' : `${count} marks`)

/** What `attune audit-draw` says. */
export const auditDraw = {
  verbMissing: 'Say what to do with the draw: verify.',
  unknownSubverb: (given: string) =>
    `There is no "attune audit-draw ${given}". Did you mean "attune audit-draw verify"?`,
  fileMissing: 'Name the published file, or - for standard input: attune audit-draw verify FILE',

  head: (association: string, from: string, until: string) =>
    `The audit of ${association} for ${from} to ${until}`,
  announced: (percent: number, listed: number, forced: number) =>
    `Announced: ${percent} of 100 of ${marks(listed)}${forced === 0 ? '' : `, and ${forced} more that are in without being drawn`}.`,
  seed: (source: string, seed: string) => `Seed: ${seed}\nfrom: ${source}`,
  seedToCome: (source: string, day: string) => `The seed is known from ${day}: ${source}`,

  holds: (check: string) => `  holds          ${check}`,
  fails: (check: string) => `  does not hold  ${check}`,
  fault: (text: string) => `                 ${text}`,
  more: (count: number) => `and ${count} more of the sort`,
  checks: {
    announcement: 'The announcement is the one in the copy that was kept.',
    days: 'The seed was not known when the list was sealed, nor used before its day.',
    order: 'Every mark stands once, in order, on one list only.',
    hash: 'The lists are the ones that were sealed.',
    share: 'Drawn are those with the smallest scores, as many as the share asks.',
    forced: 'Whoever is in without being drawn is in.',
  } satisfies Record<CheckName, string>,
  places: { list: 'the list', forced: 'the list of those who are in anyhow', drawn: 'the drawn' },
  faults: {
    outOfOrder: (mark: string, place: string) => `${mark} is out of order in ${place}.`,
    twice: (mark: string, place: string) => `${mark} stands twice in ${place}.`,
    both: (mark: string) => `${mark} may be drawn and is in anyhow: it can be one of the two only.`,
    otherCount: (place: string, announced: number, found: number) =>
      `${marks(announced)} announced for ${place}, ${found} found.`,
    otherHash: (announced: string, found: string) =>
      `The hash announced is\n${announced}, and the lists give\n${found}.`,
    knownEarly: (announcedOn: string, seedFrom: string) =>
      `Announced on ${announcedOn}, when the seed of ${seedFrom} was known already.`,
    drawnEarly: (drawnOn: string, seedFrom: string) =>
      `Drawn on ${drawnOn}, before the seed was known on ${seedFrom}.`,
    unknown: (mark: string) => `${mark} is drawn and on no list.`,
    leftOut: (mark: string, rank: number) => `${mark} is number ${rank} of the ranking, and not drawn.`,
    notDrawn: (mark: string, rank: number) =>
      `${mark} is drawn, and is number ${rank} of the ranking, beyond the share.`,
    forcedLeftOut: (mark: string) => `${mark} is in without being drawn, and missing among the drawn.`,
    otherwise: (field: string, before: string, now: string) =>
      `${field} was announced as "${before}" and is now "${now}".`,
  },

  sound: (drawn: number) => `The draw holds: ${marks(drawn)} drawn.`,
  broken: 'The draw does not hold. Ask the association for the file as it was published.',
  notDrawnYet:
    'Nothing is drawn yet. Keep this file: with it the draw can be checked against the announcement.',
  keepFirst: 'With a copy of the announcement from before the draw, add --announcement FILE.',
}
