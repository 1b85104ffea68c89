import { mayAppeal } from '../../domain/appeals/may-appeal.ts'
import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { insertAppeal, listAppeals } from '../../store/decisions/appeals.ts'
import { listDecisions, lockDecisions } from '../../store/decisions/decisions.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { enterApplication } from '../applications/enter-application.ts'
import type { DecisionMeans } from '../decisions/means.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { sendLetter } from '../letters/send-letter.ts'

export interface AppealAsked {
  readonly actor: SignedIn
  readonly applicationId: string
  /** Given by the form, so that a double click appeals once. */
  readonly id: string
  readonly grounds: string
  readonly now: Date
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone: string) => Day
}

export type AppealAnswer =
  | { readonly asked: true }
  | { readonly asked: false; readonly reason: 'not-now' | 'asked-before' }

/** The applicant appeals against the latest decision: in time, once, with grounds; a letter says that it arrived. */
export function askAppeal(means: DecisionMeans, asked: AppealAsked) {
  const { actor, applicationId, id, grounds, now, dayOf } = asked
  const wish = { actor, action: 'change-application', applicationId } as const
  return enterApplication(means.db, wish, async (tx, application): Promise<AppealAnswer> => {
    await lockDecisions(tx, applicationId)
    const [latest] = await listDecisions(tx, applicationId)
    const against = (await listAppeals(tx, applicationId)).filter(
      ({ decisionNumber }) => decisionNumber === latest?.number,
    )
    if (against.some((appeal) => appeal.id === id)) return { asked: true }
    const { timeZone } = await getAssociation(tx, application.associationId)
    const today = dayOf(now, timeZone)
    if (!latest || !mayAppeal(latest, against, today)) return { asked: false, reason: 'not-now' }
    const { associationId, personId, standard, edition } = application
    const decisionNumber = latest.number
    const isNew = await insertAppeal(tx, {
      ...{ id, applicationId, decisionNumber, associationId, personId, grounds },
      at: now,
    })
    if (!isNew) return { asked: false, reason: 'asked-before' }
    await appendRecord(tx, {
      at: now,
      kind: 'appeal-asked',
      subjectId: personId,
      applicationId,
      isOpen: true,
      facts: { appeal: id, decision: decisionNumber },
    })
    const applicant = await findPersonName(tx, personId)
    if (!applicant) throw new NotFound()
    const category = means.standards.getEdition(standard, today, edition).title
    const letter = await composeLetter(tx, {
      associationId,
      kind: 'appeal-received',
      fields: { applicant: applicant.name, category, 'submitted-day': today },
    })
    await sendLetter(tx, means, {
      ...{ application, kind: 'appeal-received', letter },
      to: applicant.email,
      at: now,
    })
    return { asked: true }
  })
}
