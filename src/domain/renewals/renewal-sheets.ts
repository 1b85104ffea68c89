import type { Edition } from '../../standards/schema.ts'
import type { Endorsement } from '../endorsements/endorsement.ts'
import { heldStates } from '../endorsements/states.ts'
import { chooseRenewalStandard } from './choose-renewal-standard.ts'
import type { Renewal } from './renewal.ts'

interface Renewing {
  readonly editions: readonly Edition[]
  readonly renewal: Pick<Renewal, 'associationId' | 'periodFrom' | 'periodUntil' | 'shareFrom'>
  /** Whose standards the association of the renewal uses. */
  readonly standardsOf: string
  /** All that the person holds or held, wherever. */
  readonly held: readonly Pick<Endorsement, 'associationId' | 'category' | 'state'>[]
}

/** The sheets by which somebody renews: one for each category that the association of the renewal keeps for them. */
export function renewalSheets({ editions, renewal, standardsOf, held }: Renewing): string[] {
  const { associationId, periodFrom: from, periodUntil: until, shareFrom: years } = renewal
  const own = held.filter((each) => each.associationId === associationId && heldStates.includes(each.state))
  const sheets = own.flatMap(({ category }) => {
    const wanted = { category, owner: standardsOf, period: { from, until }, years }
    return chooseRenewalStandard(editions, wanted)?.standard ?? []
  })
  return [...new Set(sheets)]
}
