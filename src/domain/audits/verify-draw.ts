import { countDrawn, type Hash, hashList, inOrder, rankMarks } from './draw.ts'
import type { Announcement, Draw, DrawFile } from './draw-file.ts'

export type DrawFault =
  | { readonly kind: 'out-of-order'; readonly place: Place; readonly mark: string }
  | { readonly kind: 'twice'; readonly place: Place; readonly mark: string }
  | { readonly kind: 'listed-and-forced'; readonly mark: string }
  | {
      readonly kind: 'other-count'
      readonly place: 'list' | 'forced'
      readonly announced: number
      readonly found: number
    }
  | { readonly kind: 'other-hash'; readonly announced: string; readonly found: string }
  | { readonly kind: 'seed-known-early'; readonly announcedOn: string; readonly seedFrom: string }
  | { readonly kind: 'drawn-early'; readonly drawnOn: string; readonly seedFrom: string }
  | { readonly kind: 'unknown'; readonly mark: string }
  | { readonly kind: 'left-out' | 'not-drawn'; readonly mark: string; readonly rank: number }
  | { readonly kind: 'forced-left-out'; readonly mark: string }
  | {
      readonly kind: 'announced-otherwise'
      readonly field: string
      readonly before: string
      readonly now: string
    }

type Place = 'list' | 'forced' | 'drawn'

export type CheckName = 'announcement' | 'days' | 'order' | 'hash' | 'share' | 'forced'

/** One thing that must hold, and what speaks against it; without faults it holds. */
export interface DrawCheck {
  readonly check: CheckName
  readonly faults: readonly DrawFault[]
}

/**
 * Computes a draw again from what was published. With a copy of the announcement that was kept from before the draw,
 * it is compared too: only such a copy shows that nothing was announced anew afterwards.
 */
export function verifyDraw({ announcement, draw }: DrawFile, hash: Hash, kept?: Announcement): DrawCheck[] {
  return [
    ...(kept ? [{ check: 'announcement' as const, faults: compareAnnouncements(kept, announcement) }] : []),
    { check: 'days', faults: checkDays(announcement, draw) },
    ...(draw ? checkDraw(announcement, draw, hash) : []),
  ]
}

function checkDraw(announcement: Announcement, draw: Draw, hash: Hash): DrawCheck[] {
  const places = ['list', 'forced', 'drawn'] as const
  return [
    {
      check: 'order',
      faults: [...places.flatMap((place) => checkOrder(place, draw[place])), ...inBoth(draw)],
    },
    { check: 'hash', faults: checkList(announcement, draw, hash) },
    { check: 'share', faults: checkShare(announcement, draw, hash) },
    { check: 'forced', faults: checkForced(draw) },
  ]
}

function compareAnnouncements(before: Announcement, now: Announcement): DrawFault[] {
  const after = fieldsOf(now)
  return [...fieldsOf(before)].flatMap(([field, value]) => {
    const found = after.get(field) ?? ''
    return found === value ? [] : [{ kind: 'announced-otherwise', field, before: value, now: found }]
  })
}

function fieldsOf({ period, ...rest }: Announcement): Map<string, string> {
  const flat = { ...rest, 'period.from': period.from, 'period.until': period.until }
  return new Map(Object.entries(flat).map(([field, value]) => [field, String(value)]))
}

function checkDays({ announcedOn, seedFrom }: Announcement, draw: Draw | null): DrawFault[] {
  return [
    ...(announcedOn < seedFrom ? [] : [{ kind: 'seed-known-early' as const, announcedOn, seedFrom }]),
    ...(draw && draw.drawnOn < seedFrom
      ? [{ kind: 'drawn-early' as const, drawnOn: draw.drawnOn, seedFrom }]
      : []),
  ]
}

function checkOrder(place: Place, marks: readonly string[]): DrawFault[] {
  return marks.flatMap((mark, index) => {
    const before = marks[index - 1]
    if (before === undefined || before < mark) return []
    return [{ kind: before === mark ? 'twice' : 'out-of-order', place, mark }]
  })
}

function inBoth({ list, forced }: Draw): DrawFault[] {
  const listed = new Set(list)
  return forced
    .filter((mark) => listed.has(mark))
    .map((mark) => ({ kind: 'listed-and-forced' as const, mark }))
}

function checkList(announcement: Announcement, draw: Draw, hash: Hash): DrawFault[] {
  const found = hashList(announcement.audit, draw, hash)
  const counts = [
    { place: 'list' as const, announced: announcement.listed, found: draw.list.length },
    { place: 'forced' as const, announced: announcement.forced, found: draw.forced.length },
  ]
  return [
    ...counts
      .filter((count) => count.announced !== count.found)
      .map((count) => ({ kind: 'other-count' as const, ...count })),
    ...(found === announcement.listHash
      ? []
      : [{ kind: 'other-hash' as const, announced: announcement.listHash, found }]),
  ]
}

/** Whoever is among the first must be drawn, and nobody else of the list. */
function checkShare({ sharePercent }: Announcement, draw: Draw, hash: Hash): DrawFault[] {
  const drawn = new Set(draw.drawn)
  const ranking = rankMarks(draw.list, draw.seed, hash)
  const count = countDrawn(draw.list.length, sharePercent)
  const forced = new Set(draw.forced)
  const known = new Set([...draw.list, ...forced])
  const wrong = ranking.flatMap((mark, index): DrawFault[] => {
    const isFirst = index < count
    if (isFirst === drawn.has(mark) || (!isFirst && forced.has(mark))) return []
    return [{ kind: isFirst ? 'left-out' : 'not-drawn', mark, rank: index + 1 }]
  })
  const unknown = inOrder([...drawn])
    .filter((mark) => !known.has(mark))
    .map((mark) => ({ kind: 'unknown' as const, mark }))
  return [...wrong, ...unknown]
}

function checkForced({ forced, drawn }: Draw): DrawFault[] {
  const isDrawn = new Set(drawn)
  return forced
    .filter((mark) => !isDrawn.has(mark))
    .map((mark) => ({ kind: 'forced-left-out' as const, mark }))
}
