import { type DeletionPlan, planDeletion } from '../../domain/account/plan-deletion.ts'
import { NotFound } from '../../domain/errors.ts'
import { deleteOwnAccount, findPerson, loadHoldings } from '../../store/account/account.ts'
import { listFiles } from '../../store/files/find-files.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { FileStore } from '../files/file-store.ts'

/** What would go and what would stay, for the person to read before deciding. */
export function previewDeletion(db: Db, personId: string): Promise<DeletionPlan> {
  return withScope(db, { personId }, async (tx) => planDeletion(await loadHoldings(tx, personId)))
}

interface Leaving {
  readonly personId: string
  /** The person's own address, typed once more: nobody leaves by a slip of the finger. */
  readonly typedEmail: string
}

export type Left =
  | { readonly kind: 'left' }
  | { readonly kind: 'other-address' }
  | { readonly kind: 'only-administrator' | 'under-way' }

/**
 * Deletes an account: rows in one transaction, then the bytes of its files. A process that dies in between leaves
 * bytes without rows, which sweepFiles takes away.
 */
export async function deleteAccount(
  { db, store }: { readonly db: Db; readonly store: FileStore },
  { personId, typedEmail }: Leaving,
): Promise<Left> {
  const outcome = await withScope(db, { personId }, async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person) throw new NotFound()
    if (typedEmail.trim().toLowerCase() !== person.email.toLowerCase())
      return { kind: 'other-address' } as const
    // Whoever submits locks the portfolio too, so nothing is handed in between the plan and the end.
    await lockPortfolio(tx, personId)
    const files = await listFiles(tx, personId)
    const plan = planDeletion(await loadHoldings(tx, personId))
    if (!plan.allowed) return { kind: plan.reason } as const
    await deleteOwnAccount(tx, !plan.goes.some(({ part }) => part === 'name'))
    return { kind: 'left', files } as const
  })
  if (outcome.kind !== 'left') return outcome
  for (const { id } of outcome.files) await store.remove(id)
  return { kind: 'left' }
}
