import { listAskersOf } from '../../store/providers/list-askers.ts'
import type { Tx } from '../../store/tables.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { en } from './messages/en.ts'

/** What those who asked are told with. */
export interface AnswerMeans {
  readonly sendMail: SendMail
  /** The address of the page of an own provider, by the entry. */
  readonly providerUrl: (entryId: string) => string
}

interface Answered {
  readonly association: { readonly id: string; readonly name: string }
  readonly questionIds: readonly string[]
  /** As the register calls the provider. */
  readonly provider: string
}

/** Tells everybody who asked that there is an answer, one mail each; what it says is read on the page. */
export async function tellAskers(
  tx: Tx,
  { sendMail, providerUrl }: AnswerMeans,
  { association, questionIds, provider }: Answered,
): Promise<void> {
  for (const { personId, name, email, entryId } of await listAskersOf(tx, association.id, questionIds))
    await sendMail(tx, {
      ...{ to: email, kind: 'provider-answered', associationId: association.id, personId },
      subject: en.questionAnswered.subject(provider),
      paragraphs: en.questionAnswered.paragraphs(name, association.name, provider),
      link: { label: en.questionAnswered.link, url: providerUrl(entryId) },
    })
}
