import { NotFound } from '../../domain/errors.ts'
import {
  aDayBefore,
  type ConfirmationRequest,
  decideResending,
  expiryOf,
  mostLinksADay,
} from '../../domain/providers/confirmation-request.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import {
  countMailedSince,
  listRequests,
  markRevoked,
  renewSecret,
} from '../../store/providers/confirmation-requests.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { makeSecret } from '../sign-in/secrets.ts'
import type { LinkMeans } from './link-means.ts'
import { mailRequest } from './mail-request.ts'

interface OwnRequest {
  readonly personId: string
  readonly requestId: string
  readonly now: Date
}

export type Resending = 'sent' | 'finished' | 'revoked' | 'just-sent' | 'too-many-today'

/** Mails the link again with a new secret and sixty days more; the one before opens nothing from then on. */
export async function resendRequest(db: Db, means: LinkMeans, own: OwnRequest): Promise<Resending> {
  const { personId, requestId, now } = own
  return withScope(db, { personId }, async (tx) => {
    await lockPortfolio(tx, personId)
    const [request, person] = [await getRequest(tx, own), await findPersonName(tx, personId)]
    if (!person) throw new NotFound()
    const decision = decideResending(request, now)
    if (decision !== 'send') return decision
    if ((await countMailedSince(tx, personId, aDayBefore(now))) >= mostLinksADay) return 'too-many-today'
    const { secret, hash } = makeSecret(means.randomBytes)
    const expiresAt = expiryOf(now)
    const renewal = { id: requestId, personId, secretHash: hash, at: now, expiresAt }
    if (!(await renewSecret(tx, renewal))) return 'finished'
    await mailRequest(tx, means, secret, { ...request, expiresAt, askedBy: person.name })
    return 'sent'
  })
}

/** Takes a link back: it opens nothing from then on. One that was answered stays. */
export async function revokeRequest(db: Db, own: OwnRequest): Promise<'revoked' | 'finished'> {
  const { personId, requestId, now } = own
  return withScope(db, { personId }, async (tx) => {
    const request = await getRequest(tx, own)
    if (request.revokedAt) return 'revoked'
    return (await markRevoked(tx, personId, requestId, now)) ? 'revoked' : 'finished'
  })
}

async function getRequest(tx: Tx, { personId, requestId }: OwnRequest): Promise<ConfirmationRequest> {
  const request = (await listRequests(tx, personId)).find(({ id }) => id === requestId)
  if (!request) throw new NotFound()
  return request
}
