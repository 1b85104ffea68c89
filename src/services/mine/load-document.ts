import { NotFound } from '../../domain/errors.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { findPerson } from '../../store/account/account.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** A person's whole portfolio as `attune-portfolio/1`, under the person's name. */
export async function loadDocument(db: Db, personId: string): Promise<Portfolio> {
  return withScope(db, { personId }, async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person) throw new NotFound()
    const { format, ...lists } = (await loadPortfolioDocument(tx, personId)).portfolio
    return { format, person: { name: person.name, email: person.email }, ...lists }
  })
}
