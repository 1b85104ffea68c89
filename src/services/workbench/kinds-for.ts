import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import { type WorkKind, workKindNames, workKinds } from '../../domain/workbench/work-kinds.ts'

/** The kinds of work that somebody may do in an association. */
export function kindsFor(actor: SignedIn, associationId: string): readonly WorkKind[] {
  return workKindNames.filter(
    (kind) => decideAccess(actor, { action: workKinds[kind].needs, associationId }) === 'allowed',
  )
}
