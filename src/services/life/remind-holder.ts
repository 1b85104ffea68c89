import { isAddressOfNobody } from '../../domain/account/is-address-of-nobody.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Tx } from '../../store/tables.ts'
import { sendOnce } from '../reminders/send-once.ts'
import { makeStopUrl } from '../reminders/stop-reminders.ts'
import { en } from './messages/en.ts'
import type { LifeClockMeans, LifeLook } from './step-due-life.ts'

interface Reminding {
  readonly personId: string | null
  /** Which of the reminders about it; each leaves once. */
  readonly key: string
  readonly url: string
  readonly compose: (about: { readonly name: string; readonly association: string }) => {
    readonly subject: string
    readonly text: string
  }
}

/** Mails a person that something comes to its end. False where it was sent before, stopped, or nobody can be written to. */
export async function remindHolder(
  tx: Tx,
  means: LifeClockMeans,
  { association, subject, now }: LifeLook,
  { personId, key, url, compose }: Reminding,
): Promise<boolean> {
  const person = personId === null ? undefined : await findPersonName(tx, personId)
  if (!person || personId === null) return false
  return sendOnce(tx, { ...subject, key, at: now }, async () => {
    if (isAddressOfNobody(person.email)) return
    const { subject: title, text } = compose({ name: person.name, association: association.name })
    await means.sendMail(tx, {
      ...{ kind: 'reminder', to: person.email, personId, associationId: association.id },
      ...{ subject: title, paragraphs: [text], link: { label: en.see, url } },
      unsubscribeUrl: await makeStopUrl(tx, means, subject, now),
    })
  })
}
