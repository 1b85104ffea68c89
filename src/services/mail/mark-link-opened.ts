import { stampLinkOpened } from '../../store/mail/stamp-link-opened.ts'
import type { Tx } from '../../store/tables.ts'

/** To be called where a mailed link's page is opened: from then on the outbox shows it. The first time counts. */
export async function markLinkOpened(tx: Tx, linkId: string, now: Date): Promise<void> {
  await stampLinkOpened(tx, linkId, now)
}
