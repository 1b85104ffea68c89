import { NotFound } from '../../domain/errors.ts'
import { type GapRule, widestGap } from '../../domain/exams/marking/gap.ts'
import { seniorPlace } from '../../domain/exams/marking/states.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Day } from '../../standards/day.ts'
import { type GivenMarks, listGivenMarks } from '../../store/exams/given-marks.ts'
import { findAppealOfSitting, listOpenAppeals, type MarkAppeal } from '../../store/exams/mark-appeals.ts'
import { findMarking, listMarkings, listUnmasked, type Marking } from '../../store/exams/markings.ts'
import { listMarksOf, listMarksOfMany, listReturns, type Mark } from '../../store/exams/marks.ts'
import { findScript, listScripts, type Script } from '../../store/exams/scripts.ts'
import type { Db } from '../../store/tables.ts'
import { loadExamRules } from '../exams/load-exam-rules.ts'
import { enterMarking, type MarkingWish } from './enter-marking.ts'
import { type EssayRules, loadEssayRules } from './marking-rule.ts'
import { type KnownMarker, loadMarkers, type PlannedPlace, planPlace, vacantPlaces } from './plan-marks.ts'
import { prepareRelease, type Release } from './release-script.ts'

/** A script in the office's list, without a name. */
export interface ListedScript {
  readonly script: Script
  readonly marking: Marking
  /** How many of how many are in. */
  readonly done: number
  readonly wanted: number
  /** Places that nobody was asked for. */
  readonly vacant: number
}

export interface OfficeWork {
  readonly unmasked: Awaited<ReturnType<typeof listUnmasked>>
  readonly scripts: readonly ListedScript[]
  readonly appeals: readonly MarkAppeal[]
}

/** Where the marking of an office stands; scripts that the asker marks are left out. */
export function seeOfficeWork(db: Db, wish: MarkingWish): Promise<OfficeWork> {
  return enterMarking(db, wish, async (tx, office) => {
    const [markings, { rules }, unmasked, appeals] = await Promise.all([
      listMarkings(tx, office.id, ['being-marked', 'to-adjudicate', 'settled']),
      loadExamRules(tx, office.id),
      listUnmasked(tx, office.id),
      listOpenAppeals(tx, office.id),
    ])
    const ids = markings.map(({ scriptId }) => scriptId)
    const [found, marks] = await Promise.all([listScripts(tx, ids), listMarksOfMany(tx, ids)])
    const byId = new Map(found.map((script) => [script.id, script]))
    const scripts = markings.flatMap((marking) => {
      const script = byId.get(marking.scriptId)
      return script ? [tell({ script, marking, marks }, rules)] : []
    })
    return { unmasked, scripts, appeals }
  })
}

function tell(
  { script, marking, marks }: { script: Script; marking: Marking; marks: readonly Mark[] },
  { markers }: Pick<EssayRules, 'markers'>,
): ListedScript {
  const own = marks.filter(({ scriptId, round }) => scriptId === script.id && round === marking.round)
  return {
    ...{ script, marking },
    done: own.filter(({ state }) => state === 'done').length,
    wanted: (marking.round > 1 ? 1 : markers) + (own.some(({ place }) => place === seniorPlace) ? 1 : 0),
    vacant: vacantPlaces(marking, own, markers).length,
  }
}

/** One task as the office sees it; what was given only once the marks are compared. */
interface SeenTask {
  readonly mark: Mark
  readonly marker: KnownMarker | null
  readonly given: GivenMarks | null
}

export interface SeenScript extends ListedScript {
  readonly tasks: readonly SeenTask[]
  readonly returns: readonly { readonly id: string; readonly reason: string | null }[]
  readonly places: readonly PlannedPlace[]
  /** How far apart the marks of this round are, in the measure of the rule; null before they are compared. */
  readonly gap: number | null
  readonly gapRule: GapRule
  readonly release: Release | null
  readonly appeal: MarkAppeal | null
  /** Nobody read it yet, so that more can be masked. */
  readonly canMaskAgain: boolean
}

/** One script with its tasks, what comes of it, and whom to ask next. */
export function seeScript(
  db: Db,
  { scriptId, today, ...wish }: MarkingWish & { readonly scriptId: string; readonly today: Day },
): Promise<SeenScript> {
  return enterMarking(db, wish, async (tx, office) => {
    if (!isUuid(scriptId)) throw new NotFound()
    const [marking, script, marks, given, markers, returns] = await Promise.all([
      findMarking(tx, scriptId),
      findScript(tx, scriptId),
      listMarksOf(tx, scriptId),
      listGivenMarks(tx, [scriptId]),
      loadMarkers(tx, office, today),
      listReturns(tx, scriptId),
    ])
    if (!marking || !script) throw new NotFound()
    const [rules, appeal] = await Promise.all([
      loadEssayRules(tx, office.id, script.category),
      findAppealOfSitting(tx, marking.sittingId),
    ])
    const places = []
    for (const place of vacantPlaces(marking, marks, rules.markers))
      places.push(await planPlace(tx, office, { script, place, today }))
    return {
      ...tell({ script, marking, marks }, rules),
      tasks: marks
        .filter(({ state }) => state === 'asked' || state === 'done')
        .map((mark) => ({
          mark,
          marker: markers.find(({ personId }) => personId === mark.markerId) ?? null,
          given: given.find(({ markId }) => markId === mark.id) ?? null,
        })),
      returns,
      places,
      gap: gapOf(marking, given, rules.gap),
      gapRule: rules.gap,
      release: prepareRelease({ marking, script }, given, rules),
      appeal: appeal ?? null,
      canMaskAgain:
        marking.state === 'being-marked' &&
        marking.round === 1 &&
        marks.every(({ state }) => state !== 'done'),
    }
  })
}

/** As the marks are compared: with each other, and those of a re-mark with what was released. */
function gapOf({ round, released }: Marking, given: readonly GivenMarks[], rule: GapRule): number | null {
  const own = given.filter((each) => each.round === round && each.place !== seniorPlace)
  const marks = own.map((each) => each.marks)
  const compared = round > 1 && released ? [released.marks, ...marks] : marks
  return compared.length < 2 ? null : widestGap(compared, rule)
}
