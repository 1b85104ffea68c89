import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { type AgencyGiven, linkDays } from '../../domain/life/agency.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { closeAgency, findAgency, insertAgency, saveAgencyLink } from '../../store/life/agencies.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { makeSecret } from '../sign-in/secrets.ts'
import { en } from './messages/en.ts'

/** What agencies are sent their link with. */
export interface AgencyMeans {
  readonly db: Db
  readonly sendMail: SendMail
  readonly randomBytes: (size: number) => Uint8Array
  readonly agencyUrl: (secret: string) => string
  readonly dayOf: (instant: Date, timeZone?: string) => Day
}

interface Keeper {
  readonly personId: string
  readonly associationId: string
  readonly now: Date
}

/** Adds an agency to those that the association's people may agree to be seen by. False where it is listed. */
export function addAgency(
  { db }: AgencyMeans,
  { personId, associationId, now: at }: Keeper,
  { id, given }: { readonly id: string; readonly given: AgencyGiven },
): Promise<boolean> {
  return withScope(db, { personId, associationId }, async (tx) => {
    if (await findAgency(tx, id)) return true
    if (!(await insertAgency(tx, { ...given, id, associationId, byPersonId: personId, at }))) return false
    await note(tx, 'agency-added', id, at)
    return true
  })
}

/**
 * Mails an agency the link to its view. The one before opens nothing from then on, so that whoever left the agency
 * sees nothing any more. False where the agency was closed.
 */
export function sendAgencyLink(means: AgencyMeans, keeper: Keeper, agencyId: string): Promise<boolean> {
  const { personId, associationId, now: at } = keeper
  if (!isUuid(agencyId)) throw new NotFound()
  return withScope(means.db, { personId, associationId }, async (tx) => {
    const agency = await findAgency(tx, agencyId)
    if (!agency || agency.associationId !== associationId) throw new NotFound()
    const { name: association, timeZone } = await getAssociation(tx, associationId)
    const until = toDay(toDayNumber(means.dayOf(at, timeZone)) + linkDays)
    const { secret, hash } = makeSecret(means.randomBytes)
    if (!(await saveAgencyLink(tx, agencyId, { hash, at, until }))) return false
    await means.sendMail(tx, {
      ...{ kind: 'agency-link', to: agency.contactEmail, associationId },
      subject: en.agency.subject(association),
      paragraphs: [en.agency.text({ name: agency.name, association, until: en.day(until) })],
      link: { label: en.agency.link, url: means.agencyUrl(secret) },
    })
    await note(tx, 'agency-link-sent', agencyId, at)
    return true
  })
}

/** Takes an agency off the list; it sees nobody from now on. */
export function removeAgency({ db }: AgencyMeans, keeper: Keeper, agencyId: string): Promise<void> {
  const { personId, associationId, now: at } = keeper
  if (!isUuid(agencyId)) throw new NotFound()
  return withScope(db, { personId, associationId }, async (tx) => {
    const agency = await findAgency(tx, agencyId)
    if (!agency || agency.associationId !== associationId) throw new NotFound()
    if (await closeAgency(tx, agencyId, at)) await note(tx, 'agency-closed', agencyId, at)
  })
}

function note(tx: Tx, kind: string, agency: string, at: Date) {
  return appendRecord(tx, { at, kind, isOpen: false, facts: { agency } })
}
