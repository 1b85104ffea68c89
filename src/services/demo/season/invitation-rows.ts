import { createHash } from 'node:crypto'
import { mailKinds } from '../../../domain/mail/mail-kinds.ts'
import type { Role } from '../../../domain/rights.ts'
import { rowsOf, type SeasonRow, type TableRows } from '../../../store/demo/insert-rows.ts'
import { en } from '../../sign-in/messages/en.ts'
import { daysBefore } from './days-before.ts'
import type { Season, SeasonPerson } from './make-season.ts'
import type { OpenInvitation } from './read-sources.ts'
import { seasonId } from './season-id.ts'

interface Invited {
  readonly email: string
  readonly role: Role
  readonly at: Date
  readonly mail: OpenInvitation['mail']
  readonly accepted?: { readonly by: string; readonly at: Date }
  readonly withdrawnAt?: Date
}

/** Invitations to the first association, and the mails that brought them. */
export function invitationRows(season: Season): TableRows[] {
  const [association] = season.associations
  const administrator = season.people.find((person) => hasRole(person, association?.shortId, 'administrator'))
  if (!association || !administrator) throw new Error('The first association has no administrator.')
  const staff = season.people.filter(({ id }) => id !== administrator.id)
  const invited = [
    ...staff.flatMap((person) => acceptedBy(person, person.roles[association.shortId] ?? [])),
    ...season.invitations.map((open) => notAccepted(open, season.day)),
  ]
  return [
    rowsOf(
      'invitation',
      invited.map((each) => invitationRow(each, association.id, administrator.id)),
    ),
    rowsOf(
      'mail',
      invited.map((each) => mailRow(each, association, administrator.id)),
    ),
  ]
}

function hasRole({ roles }: SeasonPerson, association = '', role: Role): boolean {
  return roles[association]?.includes(role) ?? false
}

function acceptedBy({ id, email, joinedOn }: SeasonPerson, roles: readonly Role[]): Invited[] {
  const at = daysBefore(joinedOn, 4, 15)
  const accepted = { by: id, at: daysBefore(joinedOn, 0, 14) }
  return roles
    .filter((role) => role !== 'applicant')
    .map((role) => ({ email, role, at, mail: 'accepted', accepted }))
}

function notAccepted({ email, role, ago, mail, withdrawn }: OpenInvitation, day: string): Invited {
  const at = daysBefore(day, ago, 16)
  return {
    email,
    role,
    at,
    mail,
    ...(withdrawn !== undefined && { withdrawnAt: daysBefore(day, withdrawn, 17) }),
  }
}

const aDay = 24 * 60 * 60_000

function invitationRow(invited: Invited, associationId: string, byId: string): SeasonRow<'invitation'> {
  const { email, role, at, accepted, withdrawnAt } = invited
  const id = seasonId(`invitation ${email} ${role}`)
  return {
    id,
    association_id: associationId,
    email,
    role,
    // Of a secret that nobody has: these links were never mailed.
    secret_hash: createHash('sha256').update(`a link that opens nothing: ${id}`).digest('hex'),
    invited_by: byId,
    invited_at: at,
    expires_at: new Date(at.getTime() + 14 * aDay),
    accepted_at: accepted?.at ?? null,
    accepted_by: accepted?.by ?? null,
    withdrawn_at: withdrawnAt ?? null,
  }
}

const howItFared = {
  accepted: { server_words: '250 2.0.0 Ok: queued', tries: 1 },
  refused: { server_words: '550 5.1.1 Nobody here by that name', tries: 1 },
  'gave-up': { server_words: '451 4.3.0 Try again later', tries: 23 },
} as const

function mailRow(
  { email, role, at, mail, accepted }: Invited,
  association: { readonly id: string; readonly name: string },
  byId: string,
): SeasonRow<'mail'> {
  return {
    id: seasonId(`mail of the invitation ${email} ${role}`),
    association_id: association.id,
    person_id: accepted?.by ?? null,
    asked_by_id: byId,
    recipient: email,
    kind: 'invitation',
    subject: en.invitation.subject(association.name),
    state: mail,
    ...howItFared[mail],
    created_at: at,
    next_try_at: at,
    give_up_at: new Date(at.getTime() + mailKinds.invitation.hoursUseful * 60 * 60_000),
    accepted_at: mail === 'accepted' ? new Date(at.getTime() + 2_000) : null,
  }
}
