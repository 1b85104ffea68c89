import { NotFound } from '../../domain/errors.ts'
import { withRegisterStanding } from '../../domain/providers/standing.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { findPerson } from '../../store/account/account.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/**
 * A person's whole portfolio as `attune-portfolio/1`, under the person's name, with what registers say of the providers:
 * an evaluation of it finds elsewhere what one finds here.
 */
export async function loadDocument(db: Db, personId: string): Promise<Portfolio> {
  return withScope(db, { personId }, async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person) throw new NotFound()
    const { portfolio: logged } = await loadPortfolioDocument(tx, personId)
    const { format, ...lists } = withRegisterStanding(logged, await listStandings(tx, personId))
    return { format, person: { name: person.name, email: person.email }, ...lists }
  })
}
