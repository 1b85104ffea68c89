import { staysSince } from '../../domain/comments/comment.ts'
import { decideThread } from '../../domain/comments/decide-thread.ts'
import type { SignedIn } from '../../domain/rights.ts'
import {
  listNews,
  listWaitingThreads,
  markDigestSent,
  markTold,
  type ThreadNews,
  type WaitingThread,
} from '../../store/comments/digest.ts'
import { insertStopLink } from '../../store/comments/stop-links.ts'
import { loadPortfolioObject } from '../../store/people/load-portfolio-object.ts'
import { getAccount, listHeldRoles } from '../../store/sign-in/accounts.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { makeSecret } from '../sign-in/secrets.ts'
import { digestLetter } from './digest-letter.ts'

/** What the mail about new comments is made with. */
export interface DigestMeans {
  readonly randomBytes: (size: number) => Uint8Array
  readonly sendMail: SendMail
  readonly links: { readonly messages: string; readonly stop: (secret: string) => string }
}

/**
 * Mails a person how much is new, from whom and about what: at most once a day, nothing where all was
 * read, and only of what the person may see at this moment. Answers whether a mail left.
 */
export function sendDigest(db: Db, means: DigestMeans, personId: string, now: Date): Promise<boolean> {
  return withScope(db, { personId }, async (tx) => {
    const waiting = await listWaitingThreads(tx, personId)
    if (waiting.length === 0) return false
    const { name, email } = await getAccount(tx, personId)
    // Nobody is at a screen: the mail shows no more than who wrote about what, which needs no second factor.
    const reader: SignedIn = {
      ...{ kind: 'person', id: personId, name, email, assurance: 'strong' },
      roles: await listHeldRoles(tx, personId),
    }
    const writtenBy = staysSince(now)
    const news = await listNewsFor(tx, reader, waiting, writtenBy)
    if (news.length === 0 || !(await markDigestSent(tx, personId, now))) return false
    await markTold(tx, { personId, threadIds: news.map(({ threadId }) => threadId), writtenBy })
    const { secret, hash } = makeSecret(means.randomBytes)
    await insertStopLink(tx, hash, personId, now)
    await means.sendMail(tx, {
      ...digestLetter(news, means.links.messages),
      to: email,
      kind: 'digest',
      personId,
      unsubscribeUrl: means.links.stop(secret),
    })
    return true
  })
}

/** Looks at one association at a time, as the reader would. */
async function listNewsFor(
  tx: Tx,
  reader: SignedIn,
  waiting: readonly WaitingThread[],
  writtenBy: Date,
): Promise<ThreadNews[]> {
  const news: ThreadNews[] = []
  for (const [associationId, threads] of Map.groupBy(waiting, (thread) => thread.associationId)) {
    await setScope(tx, { associationId })
    const threadIds: string[] = []
    for (const [applicantId, own] of Map.groupBy(threads, (thread) => thread.applicantId)) {
      const portfolio = await loadPortfolioObject(tx, applicantId)
      if (decideThread(reader, portfolio, associationId) === 'allowed')
        threadIds.push(...own.map(({ threadId }) => threadId))
    }
    news.push(...(await listNews(tx, { personId: reader.id, threadIds, writtenBy })))
  }
  return news
}
