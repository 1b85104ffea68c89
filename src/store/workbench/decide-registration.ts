import type { Application } from '../../domain/applications/application.ts'
import type { Tx } from '../tables.ts'

/** False where the application changed since it was read. */
export async function decideRegistration(
  tx: Tx,
  { id, version }: Application,
  to: 'accepted' | 'declined',
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('application')
    .set({ registration: to, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('registration', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
