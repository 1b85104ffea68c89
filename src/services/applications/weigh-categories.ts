import type { Application } from '../../domain/applications/application.ts'
import type { Scope } from '../../domain/applications/fit-categories.ts'
import { listOffered } from '../../domain/applications/offered.ts'
import { isEnded } from '../../domain/applications/states.ts'
import { listUnoffered, type Weighed, weighOffers } from '../../domain/applications/weigh-offers.ts'
import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { heldStates } from '../../domain/endorsements/states.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Evaluated } from '../../evaluation/rank-evaluations.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Category } from '../../standards/vocabulary.ts'
import { listApplicationsOf } from '../../store/applications/applications.ts'
import { listEndorsementsOf } from '../../store/endorsements/endorsements.ts'
import { type Association, listAssociations } from '../../store/people/associations.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { EvaluatePortfolio } from '../portfolio/evaluate-portfolio.ts'
import { loadPolicy } from './load-policy.ts'

/** A standard that one of the person's associations offers. */
interface Offer extends Evaluated {
  readonly association: Association
  /** The application for it that is open. */
  readonly open: Application | undefined
  /** What the person holds of this category there. */
  readonly held: Endorsement | undefined
}

export interface Weighing {
  /** Every association that works with this Attune. */
  readonly installed: readonly Association[]
  /** Those in which the person is an applicant. */
  readonly mine: readonly Association[]
  readonly offers: readonly Weighed<Offer>[]
  /** Categories for this work that none of these associations offers. */
  readonly unoffered: readonly Category[]
}

interface Question {
  readonly actor: SignedIn
  readonly scope: Scope
  readonly today: Day
}

/** What a person's associations offer, weighed by the work that the person describes and by the portfolio. */
export function weighCategories(
  db: Db,
  { standards, evaluate }: { readonly standards: StandardsLibrary; readonly evaluate: EvaluatePortfolio },
  { actor, scope, today }: Question,
): Promise<Weighing> {
  return withScope(db, { personId: actor.id }, async (tx) => {
    const installed = await listAssociations(tx)
    const roles = new Set(
      actor.roles.filter(({ role }) => role === 'applicant').map(({ association }) => association.id),
    )
    const mine = installed.filter(({ id }) => roles.has(id))
    const { evaluated } = await evaluate(tx, { personId: actor.id, asOf: today })
    const own = await listApplicationsOf(tx, actor.id)
    const held = (await listEndorsementsOf(tx, actor.id)).filter(({ state }) => heldStates.includes(state))
    const offers: Offer[] = []
    for (const association of mine)
      for (const { standard } of await offeredBy(tx, standards, association, today)) {
        const one = evaluated.find(({ edition }) => edition.standard === standard)
        const open = own.find(
          (each) =>
            each.associationId === association.id && each.standard === standard && !isEnded(each.state),
        )
        const isSame = (each: Endorsement) =>
          each.associationId === association.id && each.category === one?.edition.category
        if (one) offers.push({ ...one, association, open, held: held.find(isSame) })
      }
    const offered = offers.map(({ edition }) => edition.category)
    return { installed, mine, offers: weighOffers(offers, scope), unoffered: listUnoffered(offered, scope) }
  })
}

async function offeredBy(tx: Tx, standards: StandardsLibrary, association: Association, today: Day) {
  const { applications } = await loadPolicy(tx, association.id)
  const { standardsOf } = association
  return listOffered(standards.listInForce(today), { standardsOf, policy: applications })
}
