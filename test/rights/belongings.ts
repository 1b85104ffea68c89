import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { postComment } from '../../src/services/comments/post-comment.ts'
import type { Keyring } from '../../src/services/keys/keyring.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { hashSecret } from '../../src/services/sign-in/secrets.ts'
import { insertEntries } from '../../src/store/portfolio/insert-entries.ts'
import { lockPortfolio } from '../../src/store/portfolio/lock-portfolio.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { aPdf } from '../files/a-pdf.ts'
import { canaryEntries } from './canary-entries.ts'
import { asOwner, type Insert } from './owner.ts'
import type { Place, Resident } from './world.ts'

export const now = new Date('2026-11-21T12:00:00Z')
export const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const soon = new Date(now.getTime() + 30 * 60_000)

/** An account with a role, sessions, second factors, open links and a draft. */
export function giveAccount({ database, associationIds, keyring }: Place, resident: Resident): Promise<void> {
  const { id, email, canary, role, association } = resident
  const associationId = associationIds[association]
  return asOwner(database, async (_, insert) => {
    await insert('person', { id, name: `Somebody ${canary}`, email, welcomed_at: before(60) })
    await insert('association_role', { association_id: associationId, person_id: id, role })
    await giveSessions(insert, resident)
    await giveFactors(insert, keyring, resident)
    await giveLinks(insert, associationId, resident)
    await insert('form_draft', {
      person_id: id,
      form_key: '/portfolio/work/new',
      fields: JSON.stringify({ employer: [canary] }),
      kept_at: before(5),
    })
  })
}

async function giveSessions(insert: Insert, { id, objects, assurance, canary }: Resident): Promise<void> {
  await insert('session', {
    id: objects.session,
    ...aSession(id, assurance, hashSecret(randomUUID())),
    device: canary,
  })
}

/** The row of a session that was begun and proved a moment ago. */
export function aSession(personId: string, assurance: string, secretHash: string) {
  return {
    person_id: personId,
    secret_hash: secretHash,
    assurance,
    started_at: before(3),
    proved_at: before(3),
    seen_at: before(3),
    device: 'Firefox on Linux',
    network: '192.0.2.0/24',
  }
}

/** Two passkeys, so that one can be removed, and an app; and an app that waits for its first code. */
async function giveFactors(insert: Insert, keyring: Keyring, resident: Resident): Promise<void> {
  const { id, hasFactor, objects, canary } = resident
  const sealed = keyring.seal('totp-secret', id, 'JBSWY3DPEHPK3PXP')
  const app = { person_id: id, sealed_secret: sealed, added_at: before(30) }
  await insert('totp_factor', app)
  if (!hasFactor) return
  await insert('totp_factor', { ...app, confirmed_at: before(30) })
  for (const passkey of [objects.passkey, randomUUID()])
    await insert('passkey', {
      id: passkey,
      person_id: id,
      credential_id: passkey,
      credential_hash: hashSecret(passkey),
      public_key: randomBytes(8),
      counter: 0,
      transports: ['internal'],
      label: canary,
      added_at: before(30),
    })
  await insert('recovery_code', { person_id: id, code_hash: hashSecret(randomUUID()), made_at: before(30) })
}

async function giveLinks(insert: Insert, associationId: string, resident: Resident): Promise<void> {
  const { id, email, canary, objects } = resident
  await insert('email_change', {
    person_id: id,
    new_email: `new-${canary}@example.org`,
    secret_hash: hashSecret(objects.emailSecret),
    asked_at: before(5),
    expires_at: soon,
  })
  const invitation = {
    ...{ association_id: associationId, role: 'applicant', invited_by: id },
    ...{ invited_at: before(5), expires_at: soon },
  }
  const secret_hash = hashSecret(objects.invitationSecret)
  await insert('invitation', { ...invitation, id: objects.invitation, email, secret_hash })
  await insert('invitation', {
    ...invitation,
    ...{ id: objects.sentInvitation, email: `invited-${email}`, secret_hash: hashSecret(randomUUID()) },
  })
  await insert('sign_in_request', {
    email,
    link_hash: hashSecret(objects.linkSecret),
    browser_hash: hashSecret(randomUUID()),
    code_hash: hashSecret(randomUUID()),
    code_salt: 'salt',
    asked_at: before(5),
    expires_at: soon,
  })
  await insert('sign_in_event', {
    person_id: id,
    kind: 'signed-in-by-mail',
    at: before(5),
    device: canary,
    network: '192.0.2.0/24',
  })
}

