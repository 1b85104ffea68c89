import type { Fields } from '../../domain/fields.ts'
import {
  keptFields,
  readVerdicts,
  type SessionVerdict,
  type VerdictFault,
} from '../../domain/providers/read-verdicts.ts'
import {
  finishRequest,
  keepMarks,
  type LinkedRequest,
  listAskedSessions,
} from '../../store/providers/confirmation-link.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { markLinkOpened } from '../mail/mark-link-opened.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { en } from './messages/en.ts'
import { heldOf, withLink } from './open-confirmation.ts'

/** What somebody does by a link. */
interface ByLink {
  readonly secret: string
  readonly now: Date
  /** The page on which the person who asked sees the answer. */
  readonly answerUrl: (providerId: string) => string
  readonly sendMail: SendMail
}

export type AnsweringByLink =
  | { readonly kind: 'received' | 'closed' | 'kept' }
  | { readonly kind: 'faults'; readonly faults: readonly VerdictFault[] }

/**
 * Takes the provider's answer, once and for good: each session that was held is confirmed, or in doubt for a reason.
 * One whose day is still to come is neither, and can be asked about again; where all are, the link stays open.
 */
export async function answerConfirmation(db: Db, by: ByLink, fields: Fields): Promise<AnsweringByLink> {
  return withLink(db, by.secret, by.now, async (tx, link) => {
    if (link.kind !== 'open') return link
    const asked = await listAskedSessions(tx, link.request.id)
    const held = heldOf(asked, link.today)
    if (held.length === 0 && asked.length > 0) return { kind: 'kept' }
    const read = readVerdicts(
      fields,
      held.map(({ entryId }) => entryId),
    )
    if ('faults' in read) return { kind: 'faults', faults: read.faults }
    const doubtful = read.verdicts.filter(({ verdict }) => verdict === 'doubtful').length
    const name = link.request.providerName
    return finish(tx, by, link.request, {
      outcome: 'answered',
      verdicts: read.verdicts,
      paragraphs: en.answered.paragraphs(name, {
        confirmed: read.verdicts.length - doubtful,
        doubtful,
        ahead: asked.length - held.length,
      }),
    })
  })
}

/** Takes no for an answer: the provider would rather not, or is somebody else. Nothing is confirmed or doubted. */
export async function refuseConfirmation(
  db: Db,
  by: ByLink,
  outcome: 'declined' | 'not-me',
): Promise<AnsweringByLink> {
  return withLink(db, by.secret, by.now, async (tx, link) => {
    if (link.kind !== 'open') return link
    const { providerName, email } = link.request
    const paragraphs = outcome === 'declined' ? en.answered.declined(providerName) : en.answered.notMe(email)
    return finish(tx, by, link.request, { outcome, verdicts: [], paragraphs })
  })
}

/** Keeps what is marked so far for when the link is opened again. Nobody else sees it. */
export async function keepConfirmation(
  db: Db,
  { secret, now }: Pick<ByLink, 'secret' | 'now'>,
  fields: Fields,
): Promise<AnsweringByLink> {
  return withLink(db, secret, now, async (tx, link) => {
    if (link.kind !== 'open') return link
    const kept = keptFields(fields, await listSessionIds(tx, link.request.id))
    await keepMarks(tx, link.request.id, kept, now)
    await markLinkOpened(tx, link.request.id, now)
    return { kind: 'kept' }
  })
}

interface Ending {
  readonly outcome: 'answered' | 'declined' | 'not-me'
  readonly verdicts: readonly SessionVerdict[]
  readonly paragraphs: readonly string[]
}

async function finish(
  tx: Tx,
  { now, answerUrl, sendMail }: ByLink,
  request: LinkedRequest,
  { outcome, verdicts, paragraphs }: Ending,
): Promise<AnsweringByLink> {
  const isFirst = await finishRequest(tx, request, outcome, verdicts, now)
  if (!isFirst) return { kind: 'received' }
  await markLinkOpened(tx, request.id, now)
  await sendMail(tx, {
    to: request.askedBy.email,
    personId: request.personId,
    kind: 'hours-answered',
    subject: en.answered.subject(request.providerName),
    paragraphs,
    link: { label: en.answered.link, url: answerUrl(request.entryId) },
  })
  return { kind: 'received' }
}

async function listSessionIds(tx: Tx, requestId: string): Promise<string[]> {
  return (await listAskedSessions(tx, requestId)).map(({ entryId }) => entryId)
}
