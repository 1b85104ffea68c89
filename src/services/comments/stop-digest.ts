import { isDigestStopped, setDigestStopped } from '../../store/comments/digest-setting.ts'
import { findStopLinkOwner } from '../../store/comments/stop-links.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { hashSecret, readSecret } from '../sign-in/secrets.ts'

/** Whether the mails that a link belongs to were stopped; undefined for a link that is none. */
export function findStopLink(db: Db, link: string): Promise<{ readonly isStopped: boolean } | undefined> {
  return withStopLink(db, link, async (tx, personId) => ({ isStopped: await isDigestStopped(tx, personId) }))
}

/** Stops the mails about new comments for whoever got the mail with this link. False for a link that is none. */
export async function stopDigest(db: Db, link: string): Promise<boolean> {
  const stopped = await withStopLink(db, link, async (tx, personId) => {
    await setDigestStopped(tx, personId, true)
    return true
  })
  return stopped ?? false
}

async function withStopLink<Result>(
  db: Db,
  link: string,
  work: (tx: Tx, personId: string) => Promise<Result>,
): Promise<Result | undefined> {
  const secret = readSecret(link)
  if (secret === undefined) return undefined
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, async (tx) => {
    const personId = await findStopLinkOwner(tx, secretHash)
    if (personId === undefined) return undefined
    await setScope(tx, { personId })
    return work(tx, personId)
  })
}
