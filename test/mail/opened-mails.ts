import type { Keyring } from '../../src/services/keys/keyring.ts'
import { createOpenMail } from '../../src/services/mail/open-mail.ts'
import { findMail, listMails, type OpenedMail } from '../../src/store/mail/list-mails.ts'
import { withOpenMailbox } from '../../src/store/mail/with-open-mailbox.ts'
import type { Db } from '../../src/store/tables.ts'

/** What the outbox holds for addresses with this in them, as its readers would get it; the oldest first. */
export async function openedMails(db: Db, keyring: Keyring, recipient = ''): Promise<readonly OpenedMail[]> {
  const open = createOpenMail(keyring)
  return withOpenMailbox(db, async (tx) => {
    const mails: OpenedMail[] = []
    for (const { id } of await listMails(tx, 'open', { recipient, offset: 0, limit: 500 })) {
      const mail = await findMail(tx, 'open', id)
      if (mail) mails.unshift(open(mail))
    }
    return mails
  })
}
