import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import type { ExamRules } from '../../domain/exams/exam-rules.ts'
import type { ExamSitting } from '../../domain/exams/sitting.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { type ExamOffice, findExamOffice, findOfficeFor } from '../../store/exams/offices.ts'
import { findSitting } from '../../store/exams/sittings.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { loadExamRules } from './load-exam-rules.ts'

/** What a candidate's steps are decided by. */
export interface ExamSurroundings {
  readonly office: ExamOffice
  readonly rules: ExamRules
  readonly rulesVersion: number
}

export async function loadSurroundings(tx: Tx, office: ExamOffice): Promise<ExamSurroundings> {
  const { rules, version } = await loadExamRules(tx, office.id)
  return { office, rules, rulesVersion: version }
}

/** Does a candidate's work about an own application that is approved for the exam, where there is an office. */
export async function enterCandidacy<Result>(
  db: Db,
  { actor, applicationId }: { readonly actor: SignedIn; readonly applicationId: string },
  work: (tx: Tx, application: Application, around: ExamSurroundings) => Promise<Result>,
): Promise<Result> {
  const answer = await enterApplication(
    db,
    { actor, action: 'change-application', applicationId },
    async (tx, application) => {
      const office = await findOfficeFor(tx, application.associationId)
      if (!office || application.state !== 'approved-for-exam') throw new NotFound()
      return { result: await work(tx, application, await loadSurroundings(tx, office)) }
    },
  )
  if (!('result' in answer)) throw new NotFound()
  return answer.result
}

/** Does work about an own sitting. Anybody else's does not exist. */
export function enterSitting<Result>(
  db: Db,
  { actor, sittingId }: { readonly actor: SignedIn; readonly sittingId: string },
  work: (tx: Tx, sitting: ExamSitting) => Promise<Result>,
): Promise<Result> {
  return withScope(db, { personId: actor.id }, async (tx) => {
    const sitting = await findSitting(tx, sittingId)
    if (!sitting) throw new NotFound()
    const { applicationId, personId, associationId } = sitting
    const application = { applicationId, personId, associationId, reviewers: [] }
    if (decideAccess(actor, { action: 'change-application', application }) !== 'allowed') throw new NotFound()
    await setScope(tx, { associationId })
    return work(tx, sitting)
  })
}

/** The office of a sitting with its rules. */
export async function surroundingsOf(tx: Tx, { officeId }: ExamSitting): Promise<ExamSurroundings> {
  const office = await findExamOffice(tx, officeId)
  if (!office) throw new Error('A sitting names the office that it was booked at.')
  return loadSurroundings(tx, office)
}

/** The category that an application is examined in. */
export function categoryOf(
  standards: StandardsLibrary,
  { standard, edition }: Pick<Application, 'standard' | 'edition'>,
  today: Day,
): string {
  return standards.getEdition(standard, today, edition).category
}
