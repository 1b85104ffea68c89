import type { Application } from '../../domain/applications/application.ts'
import { isEnded } from '../../domain/applications/states.ts'
import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { documentsAsked, textInForce } from '../../domain/ways/association-text.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { insertSignature, listTextVersions } from '../../store/ways/texts.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { putOffExpiry } from '../applications/put-off-expiry.ts'

export interface Signing {
  readonly actor: SignedIn
  readonly applicationId: string
  /** Given by the page. */
  readonly id: string
  readonly kind: string
  /** Of the text that the person was shown. */
  readonly hash: string
  readonly typedName: string
  readonly at: Date
}

export interface SigningMeans {
  readonly db: Db
  readonly standards: StandardsLibrary
  readonly dayOf: (instant: Date, timeZone: string) => Day
}

/** `outdated`: another version came into force since the page was shown. */
export type Signed = { readonly kind: 'signed' | 'outdated' | 'closed' }

/** Signs the text that was shown, once, if it is still the one that holds. */
export function signText(means: SigningMeans, signing: Signing): Promise<Signed | Stopped> {
  const { actor, applicationId } = signing
  const wish = { actor, action: 'change-application', applicationId } as const
  return enterApplication(means.db, wish, (tx, application) => sign(tx, means, application, signing))
}

async function sign(
  tx: Tx,
  { standards, dayOf }: SigningMeans,
  application: Application,
  { id, kind, hash, typedName, at }: Signing,
): Promise<Signed> {
  const { associationId, personId, standard, edition } = application
  const { timeZone } = await getAssociation(tx, associationId)
  const today = dayOf(at, timeZone)
  if (!documentsAsked(standards.getEdition(standard, today, edition)).includes(kind)) throw new NotFound()
  if (isEnded(application.state)) return { kind: 'closed' }
  const text = textInForce(await listTextVersions(tx, associationId), kind, today)
  if (!text) throw new NotFound()
  if (text.hash !== hash) return { kind: 'outdated' }
  const { version } = text
  const own = { applicationId: application.id, associationId, personId }
  const isNew = await insertSignature(tx, { ...own, id, kind, version, hash, typedName, signedOn: today, at })
  if (!isNew) return { kind: 'signed' }
  await appendRecord(tx, {
    at,
    kind: 'text-signed',
    subjectId: personId,
    applicationId: application.id,
    isOpen: true,
    facts: { text: kind, version, hash },
  })
  await putOffExpiry(tx, application, at)
  return { kind: 'signed' }
}
