import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { insertFormerName } from '../../store/endorsements/changes.ts'
import { renameEndorsement } from '../../store/endorsements/endorsements.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { enterEndorsement } from './enter-endorsement.ts'
import type { EndorsementMeans } from './means.ts'
import { showInRegister } from './show-in-register.ts'
import { tellHolder } from './tell-holder.ts'

interface RenameWish {
  readonly actor: SignedIn
  readonly associationId: string
  readonly endorsementId: string
  readonly name: string
  readonly version: number
  readonly now: Date
  readonly today: Day
}

export type Renamed =
  | { readonly renamed: true }
  | { readonly renamed: false; readonly reason: 'moved-on' | 'same-name' }

/**
 * Another name on the certificate, which is issued anew with a new badge. The name before stays known, so that an
 * older copy still answers; the record says that the name changed, and not to what.
 */
export function renameHolder(means: EndorsementMeans, wish: RenameWish) {
  const { actor, associationId, endorsementId, name, now, today } = wish
  const entering = {
    actor,
    associationId,
    endorsementId,
    action: 'process-endorsement',
    changes: true,
  } as const
  return enterEndorsement(means.db, entering, async (tx, endorsement): Promise<Renamed> => {
    if (endorsement.version !== wish.version) return { renamed: false, reason: 'moved-on' }
    if (endorsement.nameShown === name) return { renamed: false, reason: 'same-name' }
    if (!(await renameEndorsement(tx, endorsement, name))) return { renamed: false, reason: 'moved-on' }
    const former = {
      endorsementId,
      associationId,
      name: endorsement.nameShown,
      until: now,
      byPersonId: actor.id,
    }
    await insertFormerName(tx, former)
    await showInRegister(tx, associationId, endorsementId)
    const { personId, applicationId, version } = endorsement
    await appendRecord(tx, {
      ...{ at: now, kind: 'endorsement-renamed', isOpen: true },
      ...(personId !== null && { subjectId: personId }),
      ...(applicationId !== null && { applicationId }),
      facts: { endorsement: endorsementId, version: version + 1 },
    })
    await means.issueBadge?.(tx, { ...endorsement, nameShown: name, version: version + 1 })
    await tellHolder(tx, means, endorsement, { kind: 'renamed', on: today, reason: '' })
    return { renamed: true }
  })
}
