import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { isMarked } from '../../domain/credentials/is-accepted.ts'
import { endorsementStates } from '../../domain/endorsements/states.ts'
import { findKeyInUse } from '../../store/credentials/issuer-keys.ts'
import { hasStatusList, listMarkedPlaces } from '../../store/credentials/status-lists.ts'
import { findAssociation } from '../../store/people/associations.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withAssociation } from '../../store/with-association.ts'
import { type Issuer, openSigner } from './issuer.ts'
import type { CredentialMeans } from './means.ts'
import { signDocument } from './sign-document.ts'
import type { Signer } from './signer.ts'
import { encodeStatusList } from './status-bits.ts'

/** States in which no badge is to be accepted. */
export const markedStates = endorsementStates.filter(isMarked)

/** A list is signed anew at least so often, and holds for two days from then. */
const hour = 60 * 60 * 1_000
const holds = 48 * hour

export interface SignedStatusList {
  readonly text: string
  /** Changes with every change of what the list says. */
  readonly tag: string
}

export type FindStatusList = (shortId: string, list: number) => Promise<SignedStatusList | undefined>

/**
 * The status lists of this installation, signed by their associations. What was signed is kept for an hour, as long as
 * it is still true, because a popular list is asked for far more often than it changes.
 */
export function createStatusLists(db: Db, means: CredentialMeans): FindStatusList {
  const signed = new LRUCache<string, SignedStatusList>({ max: 200 })
  return async (shortId, list) => {
    const association = await findAssociation(db, shortId)
    if (!association) return undefined
    return withAssociation(db, association.id, async (tx) => {
      if (!(await canSign(tx, association.id, list))) return undefined
      const at = means.clock()
      const signer = await openSigner(tx, means, association, { at })
      const places = await listMarkedPlaces(tx, association.id, list, markedStates)
      const tag = tagOf([
        signer.verificationMethod,
        shortId,
        list,
        Math.floor(at.getTime() / hour),
        ...places,
      ])
      const known = signed.get(tag)
      if (known) return known
      const made = { text: await signList(means, association, { list, places, signer, at }), tag }
      signed.set(tag, made)
      return made
    })
  }
}

/** A visitor's question makes no key and no list. */
async function canSign(tx: Tx, associationId: string, list: number): Promise<boolean> {
  return (
    (await hasStatusList(tx, associationId, list)) && (await findKeyInUse(tx, associationId)) !== undefined
  )
}

interface Listing {
  readonly list: number
  readonly places: readonly number[]
  readonly signer: Signer
  readonly at: Date
}

async function signList(
  { baseUrl }: CredentialMeans,
  { shortId }: Issuer,
  { list, places, signer, at }: Listing,
): Promise<string> {
  const id = `${baseUrl}/status/${shortId}/${list}`
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: signer.did,
    validFrom: seconds(at),
    validUntil: seconds(new Date(at.getTime() + holds)),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'suspension',
      encodedList: encodeStatusList(places),
    },
  }
  return JSON.stringify(await signDocument(document, signer, at))
}

function tagOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)
}

function seconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}
