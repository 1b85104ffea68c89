import { network } from '../../domain/applications/offered.ts'
import { documentsAsked } from '../../domain/ways/association-text.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'

/** What an association may load: what its standards and the Alliance's ask for, and the two that most associations have. */
export function listTextKinds(standards: StandardsLibrary, standardsOf: string): readonly string[] {
  const asked = standards.editions
    .filter(({ association }) => association === standardsOf || association === network)
    .flatMap(documentsAsked)
  return [...new Set(['code-of-ethics', 'endorsement-agreement', ...asked])]
}
