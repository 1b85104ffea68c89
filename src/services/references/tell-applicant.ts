import type { Reference } from '../../domain/references/reference.ts'
import type { Tx } from '../../store/tables.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { en, type ReferenceNews } from './messages/en.ts'

/** Mails the applicant how a reference stands: the state alone, never a word or figure of what was written. */
export async function tellApplicant(
  tx: Tx,
  sendMail: SendMail,
  { personId, raterName, associationId }: Pick<Reference, 'personId' | 'raterName' | 'associationId'>,
  { news, to, url }: { readonly news: ReferenceNews; readonly to: string; readonly url?: string },
): Promise<void> {
  await sendMail(tx, {
    ...{ to, personId, associationId },
    kind: 'reference-news',
    subject: en.news[news].subject(raterName),
    paragraphs: [en.news[news].paragraph(raterName)],
    ...(url !== undefined && { link: { label: en.news.link, url } }),
  })
}
