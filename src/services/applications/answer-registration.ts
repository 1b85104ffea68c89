import type { Application } from '../../domain/applications/application.ts'
import { isEnded } from '../../domain/applications/states.ts'
import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { answerAsked, insertAnswer } from '../../store/ways/registrations.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { type LetterMeans, sendLetter } from '../letters/send-letter.ts'
import type { SigningMeans } from '../ways/sign-text.ts'
import { enterApplication } from './enter-application.ts'

export interface RegistrationMeans extends SigningMeans, LetterMeans {}

export interface RegistrationAnswer {
  readonly actor: SignedIn
  readonly associationId: string
  readonly applicationIds: readonly string[]
  readonly answer: 'accepted' | 'declined'
  /** The person reads it; needed to decline. */
  readonly reason: string
  readonly at: Date
}

/** How many were answered, and how many a colleague had answered before, or could not be. */
export interface RegistrationsAnswered {
  readonly answered: number
  readonly left: number
}

/** Accepts or declines people who asked to be accepted, each on its own, with a letter and an entry in the record. */
export async function answerRegistrations(
  means: RegistrationMeans,
  given: RegistrationAnswer,
): Promise<RegistrationsAnswered> {
  let answered = 0
  for (const applicationId of new Set(given.applicationIds))
    if (await answerRegistration(means, given, applicationId)) answered += 1
  return { answered, left: new Set(given.applicationIds).size - answered }
}

/** False for what is nobody's to answer any more, and for an application of one's own. */
export async function answerRegistration(
  means: RegistrationMeans,
  given: Omit<RegistrationAnswer, 'applicationIds'>,
  applicationId: string,
): Promise<boolean> {
  const { actor, associationId } = given
  const wish = { actor, action: 'process-application', applicationId, associationId } as const
  try {
    const done = await enterApplication(means.db, wish, (tx, application) =>
      answer(tx, means, application, given),
    )
    return done === true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}

async function answer(
  tx: Tx,
  means: RegistrationMeans,
  application: Application,
  { actor, answer: outcome, reason, at }: Omit<RegistrationAnswer, 'applicationIds'>,
): Promise<boolean> {
  const { id: applicationId, associationId, personId: subjectId } = application
  if (isEnded(application.state)) return false
  if (!(await answerAsked(tx, applicationId, outcome))) return false
  await insertAnswer(tx, { applicationId, associationId, answer: outcome, reason, byPersonId: actor.id, at })
  const record = { at, kind: `registration-${outcome}`, subjectId, applicationId, isOpen: true }
  await appendRecord(tx, { ...record, facts: {} })
  await writeTo(tx, means, application, { outcome, reason, at })
  return true
}

async function writeTo(
  tx: Tx,
  means: RegistrationMeans,
  application: Application,
  { outcome, reason, at }: { outcome: 'accepted' | 'declined'; reason: string; at: Date },
): Promise<void> {
  const { associationId, personId, standard, edition } = application
  const person = await findPersonName(tx, personId)
  if (!person) throw new NotFound()
  const { timeZone } = await getAssociation(tx, associationId)
  const category = means.standards.getEdition(standard, means.dayOf(at, timeZone), edition).title
  const kind = `registration-${outcome}` as const
  const fields = { applicant: person.name, category, message: reason }
  const letter = await composeLetter(tx, { associationId, kind, fields })
  await sendLetter(tx, means, { application, kind, letter, to: person.email, at })
}
