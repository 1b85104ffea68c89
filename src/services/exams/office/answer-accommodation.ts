import { NotFound } from '../../../domain/errors.ts'
import type { GrantedAccommodation } from '../../../domain/exams/accommodation.ts'
import { answerAccommodation, findAccommodation } from '../../../store/exams/accommodations.ts'
import type { Db } from '../../../store/tables.ts'
import type { ExamMeans } from '../exam-means.ts'
import { findCandidate } from '../find-candidate.ts'
import { en } from '../messages/en.ts'
import { recordExam } from '../record-exam.ts'
import { tellCandidate } from '../tell-candidate.ts'
import { enterOffice, type OfficeActor } from './enter-office.ts'

/** Answers what a candidate asked for, once; false where it was answered or taken back meanwhile. */
export function decideAccommodation(
  db: Db,
  means: ExamMeans,
  by: OfficeActor,
  { id, given, at }: { readonly id: string; readonly given: GrantedAccommodation; readonly at: Date },
): Promise<boolean> {
  return enterOffice(db, by, async (tx, office) => {
    const asked = await findAccommodation(tx, id)
    if (!asked || asked.officeId !== office.id || asked.personId === by.personId) throw new NotFound()
    if (!(await answerAccommodation(tx, id, { ...given, byPersonId: by.personId, at }))) return false
    const { personId, applicationId } = asked
    await recordExam(tx, asked, by.associationId, {
      ...{
        at,
        kind: given.state === 'granted' ? 'exam-accommodation-granted' : 'exam-accommodation-declined',
      },
      ...{ isOpen: true, facts: { accommodation: id } },
    })
    const candidate = await findCandidate(tx, office.id, applicationId)
    if (candidate) {
      const mail = {
        to: candidate.email,
        personId,
        associationId: by.associationId,
        ...en.answered(given.answer),
      }
      await tellCandidate(tx, means, mail)
    }
    return true
  })
}
