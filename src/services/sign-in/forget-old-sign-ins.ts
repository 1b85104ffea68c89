import { forgetOldRows } from '../../store/sign-in/forget-old-rows.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** Forgets mails, challenges and turns that are of no use to anybody any more. Sessions and events stay. */
export async function forgetOldSignIns(db: Db): Promise<void> {
  await withScope(db, {}, forgetOldRows)
}
