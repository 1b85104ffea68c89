import { NotFound } from '../../domain/errors.ts'
import { type AccommodationKind, isInTime } from '../../domain/exams/accommodation.ts'
import type { ExamSitting } from '../../domain/exams/sitting.ts'
import type { SignedIn } from '../../domain/rights.ts'
import {
  findAccommodation,
  insertAccommodation,
  withdrawAccommodation,
} from '../../store/exams/accommodations.ts'
import { listSittingsOf } from '../../store/exams/sittings.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { enterCandidacy } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'
import { recordExam } from './record-exam.ts'
import { tellOffice } from './tell-office.ts'

interface Asking {
  readonly actor: SignedIn
  readonly applicationId: string
  /** Given by the form, so that a double click asks once. */
  readonly id: string
  readonly kind: AccommodationKind
  readonly words: string
  readonly now: Date
}

/** `late`: it was asked for after the day that the office's notice period sets, and the office may still grant it. */
export type Asked = 'asked' | 'late' | 'asked-before'

/** Asks the office for what somebody needs in order to sit. What was asked is the office's to know, and nobody else's. */
export function askAccommodation(db: Db, means: ExamMeans, asking: Asking): Promise<Asked> {
  return enterCandidacy(db, asking, async (tx, application, { office, rules }) => {
    const { id, kind, words, now: at } = asking
    const { personId, associationId } = application
    const today = means.dayOf(at, office.host.timeZone)
    const sittings = await listSittingsOf(tx, personId)
    const askedFor = nextDayOf(sittings, application.id)
    const isKept = await insertAccommodation(tx, {
      ...{ id, officeId: office.id, associationId, personId, applicationId: application.id },
      ...{ kind, words, askedFor: askedFor ?? null, at },
    })
    if (!isKept) return 'asked-before'
    await recordExam(tx, { personId, associationId, applicationId: application.id }, associationId, {
      ...{ at, kind: 'exam-accommodation-asked', isOpen: true },
      facts: { accommodation: id },
    })
    await tellOffice(tx, means, office, personId)
    return isInTime(today, askedFor, rules.accommodationNoticeDays) ? 'asked' : 'late'
  })
}

function nextDayOf(sittings: readonly ExamSitting[], applicationId: string) {
  return sittings
    .filter((each) => each.applicationId === applicationId && each.state === 'booked')
    .map(({ plannedOn }) => plannedOn)
    .toSorted()[0]
}

/** Takes back what was asked and not answered yet; false where it was answered meanwhile. */
export function takeBackAccommodation(
  db: Db,
  { actor, id }: { readonly actor: SignedIn; readonly id: string },
): Promise<boolean> {
  return withScope(db, { personId: actor.id }, async (tx) => {
    const asked = await findAccommodation(tx, id)
    if (!asked || asked.personId !== actor.id) throw new NotFound()
    return asked.state === 'withdrawn' || withdrawAccommodation(tx, id, actor.id)
  })
}
