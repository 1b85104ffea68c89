import { isDigestStopped, setDigestStopped } from '../../store/comments/digest-setting.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** Whether a person wants no mail about new comments. */
export function isMailStopped(db: Db, personId: string): Promise<boolean> {
  return withScope(db, { personId }, (tx) => isDigestStopped(tx, personId))
}

export function setMailStopped(db: Db, personId: string, isStopped: boolean): Promise<void> {
  return withScope(db, { personId }, (tx) => setDigestStopped(tx, personId, isStopped))
}
