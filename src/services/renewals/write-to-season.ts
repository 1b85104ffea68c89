import { isAddressOfNobody } from '../../domain/account/is-address-of-nobody.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { listSeason } from '../../store/renewals/season.ts'
import { withScope } from '../../store/with-scope.ts'
import { sendOnce } from '../reminders/send-once.ts'
import type { RenewalMeans } from './means.ts'
import { en } from './messages/en.ts'
import type { SeasonList, SeasonWish } from './see-season.ts'

interface Message {
  /** Given by the page, so that a double click sends one mail to each. */
  readonly id: string
  readonly subject: string
  readonly words: string
  readonly now: Date
}

const most = 10_000

/** Writes to everybody of a group of the season, a mail each. Answers how many mails leave. */
export function writeToSeason(
  means: RenewalMeans,
  { actor, associationId, today, period }: SeasonWish,
  { show, name }: Pick<SeasonList, 'show' | 'name'>,
  { id, subject, words, now }: Message,
): Promise<number> {
  // The staff's own scope shows whom they may write to; a job's scope keeps what was sent.
  return withScope(means.db, { personId: actor.id, associationId }, async (tx) => {
    const wanted = { associationId, periodFrom: period, today, show, name, limit: most, offset: 0 }
    const paragraphs = words.split(/\n{2,}/).filter((part) => part.trim() !== '')
    let sent = 0
    for (const line of await listSeason(tx, wanted)) {
      if (isAddressOfNobody(line.email) || line.personId === actor.id) continue
      const about = { kind: 'renewal', id: line.renewalId }
      const isNew = await sendOnce(tx, { associationId, about, key: `message:${id}`, at: now }, () =>
        means.sendMail(tx, {
          ...{ kind: 'letter', to: line.email, subject, personId: line.personId, associationId },
          paragraphs: [en.greeting(line.name), ...paragraphs],
          link: { label: en.link, url: means.renewalUrl },
        }),
      )
      if (isNew) sent += 1
    }
    if (sent > 0)
      await appendRecord(tx, {
        ...{ at: now, kind: 'renewals-written-to', isOpen: false },
        facts: { count: sent, group: show, period, message: id },
      })
    return sent
  })
}
