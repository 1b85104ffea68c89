import { randomUUID } from 'node:crypto'
import { NotFound } from '../../domain/errors.ts'
import { expectMinutes } from '../../domain/exams/marking/script.ts'
import { calibrationPlace, seniorPlace } from '../../domain/exams/marking/states.ts'
import type { Fields } from '../../domain/fields.ts'
import { decideAccess } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { type GivenMarks, listGivenMarks } from '../../store/exams/given-marks.ts'
import { findMarkDraft } from '../../store/exams/mark-drafts.ts'
import { listMarkers } from '../../store/exams/markers.ts'
import { insertMark, listMarksBy, type Mark } from '../../store/exams/marks.ts'
import { listReferenceMarks, type ReferenceMarks } from '../../store/exams/reference-marks.ts'
import { listCalibrationScripts, listScripts, type Script } from '../../store/exams/scripts.ts'
import { findDraft } from '../../store/portfolio/form-drafts.ts'
import type { Db } from '../../store/tables.ts'
import { enterMark, type MarkWish } from './enter-mark.ts'
import { enterIfOffice, enterMarking, type MarkingWish } from './enter-marking.ts'

/** Everything on the page of a task. */
export interface SeenMark {
  readonly mark: Mark
  readonly script: Script
  /** Own marks, once they are in. */
  readonly own: GivenMarks | null
  /** For a senior: what the markers gave, in an order that says nothing of whose they are. */
  readonly others: readonly GivenMarks[]
  /** After a calibration of one's own. */
  readonly reference: ReferenceMarks | null
  /** As typed or saved last. */
  readonly fields: Fields
  readonly draftVersion: number
}

/** A task of the actor's own: code, questions, masked answers, rubric, and nothing else. */
export function seeMark(
  db: Db,
  { formKey, ...wish }: MarkWish & { readonly formKey: string },
): Promise<SeenMark> {
  return enterMark(db, wish, async (tx, { mark, script }) => {
    const [given, draft, typed] = await Promise.all([
      listGivenMarks(tx, [script.id]),
      findMarkDraft(tx, mark.id),
      findDraft(tx, wish.actor.id, formKey),
    ])
    const own = given.find(({ markId }) => markId === mark.id) ?? null
    const others =
      mark.place === seniorPlace
        ? given.filter(({ markId, round }) => markId !== mark.id && round <= mark.round)
        : []
    const [reference = null] =
      mark.place === calibrationPlace && own ? await listReferenceMarks(tx, [script.id]) : []
    return {
      ...{ mark, script, own, others, reference },
      fields: typed?.fields ?? draft?.fields ?? {},
      draftVersion: draft?.version ?? 0,
    }
  })
}

/** A script as the list of a marker shows it. */
export interface MyMark {
  /** Null where a calibration was not begun. */
  readonly markId: string | null
  readonly scriptId: string
  readonly code: string
  readonly category: string
  readonly kind: 'mark' | 'senior' | 'calibration'
  readonly isDone: boolean
  /** Null for a calibration. */
  readonly dueOn: Day | null
  readonly minutes: number
}

export interface MyMarks {
  /** Calibrations first; all in the order of their codes. */
  readonly open: readonly MyMark[]
  readonly done: readonly MyMark[]
  readonly minutes: number
}

/** For the page where everybody with work here begins; null for whoever marks nothing here. */
export async function findMarksToDo(db: Db, wish: MarkingWish): Promise<MyMarks | null> {
  const { actor, associationId } = wish
  return decideAccess(actor, { action: 'mark', associationId }) === 'allowed' ? listMyMarks(db, wish) : null
}

const nothingToMark: MyMarks = { open: [], done: [], minutes: 0 }

/** What somebody has to mark and did; nothing in its order or count follows time or the other marker. */
export function listMyMarks(db: Db, wish: MarkingWish): Promise<MyMarks> {
  return enterIfOffice(db, wish, nothingToMark, async (tx, office) => {
    const [marks, [me], calibrating] = await Promise.all([
      listMarksBy(tx, office.id, wish.actor.id),
      listMarkers(tx, office, wish.actor.id),
      listCalibrationScripts(tx, office.id),
    ])
    const categories: readonly string[] = me?.profile.categories ?? []
    const begun = new Map(marks.map((mark) => [mark.scriptId, mark]))
    const calibrations = calibrating.filter(
      ({ id, category }) => begun.has(id) || categories.length === 0 || categories.includes(category),
    )
    const ids = marks.map(({ scriptId }) => scriptId)
    const scripts = [...calibrations.filter(({ id }) => !begun.has(id)), ...(await listScripts(tx, ids))]
    const mine = scripts
      .map((script) => tell(script, begun.get(script.id)))
      .toSorted((one, other) => rank(one) - rank(other) || (one.code < other.code ? -1 : 1))
    const open = mine.filter(({ isDone }) => !isDone)
    return {
      open,
      done: mine.filter(({ isDone }) => isDone),
      minutes: open.reduce((sum, { minutes }) => sum + minutes, 0),
    }
  })
}

function tell({ id, code, category, kind, body }: Script, mark: Mark | undefined): MyMark {
  return {
    ...{ markId: mark?.id ?? null, scriptId: id, code, category, minutes: expectMinutes(body) },
    kind: kind === 'calibration' ? 'calibration' : mark?.place === seniorPlace ? 'senior' : 'mark',
    isDone: mark?.state === 'done',
    dueOn: mark?.dueOn ?? null,
  }
}

function rank({ kind }: MyMark): number {
  return { calibration: 0, senior: 1, mark: 2 }[kind]
}

/** Begins a calibration, once. Answers the task. */
export function beginCalibration(
  db: Db,
  wish: MarkingWish & { readonly scriptId: string; readonly now: Date },
): Promise<string> {
  return enterMarking(db, wish, async (tx, office) => {
    const { scriptId, actor, now: at } = wish
    const scripts = await listCalibrationScripts(tx, office.id)
    if (!scripts.some(({ id }) => id === scriptId)) throw new NotFound()
    const task = {
      officeId: office.id,
      scriptId,
      markerId: actor.id,
      round: 1,
      place: calibrationPlace,
      askedBy: null,
      dueOn: null,
    }
    await insertMark(tx, { ...task, id: randomUUID(), at })
    const mine = await listMarksBy(tx, office.id, actor.id)
    const begun = mine.find((mark) => mark.scriptId === scriptId)
    if (!begun) throw new NotFound()
    return begun.id
  })
}
