import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import type { TextSignature } from '../../domain/ways/association-text.ts'
import { findPerson } from '../../store/account/account.ts'
import { listApplicationsOf } from '../../store/applications/applications.ts'
import { listLetters } from '../../store/letters/letters.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { listOpenHistory } from '../../store/record/list-history.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { findText, listSignatures } from '../../store/ways/texts.ts'
import { setScope, withScope } from '../../store/with-scope.ts'

const format = 'attune-applications/1'

/**
 * A person's applications to take along: how each stands and came there, its letters and the texts that were signed.
 * Nothing of what raters and reviewers wrote, nor who reviewed.
 */
export async function loadApplications(db: Db, personId: string) {
  return withScope(db, { personId }, async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person) throw new NotFound()
    const applications = []
    for (const application of await listApplicationsOf(tx, personId))
      applications.push(await describe(tx, application))
    return { format, person: { name: person.name, email: person.email }, applications }
  })
}

async function describe(tx: Tx, application: Application) {
  const { id, associationId, personId, standard, edition, state, stateSince } = application
  await setScope(tx, { associationId })
  const { shortId, name } = await getAssociation(tx, associationId)
  const letters = await listLetters(tx, id)
  const history = await listOpenHistory(tx, { applicationId: id, personId })
  return {
    id,
    association: { id: shortId, name },
    ...{ standard, edition, state, stateSince },
    ...{ openedAt: application.openedAt, submittedAt: application.submittedAt },
    history: history.toReversed().map(({ at, kind }) => ({ at, kind })),
    letters: letters
      .toReversed()
      .map(({ kind, subject, paragraphs, sentAt }) => ({ sentAt, kind, subject, paragraphs })),
    signedTexts: await listSigned(tx, associationId, await listSignatures(tx, id)),
  }
}

/** With the words that were signed, as long as the association still shows them to the person. */
async function listSigned(tx: Tx, associationId: string, signatures: readonly TextSignature[]) {
  const signed = []
  for (const { kind, version, hash, typedName, signedOn } of signatures) {
    const text = await findText(tx, associationId, kind, version)
    const words = text && { title: text.title, body: text.body }
    signed.push({ document: kind, version, ...words, sha256: hash, signedAs: typedName, signedOn })
  }
  return signed
}
