import { evaluateAll } from '../../../evaluation/evaluate.ts'
import { rankEvaluations } from '../../../evaluation/rank-evaluations.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Sample } from '../../load-samples.ts'
import type { PersonCard } from './start-page.tsx'

/** The sample people with how far each is from the standard of the story. Their files never change, so once is enough. */
export function listPeople(samples: readonly Sample[], library: StandardsLibrary): PersonCard[] {
  return samples.map(({ id, name, sentence, standard, on, portfolio }) => {
    const edition = library.findEdition(standard, on)
    const evaluated = edition ? evaluateAll([edition], portfolio, { asOf: on }) : []
    return { id, name, sentence, standard, on, ranked: rankEvaluations(evaluated)[0] }
  })
}
