import type { Tx } from '../../store/tables.ts'
import type { Visitor } from './find-visitor.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { en } from './messages/en.ts'

/** Tells the person by mail what changed, in case it was somebody else. */
export async function notifyAccount(
  tx: Tx,
  { sendMail, site }: Pick<SignInMeans, 'sendMail' | 'site'>,
  { account }: Pick<Visitor, 'account'>,
  change: keyof typeof en.accountNotice,
  { device }: Circumstances,
): Promise<void> {
  await sendMail(tx, {
    to: account.email,
    kind: 'sign-in-changed',
    subject: en.accountNoticeMore.subject(site.name),
    paragraphs: [en.accountNotice[change], en.accountNoticeMore.after(device)],
    personId: account.id,
  })
}
