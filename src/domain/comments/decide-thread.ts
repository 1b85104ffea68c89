import { type Access, type Actor, decideAccess, type PortfolioObject, type SignedIn } from '../rights.ts'
import type { AuthorPart } from './comment.ts'

/**
 * Who may read and write in the threads about a portfolio that belong to one association: whoever may
 * comment on the portfolio, looking at it with this association's roles and advisors only.
 */
export function decideThread(actor: Actor, portfolio: PortfolioObject, associationId: string): Access {
  return decideAccess(actor, { action: 'comment', portfolio: withinAssociation(portfolio, associationId) })
}

function withinAssociation(portfolio: PortfolioObject, associationId: string): PortfolioObject {
  return {
    ...portfolio,
    applicantIn: portfolio.applicantIn.filter((id) => id === associationId),
    advisors: portfolio.advisors.filter((advisor) => advisor.associationId === associationId),
  }
}

/** As what somebody who may write does so. */
export function partOf(actor: SignedIn, portfolio: PortfolioObject, associationId: string): AuthorPart {
  if (actor.id === portfolio.personId) return 'applicant'
  const isAdvisor = portfolio.advisors.some(
    (advisor) => advisor.associationId === associationId && advisor.personId === actor.id,
  )
  return isAdvisor ? 'advisor' : 'staff'
}
