import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { heldStates } from '../../../domain/endorsements/states.ts'
import type { Renewal } from '../../../domain/renewals/renewal.ts'
import { renewalSheets } from '../../../domain/renewals/renewal-sheets.ts'
import { findAtStage, type RenewalStage } from '../../../domain/renewals/stage.ts'
import { rankEvaluations } from '../../../evaluation/rank-evaluations.ts'
import type { EvaluatedPortfolio } from '../../../services/portfolio/evaluate-portfolio.ts'
import type { Day } from '../../../standards/day.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Association } from '../../../store/people/associations.ts'
import type { StandingWish } from './describe-standing.tsx'

/** What is to be handed in comes before what runs, and what is done comes last. */
const stagesByUrgency: readonly (readonly RenewalStage[])[] = [
  ['open', 'grace'],
  ['ahead'],
  ['handed-in'],
  ['renewed', 'free'],
]

/** The renewal by whose sheet the first page tells how far somebody is; the oldest of those that are as urgent. */
export function renewalThatMatters(renewals: readonly Renewal[], today: Day): Renewal | undefined {
  for (const stages of stagesByUrgency) {
    const found = findAtStage(renewals, today, stages)
    if (found) return found.renewal
  }
  return undefined
}

interface Renewing {
  readonly due: { readonly renewal: Renewal; readonly association: Association } | undefined
  readonly held: readonly Endorsement[]
  readonly known: EvaluatedPortfolio
}

/** The sheets of a renewal, the one first of which most is missing: the strictest counts. */
export function sheetsToRenew({ editions }: StandardsLibrary, { due, held, known }: Renewing): string[] {
  if (!due) return []
  const { renewal, association } = due
  const sheets = renewalSheets({ editions, renewal, standardsOf: association.standardsOf, held })
  const evaluated = known.evaluated.filter(({ edition }) => sheets.includes(edition.standard))
  const strictestFirst = rankEvaluations(evaluated)
    .map(({ edition }) => edition.standard)
    .toReversed()
  return [...new Set([...strictestFirst, ...sheets])]
}

interface RenewingAnywhere {
  readonly renewals: readonly Renewal[]
  readonly associations: readonly Association[]
  readonly held: readonly Endorsement[]
}

/** The sheets of every renewal of somebody, whichever is due first; undefined where there is no renewal to tell it. */
export function sheetsOfAll(
  { editions }: StandardsLibrary,
  { renewals, associations, held }: RenewingAnywhere,
): string[] | undefined {
  if (renewals.length === 0) return undefined
  const sheets = renewals.flatMap((renewal) => {
    const association = associations.find(({ id }) => id === renewal.associationId)
    if (!association) return []
    return renewalSheets({ editions, renewal, standardsOf: association.standardsOf, held })
  })
  return [...new Set(sheets)]
}

interface Wishing {
  /** The standard that the address of the page names. */
  readonly named: string | undefined
  readonly aim: { readonly standard: string; readonly isRenewal: boolean } | undefined
  readonly held: readonly Pick<Endorsement, 'standard' | 'state'>[]
  readonly sheets: readonly string[]
  /** The standard of the newest application that is under way. */
  readonly applied: string | undefined
}

/**
 * What was asked for, then the aim, then what is applied for, then the sheet of a renewal. Whoever renews aims no more at what is held already,
 * nor at the renewal of another association.
 */
export function wishesOf({ named, aim, held, sheets, applied }: Wishing): StandingWish[] {
  const isReached = held.some((each) => each.standard === aim?.standard && heldStates.includes(each.state))
  const isOtherSheet = aim?.isRenewal === true && !sheets.includes(aim.standard)
  const asked = [named, sheets.length > 0 && (isReached || isOtherSheet) ? undefined : aim?.standard]
  return [
    ...asked.flatMap((standard) => (standard ? [{ standard, isNamed: true }] : [])),
    ...(applied === undefined ? [] : [{ standard: applied, isNamed: true }]),
    ...sheets.map((standard) => ({ standard, isNamed: false })),
  ]
}
