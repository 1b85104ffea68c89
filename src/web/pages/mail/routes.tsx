import { z } from 'zod'
import { NotFound } from '../../../domain/errors.ts'
import type { OpenMail } from '../../../services/mail/open-mail.ts'
import { resendMail } from '../../../services/mail/resend-mail.ts'
import { findMail, listMails, type Mailbox } from '../../../store/mail/list-mails.ts'
import { withOpenMailbox } from '../../../store/mail/with-open-mailbox.ts'
import type { Tx } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { MailPage } from './mail-page.tsx'
import { MailboxPage } from './mailbox-page.tsx'
import type { MailboxView } from './mailbox-view.ts'

const perPage = 50
const FindSchema = z.object({
  to: z.string().trim().max(254).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** A way to look into a mailbox: as staff of an association, or as anybody where it is open. */
interface Look {
  readonly mailbox: Mailbox
  readonly view: MailboxView
  /** Staff are not given secret text by the store, so there is nothing to open for them. */
  readonly open?: OpenMail
  readonly within: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>
}

/** The mail of each association for its staff; in the demo, all mail for everybody. */
export function addMailRoutes(areas: Areas, site: Site, frame: Frame): void {
  const staff = { staff: 'see-mail' } as const
  const asStaff = (c: SiteContext) => lookAsStaff(c, site, frame)
  areas.get(paths.mailbox, staff, (c) => answerList(c, frame, asStaff(c)))
  areas.get(paths.mail, staff, (c) => answerMail(c, frame, asStaff(c)))
  areas.post(paths.resendMail, staff, (c) => answerResend(c, site))
  if (!site.openMailbox) return

  const openLook = lookOpenly(site, frame, site.openMailbox)
  areas.get(paths.openMailbox, 'anyone', (c) => answerList(c, frame, openLook))
  areas.get(paths.openMail, 'anyone', (c) => answerMail(c, frame, openLook))
}

function lookAsStaff(c: SiteContext, site: Site, frame: Frame): Look {
  const { id: associationId, shortId, name, timeZone } = associationOf(c)
  return {
    mailbox: { associationId },
    view: {
      isOpen: false,
      from: { href: paths.workbench.href(shortId), label: name },
      list: (find) => paths.mailbox.href(shortId, find),
      mail: (id) => paths.mail.href(shortId, id),
      resend: (id) => paths.resendMail.href(shortId, id),
      when: (instant) => frame.language.format.instant(instant, timeZone),
    },
    within: (work) => withScope(site.db, { associationId }, work),
  }
}

function lookOpenly(site: Site, frame: Frame, open: OpenMail): Look {
  return {
    mailbox: 'open',
    open,
    view: {
      isOpen: true,
      list: paths.openMailbox.href,
      mail: paths.openMail.href,
      when: (instant) => frame.language.format.instant(instant),
    },
    within: (work) => withOpenMailbox(site.db, work),
  }
}

async function answerList(c: SiteContext, frame: Frame, { mailbox, view, within }: Look): Promise<Response> {
  const { to, page } = FindSchema.parse(c.req.query())
  const find = { recipient: to, offset: (page - 1) * perPage, limit: perPage + 1 }
  const mails = await within((tx) => listMails(tx, mailbox, find))
  return answerPage(
    c,
    <MailboxPage
      frame={frameOf(c, frame)}
      {...{ view, to, page }}
      mails={mails.slice(0, perPage)}
      hasOlder={mails.length > perPage}
    />,
  )
}

async function answerMail(
  c: SiteContext,
  frame: Frame,
  { mailbox, view, within, open }: Look,
): Promise<Response> {
  const id = readId(c.req.param('mail'))
  const mail = await within((tx) => findMail(tx, mailbox, id))
  if (!mail) throw new NotFound()
  return answerPage(c, <MailPage frame={frameOf(c, frame)} view={view} mail={open?.(mail) ?? mail} />)
}

/** Whether it was sent or somebody else was faster: the page of the mail says how it stands. */
async function answerResend(c: SiteContext, site: Site): Promise<Response> {
  const { id: associationId, shortId } = associationOf(c)
  const id = readId(c.req.param('mail'))
  await withScope(site.db, { associationId }, async (tx) => {
    const mail = await findMail(tx, { associationId }, id)
    if (!mail) throw new NotFound()
    await resendMail(tx, associationId, mail)
  })
  return c.redirect(paths.mail.href(shortId, id), 303)
}
