import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { findMark, type Mark } from '../../store/exams/marks.ts'
import { findScript, type Script } from '../../store/exams/scripts.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterMarking, type MarkingOffice, type MarkingWish } from './enter-marking.ts'

export interface MarkWish extends MarkingWish {
  readonly markId: string
}

/** A marker's task with what there is to mark. */
interface EnteredMark {
  readonly office: MarkingOffice
  readonly mark: Mark
  readonly script: Script
}

/** Does work with a task of the actor's own; anybody else's, and one that was given or taken back, is not there. */
export function enterMark<Result>(
  db: Db,
  wish: MarkWish,
  work: (tx: Tx, entered: EnteredMark) => Promise<Result>,
): Promise<Result> {
  return enterMarking(db, wish, async (tx, office) => {
    const mark = isUuid(wish.markId) ? await findMark(tx, wish.markId) : undefined
    if (!mark || mark.officeId !== office.id || mark.markerId !== wish.actor.id) throw new NotFound()
    if (mark.state !== 'asked' && mark.state !== 'done') throw new NotFound()
    const script = await findScript(tx, mark.scriptId)
    if (!script) throw new NotFound()
    return work(tx, { office, mark, script })
  })
}

/** Whether it was the actor's own and the office took it back: all that is left to show is what the actor wrote. */
export function isTakenBack(db: Db, wish: MarkWish): Promise<boolean> {
  return enterMarking(db, wish, async (tx) => {
    const mark = isUuid(wish.markId) ? await findMark(tx, wish.markId) : undefined
    return mark?.markerId === wish.actor.id && mark.state === 'taken-back'
  })
}
