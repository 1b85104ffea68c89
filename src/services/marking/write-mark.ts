import { isDeepStrictEqual } from 'node:util'
import { type MarkFault, readMarkForm, readTypedMarks } from '../../domain/exams/marking/read-mark-form.ts'
import type { ScriptBody } from '../../domain/exams/marking/script.ts'
import { type Fields, numberOf } from '../../domain/fields.ts'
import { insertGivenMarks, listGivenMarks } from '../../store/exams/given-marks.ts'
import { dropMarkDraft, saveMarkDraft } from '../../store/exams/mark-drafts.ts'
import { holdMarking } from '../../store/exams/markings.ts'
import { endMark, findMark, type Mark } from '../../store/exams/marks.ts'
import { dropDraft } from '../../store/portfolio/form-drafts.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterMark, type MarkWish } from './enter-mark.ts'
import { asOffice, type MarkingMeans } from './enter-marking.ts'
import { settleScript } from './settle-script.ts'

export interface Writing extends MarkWish {
  readonly fields: Fields
  readonly formKey: string
  readonly now: Date
}

/** Not part of what is kept: they belong to one showing of the form. */
const ofThisShowing = ['formToken', 'draftVersion', 'act']

/**
 * Keeps what is chosen and written so far. `elsewhere`: it was saved in another window since this one was shown;
 * `in-already`: other marks were handed in from there.
 */
export function saveMark(
  db: Db,
  { fields, formKey, now, ...wish }: Writing,
): Promise<'saved' | 'over' | 'elsewhere' | 'in-already'> {
  return enterMark(db, wish, async (tx, { mark, script }) => {
    if (mark.state === 'done') return (await isAsGiven(tx, mark, script.body, fields)) ? 'over' : 'in-already'
    const isSaved = await saveMarkDraft(tx, {
      ...{ markId: mark.id, markerId: wish.actor.id, at: now },
      fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !ofThisShowing.includes(name))),
      after: numberOf(fields, 'draftVersion'),
    })
    if (!isSaved) return 'elsewhere'
    await dropDraft(tx, wish.actor.id, formKey)
    return 'saved'
  })
}

export type GivenMark =
  | { readonly given: true }
  | { readonly given: false; readonly reason: 'over' }
  | { readonly given: false; readonly reason: 'in-already' }
  | { readonly given: false; readonly reason: 'faults'; readonly faults: readonly MarkFault[] }

/**
 * Hands marks in for good. Sent twice, it counts once; where other marks are in already those stand, and where
 * it was taken back meanwhile nothing counts. The script
 * is compared in the same transaction, and its marker learns nothing of what came of it.
 */
export function giveMark(
  db: Db,
  means: MarkingMeans,
  { fields, formKey, now, ...wish }: Writing,
): Promise<GivenMark> {
  return enterMark(db, wish, async (tx, { office, mark, script }): Promise<GivenMark> => {
    if (mark.state === 'done') return tellGiven(tx, mark, script.body, fields)
    const reading = readMarkForm(fields, script.body)
    if (reading.marks === null) return { given: false, reason: 'faults', faults: reading.faults }
    await holdMarking(tx, script.id)
    if (!(await endMark(tx, mark.id, { state: 'done', at: now }))) {
      // Whoever sent it twice waited here behind the first and sees that it is in.
      const isIn = (await findMark(tx, mark.id))?.state === 'done'
      return isIn ? tellGiven(tx, mark, script.body, fields) : { given: false, reason: 'over' }
    }
    await insertGivenMarks(tx, mark, { marks: reading.marks, comments: reading.comments, at: now })
    await dropMarkDraft(tx, mark.id)
    await dropDraft(tx, wish.actor.id, formKey)
    if (script.kind === 'sat')
      await asOffice(tx, wish.actor.id, () =>
        settleScript(tx, means, office, { scriptId: script.id, at: now }),
      )
    return { given: true }
  })
}

async function tellGiven(tx: Tx, mark: Mark, body: ScriptBody, fields: Fields): Promise<GivenMark> {
  return (await isAsGiven(tx, mark, body, fields)) ? { given: true } : { given: false, reason: 'in-already' }
}

/** Whether a form holds what was handed in: then it was only sent twice. */
async function isAsGiven(tx: Tx, mark: Mark, body: ScriptBody, fields: Fields): Promise<boolean> {
  const given = (await listGivenMarks(tx, [mark.scriptId])).find(({ markId }) => markId === mark.id)
  if (!given) return false
  const { marks, comments } = given
  return isDeepStrictEqual({ marks, comments }, readTypedMarks(fields, body))
}

interface Returning extends MarkWish {
  readonly reason: string
  readonly formKey: string
}

/** Gives a task back: somebody else is asked, and nothing of the script is to be seen any more. */
export function returnMark(db: Db, { reason, formKey, ...wish }: Returning): Promise<'returned' | 'over'> {
  return enterMark(db, wish, async (tx, { mark, script }) => {
    // Everybody calibrates.
    if (script.kind === 'calibration') return 'over'
    await holdMarking(tx, script.id)
    if (!(await endMark(tx, mark.id, { state: 'returned', reason }))) return 'over'
    await dropMarkDraft(tx, mark.id)
    await dropDraft(tx, wish.actor.id, formKey)
    return 'returned'
  })
}
