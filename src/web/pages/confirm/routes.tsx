import { type Fields, textOf } from '../../../domain/fields.ts'
import { reasonField } from '../../../domain/providers/read-verdicts.ts'
import {
  type AnsweringByLink,
  answerConfirmation,
  keepConfirmation,
  refuseConfirmation,
} from '../../../services/providers/answer-confirmation.ts'
import { type Confirmation, openConfirmation } from '../../../services/providers/open-confirmation.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import type { SiteContext } from '../../visit.ts'
import { MessagePage } from '../trouble/message-page.tsx'
import { ConfirmPage } from './confirm-page.tsx'
import { daysOf } from './tell-session.ts'

interface ConfirmParts {
  readonly site: Site
  readonly frame: Frame
}

/** The page that a provider opens by a mailed link. Opening it changes nothing: mail programs open links too. */
export function addConfirmRoutes(areas: Areas, parts: ConfirmParts): void {
  areas.get(paths.confirmLink, 'secret-link', async (c) => {
    const confirmation = await openConfirmation(parts.site.db, secretOf(c), c.get('visit').now)
    const values = confirmation.kind === 'open' ? (confirmation.marks?.fields ?? {}) : {}
    return answerConfirmationPage(c, parts, confirmation, { values, problems: [] })
  })

  areas.post(paths.confirmLink, 'secret-link', async (c, { fields }) => {
    const answering = await act(c, parts, fields)
    if (answering.kind !== 'faults') return c.redirect(paths.confirmLink.href(secretOf(c)), 303)
    const confirmation = await openConfirmation(parts.site.db, secretOf(c), c.get('visit').now)
    const problems = tellFaults(parts.frame, confirmation, answering)
    return answerConfirmationPage(c, parts, confirmation, { values: fields, problems })
  })
}

function act(c: SiteContext, { site }: ConfirmParts, fields: Fields): Promise<AnsweringByLink> {
  const by = {
    secret: secretOf(c),
    now: c.get('visit').now,
    sendMail: site.sendMail,
    answerUrl: (entry: string) => site.baseUrl + paths.provider.href(entry),
  }
  switch (textOf(fields, 'act')) {
    case 'send':
      return answerConfirmation(site.db, by, fields)
    case 'decline':
      return refuseConfirmation(site.db, by, 'declined')
    case 'not-me':
      return refuseConfirmation(site.db, by, 'not-me')
    default:
      return keepConfirmation(site.db, by, fields)
  }
}

function answerConfirmationPage(
  c: SiteContext,
  parts: ConfirmParts,
  confirmation: Confirmation,
  view: FormView,
): Promise<Response> {
  const frame = frameOf(c, parts.frame)
  const words = frame.language.text.confirm
  switch (confirmation.kind) {
    case 'open': {
      const page = <ConfirmPage {...{ frame, confirmation, view }} secret={secretOf(c)} />
      return answerPage(c, page, view.problems.length > 0 ? 422 : 200)
    }
    case 'received':
      return answerPage(
        c,
        <MessagePage frame={frame} title={words.received.title} message={words.received.text} />,
      )
    case 'closed':
      return answerPage(
        c,
        <MessagePage frame={frame} title={words.closed.title} message={words.closed.text} />,
        404,
      )
    default:
      return confirmation satisfies never
  }
}

function tellFaults(
  { language: { text, format } }: Frame,
  confirmation: Confirmation,
  { faults }: Extract<AnsweringByLink, { kind: 'faults' }>,
): FormView['problems'] {
  const sessions = confirmation.kind === 'open' ? confirmation.sessions : []
  return faults.flatMap(({ entryId, code }) => {
    const session = sessions.find((asked) => asked.entryId === entryId)?.session
    if (!session) return []
    const day = daysOf(session, format, text.entry.period)
    return [{ field: reasonField(entryId), message: text.confirm.fault[code](day) }]
  })
}

function secretOf(c: SiteContext): string {
  return c.req.param('secret') ?? ''
}
