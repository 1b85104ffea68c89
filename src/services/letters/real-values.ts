import { examsOf } from '../../domain/decisions/offer-outcomes.ts'
import { suggestReasons } from '../../domain/decisions/suggest-reasons.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Db } from '../../store/tables.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { judgeApplication } from '../applications/judge-application.ts'
import { type ExampleValues, exampleValues } from './example-values.ts'

interface Wanted {
  readonly actor: SignedIn
  readonly association: { readonly id: string; readonly name: string }
  readonly applicationId: string
  readonly today: Day
  readonly dayOf: (instant: Date) => Day
}

/** What a preview is filled with from a real application; what it does not say stays as in the example. */
export function realValues(db: Db, standards: StandardsLibrary, wanted: Wanted) {
  const { actor, association, applicationId, today, dayOf } = wanted
  const wish = { actor, action: 'process-application', applicationId, associationId: association.id } as const
  return enterApplication(db, wish, async (tx, application): Promise<ExampleValues> => {
    const applicant = await findPersonName(tx, application.personId)
    const { evaluation } = await judgeApplication(tx, standards, application, today)
    const edition = standards.getEdition(application.standard, today, application.edition)
    const { reasons, toDo } = suggestReasons(evaluation, { words: [] }, examsOf(edition))
    const { submittedAt, expiresOn } = application
    return {
      ...exampleValues(today, association.name),
      ...(applicant && { applicant: applicant.name }),
      category: edition.title,
      ...(submittedAt && { 'submitted-day': dayOf(submittedAt) }),
      'due-day': expiresOn ?? '',
      reasons: reasons.map(({ words }) => words),
      'what-to-do': toDo.map(({ words }) => words),
    }
  })
}
