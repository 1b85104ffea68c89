import type { Application } from '../../domain/applications/application.ts'
import { type CarryOver, sortCarryOver } from '../../domain/applications/carry-over.ts'
import { heldStates } from '../../domain/endorsements/states.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import { listEndorsementsIn } from '../../store/endorsements/endorsements.ts'
import type { Tx } from '../../store/tables.ts'
import { judgeApplication } from './judge-application.ts'

export interface SeenCarryOver extends CarryOver {
  /** What the person holds with the association, by standard. */
  readonly held: readonly string[]
}

interface Adding {
  readonly associationId: string
  readonly personId: string
  readonly edition: Edition
  readonly today: string
  readonly now: Date
}

const none = '00000000-0000-0000-0000-000000000000'

/**
 * What carries over to a further Endorsement, for somebody who holds one of the association: its sheet on the
 * portfolio of today, with what the association knows, as an application would find it that is opened now. Undefined
 * for whoever holds none yet.
 */
export async function seeCarryOver(
  tx: Tx,
  library: StandardsLibrary,
  { associationId, personId, edition, today, now }: Adding,
): Promise<SeenCarryOver | undefined> {
  const own = await listEndorsementsIn(tx, associationId, personId)
  const held = own.filter(({ state }) => heldStates.includes(state)).map(({ standard }) => standard)
  if (held.length === 0) return undefined
  const asOpened: Application = {
    ...{ id: none, associationId, personId, standard: edition.standard, edition: edition.edition },
    ...{ state: 'draft', stateSince: now, heldFrom: null, registration: null, version: 1, round: 1 },
    ...{ openedAt: now, submittedAt: null, expiresOn: null },
  }
  const { evaluation } = await judgeApplication(tx, library, asOpened, today)
  return { held, ...sortCarryOver(evaluation.findings) }
}
