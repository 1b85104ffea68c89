import { changeName } from '../../store/sign-in/accounts.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** Changes how a person is called. What was issued under the former name keeps it. */
export async function renamePerson(db: Db, personId: string, name: string): Promise<void> {
  await withScope(db, { personId }, (tx) => changeName(tx, personId, name))
}
