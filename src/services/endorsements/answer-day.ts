import { wasEndorsedOn } from '../../domain/endorsements/standing-on.ts'
import type { Day } from '../../standards/day.ts'
import { findStandingOn, type StandingFound } from '../../store/endorsements/register.ts'
import { type Association, listAssociations } from '../../store/people/associations.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { DayAnswer, SignAnswer } from './means.ts'

export interface DayQuestion {
  readonly association: Pick<Association, 'id' | 'shortId'>
  readonly number: string
  readonly name: string
  readonly on: Day
}

export interface DayAnswered {
  readonly found: StandingFound
  readonly answer: DayAnswer
}

/** Whether somebody was endorsed at the end of a day; undefined where number and name do not belong together. */
export function answerDay(db: Db, question: DayQuestion): Promise<DayAnswered | undefined> {
  const { association, number, name, on } = question
  return withScope(db, {}, async (tx) => {
    const found = await findStandingOn(tx, { associationId: association.id, number, name, on })
    if (!found) return undefined
    const { nameShown, standard } = found
    const wasEndorsed = wasEndorsedOn(found, on)
    const answer = {
      association: association.shortId,
      number: found.number,
      name: nameShown,
      standard,
      on,
      wasEndorsed,
    }
    return { found, answer }
  })
}

/** Whose number it is, for somebody who asks the whole network; undefined where number and name belong together nowhere. */
export function findAssociationOf(
  db: Db,
  asked: Omit<DayQuestion, 'association'>,
): Promise<Association | undefined> {
  return withScope(db, {}, async (tx) => {
    for (const association of await listAssociations(tx))
      if (await findStandingOn(tx, { ...asked, associationId: association.id })) return association
    return undefined
  })
}

/** The same as a signed text to hand on; null where the association has no key, undefined as above. */
export async function signDay(
  db: Db,
  signAnswer: SignAnswer,
  question: DayQuestion,
  at: Date,
): Promise<string | null | undefined> {
  const answered = await answerDay(db, question)
  if (!answered) return undefined
  const { id: associationId } = question.association
  return withScope(db, { associationId }, (tx) => signAnswer(tx, associationId, answered.answer, at))
}
