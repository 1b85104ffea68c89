import type { Renewal, RenewalLine } from '../../domain/renewals/renewal.ts'
import { strictestFindings } from '../../domain/renewals/strictest-findings.ts'
import type { Finding } from '../../evaluation/finding.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { listRenewalSignatures, type RenewalSignature } from '../../store/renewals/renewal-signatures.ts'
import { listLineCategories, listRenewalLines, listWithoutSheet } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import type { Stopped } from '../applications/enter-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { type DrawWait, waitForDraw } from '../audits/wait-for-draw.ts'
import { enterRenewal, type StaffOfRenewal } from './give-more-time.ts'
import type { RenewalMeans } from './means.ts'
import { renewEndorsements } from './pass-renewal.ts'

/** Somebody's renewal as staff see it. */
export interface SeenRenewal {
  readonly renewal: Renewal
  readonly name: string
  readonly categories: readonly string[]
  /** Those that were handed in and have no sheet, so that only a person can tell. */
  readonly withoutSheet: readonly string[]
  /** As it was handed in; empty before. */
  readonly findings: readonly Finding[]
  readonly signatures: readonly RenewalSignature[]
  /** Whether an audit holds it up; `free` where it is not handed in or settled. */
  readonly wait: DrawWait
}

export function seeRenewal(means: RenewalMeans, who: StaffOfRenewal): Promise<SeenRenewal | Stopped> {
  return enterRenewal(means, who, async (tx, renewal) => {
    const [lines, person, categories, withoutSheet, signatures] = await Promise.all([
      listRenewalLines(tx, renewal.id),
      findPersonName(tx, renewal.personId),
      listLineCategories(tx, renewal.id),
      renewal.attestedAt ? listWithoutSheet(tx, renewal.id) : [],
      listRenewalSignatures(tx, renewal.id),
    ])
    const findings = lines.flatMap((line) => (line.findings && line.isKept ? [line.findings] : []))
    return {
      ...{ renewal, categories, withoutSheet, signatures },
      name: person?.name ?? '',
      findings: strictestFindings(findings),
      wait: await waitOf(tx, renewal, lines),
    }
  })
}

async function waitOf(tx: Tx, renewal: Renewal, lines: readonly RenewalLine[]): Promise<DrawWait> {
  if (renewal.state !== 'attested') return 'free'
  const { audits } = await loadPolicy(tx, renewal.associationId)
  return waitForDraw(tx, audits, renewal, lines)
}

type Accepted = { readonly kind: 'accepted' | 'moved-on' | 'before-draw' | 'drawn' }

/** Renews what was handed in and waited for a person to look at it; never past a draw that it waits for. */
export function acceptRenewal(
  means: RenewalMeans,
  who: StaffOfRenewal,
  version: number,
): Promise<Accepted | Stopped> {
  return enterRenewal(means, who, async (tx, renewal): Promise<Accepted> => {
    if (renewal.version !== version || renewal.state !== 'attested') return { kind: 'moved-on' }
    const wait = await waitOf(tx, renewal, await listRenewalLines(tx, renewal.id))
    if (wait === 'draw') return { kind: 'before-draw' }
    if (wait === 'drawn') return { kind: 'drawn' }
    const renewing = { by: 'staff', now: who.now, byPersonId: who.actor.id } as const
    return { kind: (await renewEndorsements(tx, means, renewal, renewing)) ? 'accepted' : 'moved-on' }
  })
}
