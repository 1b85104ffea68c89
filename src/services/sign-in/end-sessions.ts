import { listPeopleWithRole } from '../../store/sign-in/people-of-association.ts'
import { markAllSessionsEnded, markSessionEnded } from '../../store/sign-in/sessions.ts'
import { insertSignInEvent } from '../../store/sign-in/sign-in-events.ts'
import type { Db } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import type { Visitor } from './find-visitor.ts'
import type { Circumstances } from './means.ts'

/** Ends the session of this visit. */
export async function signOut(
  db: Db,
  { account, session }: Visitor,
  circumstances: Circumstances,
): Promise<void> {
  const { now, device, network } = circumstances
  await withScope(db, { personId: account.id }, async (tx) => {
    const isEnded = await markSessionEnded(tx, account.id, session.id, 'sign-out', now)
    if (isEnded) await insertSignInEvent(tx, account.id, { kind: 'signed-out', at: now, device, network })
  })
}

/** Ends one session of the visitor's own; false where there is no such session any more. */
export async function endOwnSession(
  db: Db,
  { account }: Visitor,
  sessionId: string,
  { now, device, network }: Circumstances,
): Promise<boolean> {
  return withScope(db, { personId: account.id }, async (tx) => {
    const isEnded = await markSessionEnded(tx, account.id, sessionId, 'person', now)
    if (isEnded) await insertSignInEvent(tx, account.id, { kind: 'session-ended', at: now, device, network })
    return isEnded
  })
}

/** Ends all sessions of the visitor but this one; answers how many. */
export async function endOtherSessions(
  db: Db,
  { account, session }: Visitor,
  { now, device, network }: Circumstances,
): Promise<number> {
  return withScope(db, { personId: account.id }, async (tx) => {
    const ended = await markAllSessionsEnded(tx, account.id, 'person', now, session.id)
    if (ended > 0)
      await insertSignInEvent(tx, account.id, { kind: 'session-ended', at: now, device, network })
    return ended
  })
}

/**
 * Ends all sessions of a person of the association, as an administrator does for somebody who lost a
 * device. Undefined where the person has no role there: it is not for this association to know them.
 */
export async function endSessionsOfPerson(
  db: Db,
  associationId: string,
  personId: string,
  { now, device, network }: Circumstances,
): Promise<number | undefined> {
  return withScope(db, { associationId }, async (tx) => {
    const people = await listPeopleWithRole(tx, associationId)
    if (!people.some(({ id }) => id === personId)) return undefined
    await setScope(tx, { personId })
    const ended = await markAllSessionsEnded(tx, personId, 'staff', now)
    await insertSignInEvent(tx, personId, { kind: 'sessions-ended-by-staff', at: now, device, network })
    return ended
  })
}
