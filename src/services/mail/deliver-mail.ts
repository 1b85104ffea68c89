import { secondsUntilNextTry } from '../../domain/mail/seconds-until-next-try.ts'
import { type ClaimedMail, claimMail } from '../../store/mail/claim-mail.ts'
import { enqueueMail } from '../../store/mail/enqueue-mail.ts'
import { markAccepted, markEnded, markPostponed } from '../../store/mail/mark-mail.ts'
import { withDelivery } from '../../store/mail/with-delivery.ts'
import type { Db, Tx } from '../../store/tables.ts'
import type { Keyring } from '../keys/keyring.ts'
import { noteUndelivered } from '../references/note-undelivered.ts'
import type { Delivery, MailServer, OutgoingMail } from './delivery.ts'
import { openText } from './seal-text.ts'
import { createSendMail } from './send-mail.ts'

/** Longer than a try may take, so that nobody else takes the mail meanwhile. */
const leaseSeconds = 120

/** What mail leaves by. */
export interface DeliveryMeans {
  readonly server: MailServer
  /** Opens what was sealed while it waited. */
  readonly keyring: Keyring
}

interface DeliveryTerms {
  readonly lease?: number | undefined
  readonly ending?: AbortSignal
}

/**
 * Tries to deliver one mail of the outbox, and writes down how it went. A process that dies between
 * the two leaves the mail due again, with the same message id: at least once, never lost.
 */
export async function deliverMail(
  db: Db,
  { server, keyring }: DeliveryMeans,
  mailId: string,
  { lease = leaseSeconds, ending }: DeliveryTerms = {},
): Promise<void> {
  const mail = await withDelivery(db, mailId, async (tx) => {
    const messageId = `<${mailId}@${server.domain}>`
    const claimed = await claimMail(tx, mailId, { messageId, leaseSeconds: lease })
    if (!claimed?.isLate) return claimed
    await end(tx, { server, keyring }, claimed, 'gave-up', null)
    return undefined
  })
  if (!mail) return

  const delivery = await server.deliver(outgoingOf(mail, keyring), ending)
  await withDelivery(db, mailId, (tx) => writeDown(tx, { server, keyring }, mail, delivery))
}

function outgoingOf(mail: ClaimedMail, keyring: Keyring): OutgoingMail {
  const open = (text: string) => openText(keyring, mail, text)
  return {
    messageId: mail.messageId,
    to: mail.recipient,
    subject: mail.subject,
    date: mail.createdAt,
    plain: open(mail.plain),
    html: open(mail.html),
    ...(mail.unsubscribeUrl !== null && { unsubscribeUrl: open(mail.unsubscribeUrl) }),
  }
}

async function writeDown(tx: Tx, means: DeliveryMeans, mail: ClaimedMail, delivery: Delivery): Promise<void> {
  if (delivery.outcome === 'accepted') return markAccepted(tx, mail.id)
  if (delivery.outcome === 'refused') return end(tx, means, mail, 'refused', delivery.words)
  const next = await markPostponed(tx, mail, delivery.words, secondsUntilNextTry(mail.tries))
  if (next?.isTooLate) return end(tx, means, mail, 'gave-up', delivery.words)
  if (next) await enqueueMail(tx, mail.id, { runAt: next.dueAt })
}

async function end(
  tx: Tx,
  { keyring }: DeliveryMeans,
  mail: Pick<ClaimedMail, 'id' | 'tries'>,
  state: 'refused' | 'gave-up',
  words: string | null,
): Promise<void> {
  await markEnded(tx, mail, state, words)
  await noteUndelivered(tx, createSendMail(keyring), mail.id, new Date())
}
