import { type Figure, showFigure } from '../../domain/exams/marking/enough-data.ts'
import { type Answered, type ItemFigures, measureItems } from '../../domain/exams/marking/item-figures.ts'
import { highestOf, sumOf, totalOf } from '../../domain/exams/marking/rubric.ts'
import { mostPoints } from '../../domain/exams/marking/script.ts'
import { type GivenMark, measureDrift, measureSeverity } from '../../domain/exams/marking/severity.ts'
import { type Pair, weightedKappa } from '../../domain/exams/marking/weighted-kappa.ts'
import type { Day } from '../../standards/day.ts'
import {
  listFigureFacts,
  listItemCodes,
  listScoredAnswers,
  type MarkedScript,
} from '../../store/exams/figure-facts.ts'
import type { Db } from '../../store/tables.ts'
import { enterMarking, type MarkingWish } from './enter-marking.ts'
import { type KnownMarker, loadMarkers } from './plan-marks.ts'

export interface ItemRow extends Pick<ItemFigures, 'item'> {
  readonly code: string
  readonly difficulty: Figure
  readonly discrimination: Figure
}

export interface MarkerRow {
  readonly markerId: string
  readonly name: string
  readonly severity: Figure
  readonly windows: readonly { readonly window: string; readonly difference: Figure }[]
}

export interface Figures {
  readonly items: readonly ItemRow[]
  readonly candidates: number
  readonly markers: readonly MarkerRow[]
  readonly linear: Figure
  readonly quadratic: Figure
  readonly pairs: number
  /** How many scripts needed a senior marker. */
  readonly gaps: number
  readonly scripts: number
}

/** Figures of items and markers, each with whether there are enough data to say anything by it. */
export function seeFigures(db: Db, wish: MarkingWish & { readonly today: Day }): Promise<Figures> {
  return enterMarking(db, wish, async (tx, office) => {
    const [facts, answered, codes, known] = await Promise.all([
      listFigureFacts(tx, office.id),
      listScoredAnswers(tx, office.id),
      listItemCodes(tx, office.id),
      loadMarkers(tx, office, wish.today),
    ])
    const pairs = facts.flatMap(pairsOf)
    const most = Math.max(
      1,
      ...facts.flatMap(({ body }) => body.answers.map(({ rubric }) => highestOf(rubric))),
    )
    return {
      items: tellItems(codes, answered),
      candidates: answered.length,
      markers: tellMarkers(known, facts),
      linear: showFigure('kappa', weightedKappa(pairs, most + 1, 'linear'), pairs.length),
      quadratic: showFigure('kappa', weightedKappa(pairs, most + 1, 'quadratic'), pairs.length),
      ...{ pairs: pairs.length, scripts: facts.length },
      gaps: facts.filter(({ hadGap }) => hadGap).length,
    }
  })
}

function tellItems(codes: ReadonlyMap<string, string>, answered: readonly Answered[]): ItemRow[] {
  return measureItems(answered)
    .map(({ item, count, difficulty, discrimination }) => ({
      ...{ item, code: codes.get(item) ?? item },
      difficulty: showFigure('difficulty', difficulty, count),
      discrimination: showFigure('discrimination', discrimination, count),
    }))
    .toSorted((one, other) => one.code.localeCompare(other.code, 'en'))
}

function tellMarkers(known: readonly KnownMarker[], facts: readonly MarkedScript[]): MarkerRow[] {
  const marks = facts.flatMap(sharesOf)
  const severity = new Map(measureSeverity(marks).map((each) => [each.marker, each]))
  const drift = new Map(measureDrift(marks).map((each) => [each.marker, each]))
  return known.map(({ personId, name }) => {
    const own = severity.get(personId)
    return {
      ...{ markerId: personId, name },
      severity: showFigure('severity', own?.difference ?? null, own?.shared ?? 0),
      windows: (drift.get(personId)?.windows ?? []).map(({ window, shared, difference }) => ({
        window,
        difference: showFigure('drift', difference, shared),
      })),
    }
  })
}

/** The first two who marked apart, answer by answer. */
function pairsOf({ body, given }: MarkedScript): Pair[] {
  const [one, other] = given
  if (!one || !other) return []
  return body.answers.map(({ item }): Pair => [sumOf(one.marks[item] ?? {}), sumOf(other.marks[item] ?? {})])
}

function sharesOf({ scriptId, window, body, given }: MarkedScript): GivenMark[] {
  const most = mostPoints(body)
  return given.map(({ markerId, marks }) => ({
    ...{ script: scriptId, marker: markerId, window },
    share: most === 0 ? 0 : totalOf(marks) / most,
  }))
}
