import { textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { isMailStopped, setMailStopped } from '../../../services/comments/digest-setting.ts'
import {
  countUnreadThreads,
  listAssociationMessages,
  listOwnMessages,
  type MessagePlace,
} from '../../../services/comments/list-messages.ts'
import type { UnreadCount } from '../../../store/comments/thread-marks.ts'
import { listAssociations } from '../../../store/people/associations.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf } from '../../visit.ts'
import { nameLists } from '../portfolio/name-lists.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { MessageList } from './message-list.tsx'
import { MailSetting, MessagesPage, StaffCard } from './messages-page.tsx'

/** All threads: those about one's own portfolio, and those of an association. */
export function addMessageRoutes(areas: Areas, parts: PortfolioParts): void {
  const { db } = parts.site
  const names = nameLists(parts, parts.standards, { format: 'attune-portfolio/1' })

  areas.get(paths.messages, 'signed-in', async (c) => {
    const actor = personOf(c)
    const frame = frameOf(c, parts.frame)
    const words = frame.language.text.comments.messages
    const lists = await listOwnMessages(db, actor, readPlace(c.req.query('after')))
    const isEmpty = lists.unread.length + lists.read.length === 0
    return answerPage(
      c,
      <MessagesPage frame={frame} lead={words.lead}>
        {isEmpty ? <p>{words.none}</p> : null}
        <MessageList
          {...{ frame, lists, names }}
          associations={await associationsById()}
          isOwn={true}
          next={(after) => paths.messages.href({ after })}
        />
        <StaffCard frame={frame} associations={workplaces(actor, await countUnreadThreads(db, actor.id))} />
        <MailSetting frame={frame} isStopped={await isMailStopped(db, actor.id)} />
      </MessagesPage>,
    )
  })

  areas.post(paths.digest, 'signed-in', async (c, { fields }) => {
    await setMailStopped(db, personOf(c).id, textOf(fields, 'stopped') === 'yes')
    return c.redirect(paths.messages.href(), 303)
  })

  areas.get(paths.associationMessages, { staff: 'see-advised' }, async (c) => {
    const association = associationOf(c)
    const frame = frameOf(c, parts.frame)
    const words = frame.language.text.comments.messages
    const after = readPlace(c.req.query('after'))
    const lists = await listAssociationMessages(db, personOf(c), association.id, after)
    const isEmpty = lists.unread.length + lists.read.length === 0
    return answerPage(
      c,
      <MessagesPage {...{ frame, association }} lead={words.leadOf(association.name)}>
        {isEmpty ? <p>{words.noneOf}</p> : null}
        <MessageList
          {...{ frame, lists, names }}
          associations={await associationsById()}
          isOwn={false}
          next={(after) => paths.associationMessages.href(association.shortId, { after })}
        />
      </MessagesPage>,
    )
  })

  async function associationsById() {
    return new Map((await listAssociations(db)).map((each) => [each.id, each]))
  }
}

/** The associations whose messages a person sees by a role there, with how many threads are new. */
function workplaces({ roles }: SignedIn, { byAssociation }: UnreadCount) {
  const places = new Map(
    roles
      .filter(({ role }) => role === 'advisor' || role === 'coordinator' || role === 'administrator')
      .map(({ association }) => [association.id, association]),
  )
  return [...places.values()].map(({ id, shortId, name }) => ({
    shortId,
    name,
    unread: byAssociation.get(id) ?? 0,
  }))
}

function readPlace(text: string | undefined): MessagePlace | undefined {
  const [instant = '', id = ''] = text?.split(' ') ?? []
  const at = new Date(instant)
  return isUuid(id) && !Number.isNaN(at.getTime()) ? { at, id } : undefined
}
