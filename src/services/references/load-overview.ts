import type { Application } from '../../domain/applications/application.ts'
import { decideInviting, type Inviting } from '../../domain/references/decide-inviting.ts'
import {
  endorsedRaterCategories,
  fillSlots,
  listPlaced,
  rolesAsked,
  rulesOf,
  type Slot,
} from '../../domain/references/fill-slots.ts'
import type { Reference } from '../../domain/references/reference.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Category, ReferenceRole } from '../../standards/vocabulary.ts'
import { listRaterStandings, type RaterStanding } from '../../store/references/rater-standings.ts'
import { listSealedCodes } from '../../store/references/reference-codes.ts'
import { type Delivery, listDeliveries } from '../../store/references/reference-mails.ts'
import { listReferences } from '../../store/references/references.ts'
import type { Tx } from '../../store/tables.ts'
import { judgeApplication } from '../applications/judge-application.ts'
import type { Keyring } from '../keys/keyring.ts'
import { loadSurroundings, type Surroundings } from './load-surroundings.ts'
import type { ReferenceMeans } from './means.ts'

/** How one reference stands, with what there is to do about it. */
export interface StandingReference {
  readonly reference: Reference
  readonly delivery: Delivery | undefined
  readonly standing: RaterStanding | undefined
  /** A code that was made and not used yet. */
  readonly code: string | undefined
}

/** How the references of one application stand, for the applicant and for staff. Nothing of what was written. */
export interface ReferencesOverview {
  readonly around: Surroundings
  readonly slots: readonly Slot<Reference>[]
  readonly roles: readonly ReferenceRole[]
  readonly endorsedIn: readonly Category[]
  readonly references: readonly StandingReference[]
  readonly inviting: Inviting
}

interface OverviewMeans extends Pick<ReferenceMeans, 'dayOf'> {
  readonly library: StandardsLibrary
  readonly keyring: Keyring | undefined
  readonly now: Date
}

export async function loadOverview(
  tx: Tx,
  application: Application,
  { library, dayOf, keyring, now }: OverviewMeans,
): Promise<ReferencesOverview> {
  const judging = async () => {
    const around = await loadSurroundings(tx, application, { library, dayOf, now })
    return { around, judged: await judgeApplication(tx, library, application, around.today) }
  }
  const looking = async () => {
    const references = await listReferences(tx, application.id)
    const emails = references.map(({ raterEmail }) => raterEmail)
    return { references, standings: await listRaterStandings(tx, application.associationId, emails) }
  }
  const [{ around, judged }, { references, standings }, deliveries, codes] = await Promise.all([
    judging(),
    looking(),
    listDeliveries(tx, application.id),
    listSealedCodes(tx, application.id),
  ])
  const { edition, policy, today } = around
  const { evaluation } = judged
  const rules = rulesOf(edition)
  const placed = listPlaced(references, policy.references.validMonths, today)
  return {
    around,
    slots: rules ? fillSlots(rules, placed) : [],
    roles: rules ? rolesAsked(rules) : [],
    endorsedIn: endorsedRaterCategories(edition),
    references: references.map((reference) => {
      const sealed = codes.get(reference.id)
      return {
        reference,
        delivery: deliveries.get(reference.id),
        standing: standings.get(reference.raterEmail),
        code: sealed && keyring?.open('reference-code', reference.id, sealed),
      }
    }),
    inviting: decideInviting(application.state, policy.references, evaluation, edition),
  }
}