export async function givePortfolio({ database }: Place, { id, canary, objects }: Resident): Promise<void> {
  const { entries, batch } = objects
  await withScope(database.db, { personId: id }, async (tx) => {
    await lockPortfolio(tx, id)
    const bodies = canaryEntries(canary, entries.providers)
    const named = Object.values(bodies).map((entry) => ({ id: entries[entry.section], entry }))
    await insertEntries(tx, { personId: id, at: before(20), batch: randomUUID() }, named)
    await insertEntries(tx, { personId: id, at: before(20), batch }, [{ entry: bodies.training }])
  })
}

/** A question about the provider, a request to confirm the session, and somebody in the register. */
export function giveProvider({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id, canary, objects, association, email } = resident
  const { entries, registered, question, request } = objects
  const association_id = associationIds[association]
  const entry = { person_id: id, entry_id: entries.providers }
  return asOwner(database, async (client, insert) => {
    const inRegister = { association_id, registered_provider_id: registered }
    await insert('registered_provider', {
      ...{ id: registered, association_id, known_names: [], endorsements: '[]' },
      name: 'Cy Public',
    })
    const vetted = JSON.stringify([{ category: 'imhs', from: '2020-01-01', to: null }])
    await insert('provider_vetting', { ...inRegister, vetted })
    await insert('provider_question', { id: question, association_id, name: canary, opened_at: before(9) })
    await insert('provider_asker', { ...entry, association_id, question_id: question, asked_at: before(9) })
    await insert('confirmation_request', {
      ...{ ...entry, id: request, provider_name: canary, email: `provider-${email}` },
      secret_hash: hashSecret(objects.confirmSecret),
      ...{ asked_at: before(9), sent_at: before(9), expires_at: soon },
    })
    await client.query(
      `insert into confirmation_session (request_id, entry_id, person_id, version, body)
       select $1, id, person_id, version, body from portfolio_entry where id = $2`,
      [request, entries.rsc],
    )
    await insert('comment_digest_stop', {
      person_id: id,
      secret_hash: hashSecret(objects.stopSecret),
      made_at: before(9),
    })
  })
}

/** Something recorded of the application, and a link that stops reminders about it. */
export function giveRecord({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id, association, role, canary, objects } = resident
  const association_id = associationIds[association]
  return asOwner(database, async (client, insert) => {
    await insert('reminder_stop', {
      ...{ association_id, secret_hash: hashSecret(objects.reminderSecret), made_at: before(9) },
      ...{ subject_kind: 'application', subject_id: objects.application },
    })
    await insert('holiday', {
      ...{ id: objects.rest, association_id, from_day: '2027-12-20', to_day: '2028-01-05', note: canary },
      ...{ set_by: id, set_at: before(9) },
    })
    if (role !== 'applicant') return
    await client.query("select set_config('attune.association', $1, true)", [association_id])
    for (const [kind, isOpen] of [
      ['application-opened', true],
      ['reviewer-assigned', false],
    ] as const)
      await client.query('select append_record($1, $2, $3, $4, $5, $6)', [
        ...[before(9), kind, id, objects.application, isOpen],
        JSON.stringify({ word: canary }),
      ])
  })
}

/** A file of evidence for the training, as if it had been checked long ago. */
export async function giveFile({ database, files }: Place, { id, canary, objects }: Resident): Promise<void> {
  const bytes = aPdf()
  await files.store.put(objects.file, bytes)
  await asOwner(database, (_, insert) =>
    insert('stored_file', {
      id: objects.file,
      person_id: id,
      entry_id: objects.entries.training,
      purpose: 'certificate',
      name: `${canary}.pdf`,
      media_type: 'application/pdf',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      state: 'available',
      scan: 'not-scanned',
      uploaded_at: before(10),
    }),
  )
}

