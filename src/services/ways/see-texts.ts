import type { Application } from '../../domain/applications/application.ts'
import { isEnded } from '../../domain/applications/states.ts'
import type { SignedIn } from '../../domain/rights.ts'
import {
  type AssociationText,
  documentsAsked,
  signaturesThatCount,
  type TextSignature,
  textInForce,
} from '../../domain/ways/association-text.ts'
import { getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'
import { findText, listSignatures, listTextVersions } from '../../store/ways/texts.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import type { SigningMeans } from './sign-text.ts'

/** A document that the standard asks for, as it stands with one application. */
export interface TextToSign {
  readonly kind: string
  /** Undefined where the association has not loaded one that holds. */
  readonly text?: AssociationText | undefined
  /** The latest signature, whichever version it is of. */
  readonly signature?: TextSignature | undefined
  /** Whether a signature of it counts today. */
  readonly counts: boolean
}

export interface SeenTexts {
  readonly application: Application
  readonly association: string
  readonly isClosed: boolean
  readonly texts: readonly TextToSign[]
}

/** The texts that an application's standard asks to be signed, with what was signed so far. */
export function seeTexts(
  means: SigningMeans,
  {
    actor,
    applicationId,
    at,
  }: { readonly actor: SignedIn; readonly applicationId: string; readonly at: Date },
): Promise<SeenTexts | Stopped> {
  const wish = { actor, action: 'change-application', applicationId } as const
  return enterApplication(means.db, wish, (tx, application) => look(tx, means, application, at))
}

async function look(
  tx: Tx,
  { standards, dayOf }: SigningMeans,
  application: Application,
  at: Date,
): Promise<SeenTexts> {
  const { associationId, standard, edition } = application
  const [association, versions, signatures, policy] = await Promise.all([
    getAssociation(tx, associationId),
    listTextVersions(tx, associationId),
    listSignatures(tx, application.id),
    loadPolicy(tx, associationId),
  ])
  const today = dayOf(at, association.timeZone)
  const counting = signaturesThatCount(signatures, versions, policy.texts, today)
  const texts: TextToSign[] = []
  for (const kind of documentsAsked(standards.getEdition(standard, today, edition))) {
    const version = textInForce(versions, kind, today)?.version
    texts.push({
      kind,
      text: version === undefined ? undefined : await findText(tx, associationId, kind, version),
      signature: signatures.findLast((each) => each.kind === kind),
      counts: counting.some((each) => each.kind === kind),
    })
  }
  return { application, association: association.name, isClosed: isEnded(application.state), texts }
}
