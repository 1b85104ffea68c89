import type { RenewalPolicy } from '../../domain/policy/renewal-policy.ts'
import { cycleOn, type HeldSpell, type RenewalCycle } from '../../domain/renewals/cycle.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { listHeldEndorsements, listHolders } from '../../store/renewals/held-endorsements.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** What one period asks of somebody; null where nothing is asked, because there is no renewal. */
export interface AskedOfGroup {
  readonly from: Day
  readonly until: Day
  readonly share: string
  /** Null where nothing is owed. */
  readonly due: Day | null
}

export interface PreviewGroup {
  readonly before: AskedOfGroup | null
  readonly after: AskedOfGroup | null
  readonly count: number
  /** The first of them by name. */
  readonly names: readonly string[]
}

interface Previewing {
  readonly actor: SignedIn
  readonly associationId: string
  /** The day on which the change takes effect. */
  readonly on: Day
}

const namesShown = 5

/** What a change of model would ask of an association's real people, in groups; nothing is written. */
export function previewModel(
  db: Db,
  { actor, associationId, on }: Previewing,
  { present, next }: { readonly present: RenewalPolicy; readonly next: RenewalPolicy },
): Promise<readonly PreviewGroup[]> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const holders = await listHolders(tx, associationId)
    const held = await listHeldEndorsements(
      tx,
      associationId,
      holders.map(({ id }) => id),
    )
    const spells = Map.groupBy(held, ({ personId }) => personId)
    const asked = holders.map(({ id, name }) => {
      const own = (spells.get(id) ?? []).flatMap((each) => each.spells)
      return { name, before: askedOf(present, own, on), after: askedOf(next, own, on) }
    })
    const groups = Map.groupBy(asked, ({ before, after }) => JSON.stringify([before, after]))
    return [...groups.values()]
      .flatMap((same) => {
        const [first] = same
        if (!first) return []
        const names = same.slice(0, namesShown).map(({ name }) => name)
        return [{ before: first.before, after: first.after, count: same.length, names }]
      })
      .toSorted((a, b) => b.count - a.count)
  })
}

function askedOf(policy: RenewalPolicy, spells: readonly HeldSpell[], on: Day): AskedOfGroup | null {
  const cycle: RenewalCycle | undefined = cycleOn(policy, spells, on)
  if (!cycle) return null
  const { period, share, days } = cycle
  return {
    from: period.from,
    until: period.until,
    share: `${share.of}/${share.from}`,
    due: days?.dueOn ?? null,
  }
}