/** What an applicant wrote about the training a moment ago. */
export async function giveComment({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id, association, role, canary, email, objects, assurance } = resident
  const name = `Somebody ${canary}`
  const roles = [
    { association: { id: associationIds[association], shortId: association, name: association }, role },
  ]
  const answer = await postComment(database.db, {
    actor: { kind: 'person', id, name, email, assurance, roles },
    association,
    applicantId: id,
    subject: { kind: 'entry', section: 'training', entryId: objects.entries.training },
    id: objects.comment,
    text: canary,
    seenUpTo: 0,
    now: before(5),
  })
  if (!('posted' in answer)) throw new Error('The comment was not posted.')
}

/** An applicant's application in preparation, with what staff once asked in words of their own. */
export function giveApplication({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id, association, canary, objects } = resident
  const of = { association_id: associationIds[association], person_id: id }
  const { application } = objects
  return asOwner(database, async (_, insert) => {
    await insert('application', {
      ...{ ...of, id: application, standard: 'vaimh/imhm-clinical', edition: '2024-01' },
      ...{ state_since: before(8), opened_at: before(8), expires_on: '2028-11-21' },
    })
    await insert('application_request', {
      ...{ ...of, application_id: application, number: 1, step: 'return', text: canary },
      ...{ asked_by: id, asked_at: before(7) },
    })
  })
}

/** An application that is in review, and what was submitted with it. */
export async function giveSubmission(
  insert: Insert,
  association_id: string,
  { id, canary, objects }: Resident,
): Promise<void> {
  const of = { association_id, person_id: id, standard: 'mi-aimh/imhm-policy', edition: '2018-01' }
  await insert('application', {
    ...{ ...of, id: objects.reviewed, state: 'in-review' },
    ...{ state_since: before(8), opened_at: before(8), submitted_at: before(8) },
  })
  const evaluation = { standard: of.standard, edition: of.edition, asOf: '2026-11-20', outcome: 'met' }
  await insert('submission', {
    ...{ ...of, application_id: objects.reviewed, number: 1, submitted_at: before(8), as_of: '2026-11-20' },
    revision: 0,
    portfolio: JSON.stringify({
      format: 'attune-portfolio/1',
      work: [{ id: objects.entries.work, employer: canary, kinds: ['imh-services'], from: '2015-01-01' }],
    }),
    evaluation: JSON.stringify({ ...evaluation, findings: [] }),
  })
}

/** A rater who was asked for that application, or for one of long ago, with the link that was mailed. */
export function giveReference({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id, association, canary, email, objects, role } = resident
  const of = { association_id: associationIds[association], person_id: id }
  const application_id = role === 'applicant' ? objects.application : randomUUID()
  const rater = `rater-${email}`
  return asOwner(database, async (_, insert) => {
    if (role !== 'applicant')
      await insert('application', {
        ...{ ...of, id: application_id, standard: 'vaimh/imhm-clinical', edition: '2024-01' },
        ...{ state: 'withdrawn', state_since: before(8), opened_at: before(8) },
      })
    await insert('reference', {
      ...{ ...of, id: objects.reference, application_id, role: 'rsc-provider' },
      ...{ rater_name: canary, rater_email: rater, relation: canary, is_waived: true, due_on: '2026-12-20' },
      ...{ state_since: before(6), requested_at: before(6), sent_at: before(6) },
    })
    await insert('reference_key', {
      ...{ ...of, reference_id: objects.reference, holder: `mail:${rater}`, made_at: before(6) },
      secret_hash: hashSecret(objects.referenceSecret),
    })
  })
}

/** A mail of the association, refused by its server, so that staff can send it again. */
export async function giveMail(
  { database, associationIds, keyring }: Place,
  resident: Resident,
): Promise<string> {
  const { id: personId, email, canary, association } = resident
  const associationId = associationIds[association]
  const mail = await withScope(database.db, { associationId }, (tx) =>
    createSendMail(keyring)(tx, {
      to: email,
      kind: 'comment',
      subject: `About ${canary}`,
      paragraphs: [canary],
      associationId,
      personId,
    }),
  )
  await asOwner(database, (client) =>
    client.query("update mail set state = 'refused', tries = 1, server_words = '550' where id = $1", [mail]),
  )
  return mail
}
