import { decideDoor } from '../domain/sign-in/decide-door.ts'
import { findExpiredSession, findVisitor, proofOf } from '../services/sign-in/find-visitor.ts'
import type { Db } from '../store/tables.ts'
import type { Recognized, Site } from './site.ts'

const visitor = { kind: 'visitor' } as const

/**
 * Whom a session stands for. Somebody whose second factor is still to be shown is a visitor: no
 * page opens for them but the one that asks for it.
 */
export function recognizeIn(db: Db): Site['recognize'] {
  return async (sessionToken, now): Promise<Recognized> => {
    if (sessionToken === undefined) return { actor: visitor }
    const found = await findVisitor(db, sessionToken, now)
    if (!found) {
      const expired = await findExpiredSession(db, sessionToken, now)
      return { actor: visitor, ...(expired && { formerPersonId: expired.personId }) }
    }
    if (decideDoor('own', proofOf(found)) !== 'open') return { actor: visitor }
    const { account, roles, session } = found
    const { id, name, email } = account
    return { actor: { kind: 'person', id, name, email, roles, assurance: session.assurance } }
  }
}
