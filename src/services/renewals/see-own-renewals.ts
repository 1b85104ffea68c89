import { type CountedYear, cycleOn } from '../../domain/renewals/cycle.ts'
import { type RenewalStep, renewalStepOf } from '../../domain/renewals/next-step.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { type RenewalStage, stageOf } from '../../domain/renewals/stage.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Finding } from '../../evaluation/finding.ts'
import type { Day } from '../../standards/day.ts'
import { type Association, listAssociations } from '../../store/people/associations.ts'
import { listRenewalSignatures, type RenewalSignature } from '../../store/renewals/renewal-signatures.ts'
import { listRenewalsOf } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { readPortfolio } from '../portfolio/read-portfolio.ts'
import { type JudgedRenewal, judgeRenewal } from './judge-renewal.ts'
import type { RenewalMeans } from './means.ts'
import { findingsOfRenewal } from './renewal-findings.ts'
import { type TextToSign, textsToSign } from './texts-to-sign.ts'

/** The renewal that matters now for one association, with all that its page shows. */
export interface OwnRenewal {
  readonly renewal: Renewal
  readonly association: Association
  readonly stage: RenewalStage
  readonly today: Day
  readonly judged: JudgedRenewal
  /** Out of one pool of hours, what the strictest of the categories says; what is signed is left out. */
  readonly findings: readonly Finding[]
  readonly step: RenewalStep | undefined
  readonly texts: readonly TextToSign[]
  readonly signatures: readonly RenewalSignature[]
  /** The years from which the share comes. */
  readonly years: readonly CountedYear[]
}

export interface OwnRenewals {
  /** The one that the page is about; undefined where there is none. */
  readonly shown: OwnRenewal | undefined
  readonly others: readonly Pick<OwnRenewal, 'renewal' | 'association' | 'stage'>[]
}

interface Asking {
  readonly actor: SignedIn
  readonly now: Date
  /** A renewal of the person; empty for the one that matters most. */
  readonly of: string
}

/** A person's renewals: one as it stands in full, and that there are others. */
export function seeOwnRenewals(means: RenewalMeans, { actor, now, of }: Asking): Promise<OwnRenewals> {
  return withScope(means.db, { personId: actor.id }, async (tx) => {
    const all = await listRenewalsOf(tx, actor.id)
    const associations = all.length === 0 ? [] : await listAssociations(tx)
    const known = all.flatMap((renewal) => {
      const association = associations.find(({ id }) => id === renewal.associationId)
      if (!association) return []
      const today = means.dayOf(now, association.timeZone)
      return [{ renewal, association, today, stage: stageOf(renewal, today) }]
    })
    const chosen = known.find(({ renewal }) => renewal.id === of) ?? choosePresent(known)
    const shown = chosen && (await look(tx, means, chosen))
    return { shown, others: known.filter((each) => each !== chosen) }
  })
}

interface Known {
  readonly renewal: Renewal
  readonly association: Association
  readonly today: Day
  readonly stage: RenewalStage
}

/** What is to be handed in comes before what runs. */
function choosePresent(own: readonly Known[]): Known | undefined {
  const oldestFirst = own.toReversed()
  const ofStage = (...stages: readonly RenewalStage[]) =>
    oldestFirst.find(({ stage }) => stages.includes(stage))
  return ofStage('open', 'grace') ?? ofStage('handed-in') ?? own[0]
}

async function look(tx: Tx, means: RenewalMeans, known: Known): Promise<OwnRenewal> {
  const { renewal, association, stage, today } = known
  await setScope(tx, { associationId: association.id })
  const judged = await judgeRenewal(tx, means.standards, renewal, today, readPortfolio)
  const spells = judged.held.flatMap((each) => each.spells)
  const cycle = cycleOn(judged.policy.renewals, spells, renewal.periodFrom)
  const findings = findingsOfRenewal(judged, renewal)
  const isAttested = judged.policy.renewals.check === 'attestation'
  return {
    ...{ ...known, judged, findings },
    step: renewalStepOf({ stage, isAttested, findings }),
    texts: await textsToSign(tx, association.id, today),
    signatures: await listRenewalSignatures(tx, renewal.id),
    years: cycle?.share.years ?? [],
  }
}
