import { NotFound } from '../../domain/errors.ts'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import {
  confirmationState,
  hoursByConfirmation,
  isAhead,
  mayBeAsked,
} from '../../domain/providers/confirmation.ts'
import {
  aDayBefore,
  expiryOf,
  mostLinksADay,
  mostSessionsAsked,
} from '../../domain/providers/confirmation-request.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { listEntriesById } from '../../store/portfolio/find-entry.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import {
  countMailedSince,
  insertRequest,
  listAskings,
  listRequests,
} from '../../store/providers/confirmation-requests.ts'
import { putProviderEmail } from '../../store/providers/provider-links.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { makeSecret } from '../sign-in/secrets.ts'
import { dayOfAsker } from './day-of-asker.ts'
import { getProvider } from './get-provider.ts'
import type { LinkMeans } from './link-means.ts'
import { mailRequest } from './mail-request.ts'

export interface Request {
  readonly personId: string
  /** Carried by the form, so that a double click asks once. */
  readonly requestId: string
  readonly entryId: string
  readonly email: string
  readonly sessionIds: readonly string[]
  readonly now: Date
}

/**
 * `not-askable`: one of the sessions was asked, confirmed, changed hands or removed since the form was shown.
 * `ahead`: the day of one is still to come, so that nobody can vouch for it.
 */
export type Requesting =
  | { readonly sent: string; readonly isNew: boolean }
  | {
      readonly refused: 'nothing' | 'too-many' | 'too-many-today' | 'not-askable' | 'ahead' | 'own-address'
    }

/** Mails a provider a link to confirm sessions: as they are now, for sixty days, without an account. */
export async function requestConfirmation(db: Db, means: LinkMeans, request: Request): Promise<Requesting> {
  const { personId, requestId, entryId, email, now } = request
  if (request.sessionIds.length === 0) return { refused: 'nothing' }
  if (request.sessionIds.length > mostSessionsAsked) return { refused: 'too-many' }
  return withScope(db, { personId }, async (tx) => {
    const person = await findPersonName(tx, personId)
    if (!person) throw new NotFound()
    if (person.email.toLowerCase() === email) return { refused: 'own-address' }
    const provider = await getProvider(tx, personId, entryId)
    // Requests of two tabs wait for each other, so that neither slips past the limit or asks twice.
    await lockPortfolio(tx, personId)
    if (await isSent(tx, request)) return { sent: requestId, isNew: false }
    if ((await countMailedSince(tx, personId, aDayBefore(now))) >= mostLinksADay)
      return { refused: 'too-many-today' }
    const sessions = await listAskable(tx, request)
    if (!sessions) return { refused: 'not-askable' }
    const today = await dayOfAsker(tx, personId, now)
    if (sessions.some(({ body }) => isAhead(body, today))) return { refused: 'ahead' }

    const { secret, hash } = makeSecret(means.randomBytes)
    const providerName = provider.body.name ?? email
    const expiresAt = expiryOf(now)
    const isNew = await insertRequest(tx, {
      ...{ id: requestId, personId, entryId, providerName, email, sessions },
      ...{ secretHash: hash, at: now, expiresAt },
    })
    if (!isNew) return { sent: requestId, isNew }
    await putProviderEmail(tx, { personId, entryId, email })
    const { unasked: hours } = hoursByConfirmation(
      sessions.map(({ body }) => ({ hours: body.hours, state: 'unasked' })),
    )
    await mailRequest(tx, means, secret, {
      ...{ id: requestId, email, providerName, expiresAt, hours },
      ...{ askedBy: person.name, sessions: sessions.length },
    })
    return { sent: requestId, isNew }
  })
}

async function isSent(tx: Tx, { personId, requestId, entryId }: Request): Promise<boolean> {
  return (await listRequests(tx, personId, { entryId })).some(({ id }) => id === requestId)
}

/** The sessions, where all of them are the provider's and may be asked. */
async function listAskable(
  tx: Tx,
  { personId, entryId, sessionIds, now }: Request,
): Promise<PortfolioEntry<'rsc'>[] | undefined> {
  const ids = [...new Set(sessionIds)]
  const entries = await listEntriesById(tx, personId, ids)
  const sessions = entries.filter((entry) => entry.section === 'rsc')
  if (sessions.length < ids.length) return undefined
  const askings = await listAskings(tx, personId, ids)
  const areAskable = sessions.every(
    ({ id, body, removedAt }) =>
      removedAt === null &&
      body.provider === entryId &&
      mayBeAsked(confirmationState(body, askings.get(id) ?? [], now)),
  )
  return areAskable ? sessions : undefined
}
