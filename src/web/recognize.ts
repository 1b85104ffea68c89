import { decideDoor } from '../domain/sign-in/decide-door.ts'
import { findExpiredSession, findVisitor, proofOf } from '../services/sign-in/find-visitor.ts'
import type { Db } from '../store/tables.ts'
import type { Recognized, Site } from './site.ts'

const visitor = { kind: 'visitor' } as const
const nothing = { unread: 0, sitsIn: [] }

/**
 * Whom a session stands for. Somebody whose second factor is still to be shown is a visitor: no
 * page opens for them but the one that asks for it.
 */
export function recognizeIn(db: Db): Site['recognize'] {
  return async (sessionToken, now): Promise<Recognized> => {
    if (sessionToken === undefined) return { actor: visitor, ...nothing }
    const found = await findVisitor(db, sessionToken, now)
    if (!found) {
      const expired = await findExpiredSession(db, sessionToken, now)
      return { actor: visitor, ...nothing, ...(expired && { formerPersonId: expired.personId }) }
    }
    if (decideDoor('own', proofOf(found)) !== 'open') return { actor: visitor, ...nothing }
    const { account, roles, session, committees, sitsIn, typedAt, unread } = found
    const { id, name, email } = account
    const { assurance } = session
    // What belongs to a role is counted only once the second factor was shown.
    const news = assurance === 'strong' ? unread.own + unread.ofOthers : unread.own
    const actor = { kind: 'person', id, name, email, roles, assurance, committees } as const
    return { actor, unread: news, sitsIn, typedAt, places: roles.map(({ association }) => association) }
  }
}
