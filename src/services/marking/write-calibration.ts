import { randomUUID } from 'node:crypto'
import { NotFound } from '../../domain/errors.ts'
import { type Rubric, rubricFrom } from '../../domain/exams/marking/rubric.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Category } from '../../standards/vocabulary.ts'
import { type EssayItem, listEssayItems } from '../../store/exams/essay-items.ts'
import {
  insertReferenceMarks,
  listReferenceMarks,
  type ReferenceMarks,
} from '../../store/exams/reference-marks.ts'
import { insertScript, listCalibrationScripts, retireScript, type Script } from '../../store/exams/scripts.ts'
import type { Db } from '../../store/tables.ts'
import { makeScriptCode } from '../exams/script-code.ts'
import { enterMarking, type MarkingMeans, type MarkingWish } from './enter-marking.ts'

/** A calibration script as the office sees it. */
export interface Calibration {
  readonly script: Script
  /** Null where the asker has still to mark it. */
  readonly reference: ReferenceMarks | null
}

export interface Calibrations {
  readonly scripts: readonly Calibration[]
  /** Essays of the bank that a script can be written for. */
  readonly items: readonly EssayItem[]
}

export function listCalibrations(db: Db, wish: MarkingWish): Promise<Calibrations> {
  return enterMarking(db, wish, async (tx, office) => {
    const scripts = await listCalibrationScripts(tx, office.id)
    const references = await listReferenceMarks(
      tx,
      scripts.map(({ id }) => id),
    )
    return {
      scripts: scripts.map((script) => ({
        script,
        reference: references.find(({ scriptId }) => scriptId === script.id) ?? null,
      })),
      items: await listEssayItems(tx, office.id),
    }
  })
}

interface NewCalibration extends MarkingWish {
  readonly itemId: string
  readonly category: Category
  readonly text: string
  readonly points: number
  readonly reasons: string
  readonly now: Date
}

/** An answer that somebody wrote for this, with what it is worth and why. `no-level`: the rubric has no such points. */
export function writeCalibration(
  db: Db,
  means: MarkingMeans,
  wish: NewCalibration,
): Promise<'written' | 'no-item' | 'no-level'> {
  return enterMarking(db, wish, async (tx, office) => {
    const item = (await listEssayItems(tx, office.id)).find(({ id }) => id === wish.itemId)
    if (!item) return 'no-item'
    const rubric: Rubric = rubricFrom(item.levels)
    if (!item.levels.some(({ points }) => points === wish.points)) return 'no-level'
    const { area, prompt, guidance } = item
    const id = randomUUID()
    await insertScript(tx, {
      ...{ id, officeId: office.id, code: makeScriptCode(means.randomBytes), kind: 'calibration' },
      category: wish.category,
      body: { answers: [{ item: item.id, area, prompt, guidance, text: wish.text, rubric }] },
    })
    await insertReferenceMarks(tx, {
      ...{ scriptId: id, officeId: office.id, reasons: wish.reasons, by: wish.actor.id, at: wish.now },
      marks: { [item.id]: { answer: wish.points } },
    })
    return 'written'
  })
}

/** Nobody is asked to mark it any more. */
export function retireCalibration(db: Db, wish: MarkingWish & { readonly scriptId: string }): Promise<void> {
  return enterMarking(db, wish, async (tx) => {
    if (!isUuid(wish.scriptId)) throw new NotFound()
    await retireScript(tx, wish.scriptId)
  })
}
