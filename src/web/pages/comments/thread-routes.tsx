import { readSubject, type Subject } from '../../../domain/comments/subject.ts'
import { NotFound } from '../../../domain/errors.ts'
import { textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { readLocalPath } from '../../../domain/sign-in/local-path.ts'
import {
  type Handling,
  markThreadRead,
  settleThread,
  takeBackComment,
} from '../../../services/comments/change-thread.ts'
import { type Posted, postComment } from '../../../services/comments/post-comment.ts'
import { seeThread } from '../../../services/comments/see-thread.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { nameLists } from '../portfolio/name-lists.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { MessagePage } from '../trouble/message-page.tsx'
import type { RefusedComment } from './comment-form.tsx'
import { ThreadPage } from './thread-page.tsx'

/** A thread on its own page, and what is done in threads wherever they stand. */
export function addThreadRoutes(areas: Areas, parts: PortfolioParts): void {
  const { db } = parts.site

  areas.get(paths.thread, 'signed-in', (c) => answerThread(c, parts))

  areas.post(paths.thread, 'signed-in', async (c, { fields }) => {
    const [id, text] = [textOf(fields, 'id'), fields.text?.[0] ?? '']
    if (!isUuid(id)) throw new NotFound()
    const answer = await postComment(db, {
      ...handlingOf(c),
      id,
      text,
      seenUpTo: numberIn(textOf(fields, 'seenUpTo')),
    })
    if (answer.access !== 'allowed') return answerStopped(c, answer.access)
    if ('posted' in answer) return c.redirect(`${backFrom(fields)}#comment-${answer.posted}`, 303)
    return answerThread(c, parts, { text, problem: faultWords(answer, parts.frame.language) })
  })

  areas.post(paths.readThread, 'signed-in', async (c, { fields }) => {
    const answer = await markThreadRead(db, handlingOf(c), numberIn(textOf(fields, 'upTo')))
    return answer.access === 'allowed' ? c.redirect(backFrom(fields), 303) : answerStopped(c, answer.access)
  })

  areas.post(paths.settleThread, 'signed-in', async (c, { fields }) => {
    const answer = await settleThread(db, handlingOf(c), textOf(fields, 'settled') === 'yes')
    return answer.access === 'allowed' ? c.redirect(backFrom(fields), 303) : answerStopped(c, answer.access)
  })

  areas.post(paths.takeBack, 'signed-in', async (c, { fields }) => {
    const answer = await takeBackComment(db, handlingOf(c), textOf(fields, 'comment'))
    if (answer.access !== 'allowed') return answerStopped(c, answer.access)
    if (answer.outcome === 'taken-back') return c.redirect(backFrom(fields), 303)
    const frame = frameOf(c, parts.frame)
    const { title, text } = frame.language.text.comments.stays
    return answerPage(c, <MessagePage frame={frame} title={title} message={text} />, 409)
  })
}

async function answerThread(c: SiteContext, parts: PortfolioParts, refused?: RefusedComment) {
  const { now, actor, subject, ...asking } = handlingOf(c)
  const seen = await seeThread(parts.site.db, { actor, ...asking }, subject)
  if (seen.access !== 'allowed') return answerStopped(c, seen.access)
  const names = nameLists(parts, parts.standards, {
    format: 'attune-portfolio/1',
    providers: [...seen.providers],
  })
  const frame = frameOf(c, parts.frame)
  return answerPage(
    c,
    <ThreadPage {...{ frame, seen, names, refused, now }} readerId={actor.id} />,
    refused ? 422 : 200,
  )
}

function handlingOf(c: SiteContext): Handling & { readonly subject: Subject } {
  const { association = '', applicant = '', subject: name = '' } = c.req.param()
  const subject = readSubject(name)
  if (!subject) throw new NotFound()
  return { actor: personOf(c), association, applicantId: applicant, subject, now: c.get('visit').now }
}

function faultWords(answer: Extract<Posted, { refused: unknown }>, { text, format }: Language): string {
  const { faults } = text.comments
  return answer.refused === 'too-long'
    ? faults['too-long'](format.figure(answer.limit))
    : faults[answer.refused]
}

function backFrom(fields: PostedForm['fields']): string {
  return readLocalPath(textOf(fields, 'backTo')) ?? paths.messages.href()
}

function numberIn(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
