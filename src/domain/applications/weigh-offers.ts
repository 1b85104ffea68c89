import { type Evaluated, type Ranked, rankEvaluations } from '../../evaluation/rank-evaluations.ts'
import { type Category, categories } from '../../standards/vocabulary.ts'
import { type Fit, fitCategory, type Scope } from './fit-categories.ts'

/** A standard that somebody may apply for, weighed against the own work and portfolio. */
export type Weighed<Each extends Evaluated> = Each & Ranked & { readonly fit: Fit }

const order: readonly Fit['fits'][] = ['yes', 'partly', 'no']

/** What fits the work first, then what fits in part; of these what the portfolio is nearest to. */
export function weighOffers<Each extends Evaluated>(offers: readonly Each[], scope: Scope): Weighed<Each>[] {
  const weighed = rankEvaluations(offers).map((offer) => ({
    ...offer,
    fit: fitCategory(offer.edition.category, scope),
  }))
  return weighed.sort((a, b) => order.indexOf(a.fit.fits) - order.indexOf(b.fit.fits))
}

/** Categories that are for this work and not among those that are offered. */
export function listUnoffered(offered: readonly Category[], scope: Scope): Category[] {
  return categories.filter(
    (category) => !offered.includes(category) && fitCategory(category, scope).fits === 'yes',
  )
}
