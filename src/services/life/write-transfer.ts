import { randomUUID } from 'node:crypto'
import { decideEndorsementStep } from '../../domain/endorsements/steps.ts'
import { lastSpell } from '../../domain/life/spells.ts'
import { composeTransfer, transferDays } from '../../domain/life/transfer.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { openSigner } from '../credentials/issuer.ts'
import type { CredentialMeans } from '../credentials/means.ts'
import { signToken } from '../credentials/sign-document.ts'
import { enterEndorsement } from '../endorsements/enter-endorsement.ts'

interface Writing {
  readonly actor: SignedIn
  readonly endorsementId: string
  readonly now: Date
}

/**
 * The document with which a holder takes an Endorsement to another association: what its own association knows of it,
 * signed with its key. Null where it stands so that nobody takes it along.
 */
export function writeTransfer(db: Db, means: CredentialMeans, { actor, endorsementId, now: at }: Writing) {
  const entering = { actor, endorsementId, action: 'keep-endorsement', changes: true } as const
  return enterEndorsement(
    db,
    entering,
    async (tx, endorsement): Promise<{ readonly token: string | null }> => {
      if (!decideEndorsementStep(endorsement, 'move-away', 'system')) return { token: null }
      const changes = await listChanges(tx, endorsementId)
      const spell = lastSpell({ awardedOn: endorsement.awardedOn, changes })
      if (spell?.endedOn !== null) return { token: null }
      const association = await getAssociation(tx, endorsement.associationId)
      const signer = await openSigner(tx, means, association, { at })
      const id = randomUUID()
      const { number, category, standard, edition, state, nameShown, validUntil } = endorsement
      const document = composeTransfer(
        {
          ...{ id, issuer: { did: signer.did, name: association.name }, at: toSecond(at) },
          until: toSecond(new Date(at.getTime() + transferDays * 86_400_000)),
        },
        {
          ...{ format: 'attune-transfer/1', name: nameShown, email: actor.email, endorsement: endorsementId },
          ...{ number, category, standard, edition, state, validUntil, heldSince: spell.earnedOn },
          changes: changes.map(({ step, toState, onDay }) => ({ step, to: toState, on: onDay })),
        },
      )
      await appendRecord(tx, {
        ...{ at, kind: 'transfer-written', subjectId: actor.id, isOpen: true },
        facts: { endorsement: endorsementId, transfer: id },
      })
      return { token: await signToken(document, signer) }
    },
  )
}

function toSecond(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}
