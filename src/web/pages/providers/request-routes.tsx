import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import { readEmailAddress } from '../../../domain/sign-in/email-address.ts'
import { type Requesting, requestConfirmation } from '../../../services/providers/request-confirmation.ts'
import { resendRequest, revokeRequest } from '../../../services/providers/resend-request.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { AskPage, askable } from './ask-page.tsx'
import { getOwnProvider } from './get-own-provider.ts'
import type { ProviderParts } from './parts.ts'

/** Asking a provider to confirm sessions, and the links that went out. */
export function addRequestRoutes(areas: Areas, parts: ProviderParts): void {
  const { site } = parts
  const means = {
    randomBytes: parts.randomBytes,
    sendMail: site.sendMail,
    linkTo: (secret: string) => site.baseUrl + paths.confirmLink.href(secret),
  }

  areas.get(paths.askToConfirm, 'signed-in', (c) => answerAskPage(c, parts))

  areas.post(paths.askToConfirm, 'signed-in', async (c, { fields }) => {
    const entryId = readId(c.req.param('entry'))
    const email = readEmailAddress(textOf(fields, 'email'))
    if (email === undefined) return answerAskPage(c, parts, fields, 'email-missing')
    const answer = await requestConfirmation(site.db, means, {
      personId: personOf(c).id,
      requestId: readId(textOf(fields, 'request')),
      entryId,
      email,
      sessionIds: listOf(fields, 'sessions'),
      now: c.get('visit').now,
    })
    if ('refused' in answer) return answerAskPage(c, parts, fields, answer.refused)
    return c.redirect(paths.provider.href(entryId, 'asked'), 303)
  })

  areas.post(paths.resendRequest, 'signed-in', async (c) => {
    const answer = await resendRequest(site.db, means, ownRequest(c))
    const done = answer === 'sent' ? 'resent' : answer
    return c.redirect(paths.provider.href(readId(c.req.param('entry')), done), 303)
  })

  areas.post(paths.revokeRequest, 'signed-in', async (c) => {
    const done = await revokeRequest(site.db, ownRequest(c))
    return c.redirect(paths.provider.href(readId(c.req.param('entry')), done), 303)
  })
}

function ownRequest(c: SiteContext) {
  return {
    personId: personOf(c).id,
    requestId: readId(c.req.param('request')),
    now: c.get('visit').now,
  }
}

type Refusal = Extract<Requesting, { refused: unknown }>['refused'] | 'email-missing'

/** The form: filled in for a first look, as it was sent where it was refused. */
async function answerAskPage(
  c: SiteContext,
  parts: ProviderParts,
  sent?: Fields,
  refusal?: Refusal,
): Promise<Response> {
  const { id: personId } = personOf(c)
  const provider = await withScope(parts.site.db, { personId }, (tx) => getOwnProvider(tx, c))
  const first: Fields = {
    request: [crypto.randomUUID()],
    email: [provider.email ?? ''],
    sessions: askable(provider).flatMap(({ id, state }) => (state === 'doubtful' ? [] : [id])),
  }
  const view = { values: sent ?? first, problems: refusal ? [tellRefusal(parts, refusal)] : [] }
  return answerPage(
    c,
    <AskPage frame={frameOf(c, parts.frame)} provider={provider} view={view} />,
    refusal ? 422 : 200,
  )
}

function tellRefusal({ frame }: ProviderParts, refusal: Refusal): FormView['problems'][number] {
  const words = frame.language.text.providers.request
  if (refusal === 'email-missing') return { field: 'email', message: words.emailMissing }
  const field = refusal === 'own-address' ? 'email' : 'sessions'
  return { field, message: words.refused[refusal] }
}
