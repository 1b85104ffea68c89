import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import { dayIn } from '../../domain/day-in.ts'
import { examFactsOf } from '../../domain/exams/exam-facts.ts'
import { categories } from '../../standards/vocabulary.ts'
import { listResultsOf } from '../../store/exams/results.ts'
import { getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'

/** Exams of an applicant with this association: both parts passed is passed, and only what was released counts. */
export async function loadExamFacts(
  tx: Tx,
  { personId, associationId }: Pick<Application, 'personId' | 'associationId'>,
): Promise<ApplicationFacts['exams']> {
  const results = (await listResultsOf(tx, personId)).filter((each) => each.associationId === associationId)
  if (results.length === 0) return []
  const { timeZone } = await getAssociation(tx, associationId)
  const facts = examFactsOf(
    results.map(({ category, part, passed, releasedAt }) => ({
      ...{ category, part, passed },
      releasedOn: dayIn(releasedAt, timeZone),
    })),
  )
  return facts.flatMap(({ category, completedOn, passed }) => {
    const known = categories.find((each) => each === category)
    return known ? [{ category: known, completedOn, passed }] : []
  })
}
