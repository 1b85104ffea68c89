import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { type FreedPerson, listFreedPeople } from '../../store/applications/withdrawn-work.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { forEach } from '../for-each.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { sendOnce } from '../reminders/send-once.ts'
import { en } from './messages/en.ts'

/** Later than this nobody is told any more: they have noticed. */
const daysToTell = 3

interface Means {
  readonly sendMail: SendMail
  readonly standards: StandardsLibrary
}

/**
 * Tells reviewers and raters, once each, that an application was withdrawn and nothing is left for them to do. A
 * reviewer's mail names no applicant. Each is told in a transaction of its own. Answers how many were told.
 */
export async function tellFreedPeople(
  db: Db,
  means: Means,
  associationId: string,
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - daysToTell * 86_400_000)
  const freed = await withScope(db, { associationId }, (tx) => listFreedPeople(tx, associationId, since))
  let told = 0
  await forEach(freed, async (person) => {
    const isTold = await withScope(db, { associationId }, (tx) =>
      tell(tx, means, { associationId, now }, person),
    )
    if (isTold) told += 1
  })
  return told
}

function tell(
  tx: Tx,
  { sendMail, standards }: Means,
  { associationId, now }: { readonly associationId: string; readonly now: Date },
  { kind, id, name, email: to, personId, standard, edition, applicant }: FreedPerson,
): Promise<boolean> {
  const { title } = standards.getEdition(standard, now.toISOString().slice(0, 10), edition)
  return sendOnce(tx, { associationId, about: { kind, id }, key: 'withdrawn', at: now }, () =>
    kind === 'review'
      ? sendMail(tx, {
          ...{ to, kind: 'review-due', subject: en.freed.review.subject(title) },
          ...{ paragraphs: en.freed.review.paragraphs(name, title), ...(personId && { personId }) },
        })
      : sendMail(tx, {
          ...{ to, kind: 'reference-news', associationId, subject: en.freed.reference.subject(applicant) },
          paragraphs: en.freed.reference.paragraphs(name, applicant),
        }),
  )
}
