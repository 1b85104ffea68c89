import type { Endorsement, EndorsementChange } from '../../domain/endorsements/endorsement.ts'
import { type Condition, judgeReturn } from '../../domain/life/reinstatement.ts'
import { lastSpell } from '../../domain/life/spells.ts'
import type { LifePolicy } from '../../domain/policy/life-policy.ts'
import { type AssociationText, textInForce } from '../../domain/ways/association-text.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import type { Tx } from '../../store/tables.ts'
import { listMembershipsOf } from '../../store/ways/memberships.ts'
import { findText, listTextVersions } from '../../store/ways/texts.ts'
import { loadPolicy } from '../applications/load-policy.ts'

export interface WeighedReturn {
  readonly conditions: readonly Condition[]
  readonly changes: readonly EndorsementChange[]
  readonly policy: LifePolicy
  /** What has to be signed; null where the association asks no signature, or has no such text. */
  readonly text: AssociationText | null
  /** The day from which it was not held any more. */
  readonly endedOn: Day
}

const nothing: Portfolio = { format: 'attune-portfolio/1' }

/** What an association asks of whoever wants to hold an Endorsement again, and how far that is there on a day. */
export async function weighReturn(
  tx: Tx,
  endorsement: Endorsement,
  { today, isSigned }: { readonly today: Day; readonly isSigned: boolean },
): Promise<WeighedReturn> {
  const { id, associationId, personId, category, awardedOn } = endorsement
  const [{ life: policy }, changes, known] = await Promise.all([
    loadPolicy(tx, associationId),
    listChanges(tx, id),
    loadKnown(tx, associationId, personId),
  ])
  const endedOn = lastSpell({ awardedOn, changes })?.endedOn ?? today
  const text = policy.signsEthics ? await findEthics(tx, associationId, today) : null
  const facts = { category, ...known, endedOn, hasText: text !== null, isSigned }
  return { conditions: judgeReturn(policy, facts, today), changes, policy, text, endedOn }
}

/** Of whoever has no account nothing is known: only staff can tell. */
async function loadKnown(tx: Tx, associationId: string, personId: string | null) {
  if (personId === null) return { portfolio: nothing, memberships: [] }
  const [{ portfolio }, memberships] = await Promise.all([
    loadPortfolioDocument(tx, personId),
    listMembershipsOf(tx, associationId, personId),
  ])
  return { portfolio, memberships }
}

/** The code of ethics that holds on a day. */
async function findEthics(tx: Tx, associationId: string, on: Day): Promise<AssociationText | null> {
  const version = textInForce(await listTextVersions(tx, associationId), 'code-of-ethics', on)
  if (!version) return null
  return (await findText(tx, associationId, version.kind, version.version)) ?? null
}
