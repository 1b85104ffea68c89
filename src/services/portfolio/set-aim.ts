import { writeAim } from '../../store/portfolio/aim.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** Keeps the standard that a person works toward; null leaves it open. It decides only what is shown first. */
export function setAim(db: Db, personId: string, aim: string | null): Promise<void> {
  return withScope(db, { personId }, async (tx) => {
    await lockPortfolio(tx, personId)
    await writeAim(tx, personId, aim)
  })
}
