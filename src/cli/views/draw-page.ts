import type { DrawFile } from '../../domain/audits/draw-file.ts'
import type { DrawCheck, DrawFault } from '../../domain/audits/verify-draw.ts'
import { en } from '../messages/en.ts'
import { printable } from '../text/printable.ts'

const words = en.auditDraw
/** Enough to see what was done; a list of thousands that was exchanged says no more. */
const mostFaults = 20

/** What the verification of a draw found, a line for each thing that must hold. */
export function drawPage(
  { announcement, draw }: DrawFile,
  checks: readonly DrawCheck[],
  isCompared: boolean,
): string {
  const { association, period, sharePercent, listed, forced, seedSource, seedFrom } = announcement
  const holds = checks.every(({ faults }) => faults.length === 0)
  const lines = [
    words.head(association, period.from, period.until),
    words.announced(sharePercent, listed, forced),
    draw ? words.seed(seedSource, draw.seed) : words.seedToCome(seedSource, seedFrom),
    ...checks.flatMap(tellCheck),
    conclude(holds, draw?.drawn.length),
    ...(holds && draw && !isCompared ? [words.keepFirst] : []),
  ]
  return `${lines
    .flatMap((line) => line.split('\n'))
    .map(printable)
    .join('\n')}\n`
}

function conclude(holds: boolean, drawn: number | undefined): string {
  if (!holds) return words.broken
  return drawn === undefined ? words.notDrawnYet : words.sound(drawn)
}

function tellCheck({ check, faults }: DrawCheck): string[] {
  const name = words.checks[check]
  if (faults.length === 0) return [words.holds(name)]
  const told = faults.slice(0, mostFaults).map(tellFault)
  const rest = faults.length > mostFaults ? [words.more(faults.length - mostFaults)] : []
  return [words.fails(name), ...[...told, ...rest].flatMap((text) => text.split('\n')).map(words.fault)]
}

function tellFault(fault: DrawFault): string {
  const { faults, places } = words
  switch (fault.kind) {
    case 'out-of-order':
      return faults.outOfOrder(fault.mark, places[fault.place])
    case 'twice':
      return faults.twice(fault.mark, places[fault.place])
    case 'listed-and-forced':
      return faults.both(fault.mark)
    case 'other-count':
      return faults.otherCount(places[fault.place], fault.announced, fault.found)
    case 'other-hash':
      return faults.otherHash(fault.announced, fault.found)
    case 'seed-known-early':
      return faults.knownEarly(fault.announcedOn, fault.seedFrom)
    case 'drawn-early':
      return faults.drawnEarly(fault.drawnOn, fault.seedFrom)
    case 'unknown':
      return faults.unknown(fault.mark)
    case 'left-out':
      return faults.leftOut(fault.mark, fault.rank)
    case 'not-drawn':
      return faults.notDrawn(fault.mark, fault.rank)
    case 'forced-left-out':
      return faults.forcedLeftOut(fault.mark)
    case 'announced-otherwise':
      return faults.otherwise(fault.field, fault.before, fault.now)
    default:
      return fault satisfies never
  }
}
