import { appendRecord } from '../../store/record/append-record.ts'
import { insertInvitation } from '../../store/sign-in/invitations.ts'
import { listStaff } from '../../store/sign-in/people-of-association.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { SignInMeans } from './means.ts'
import { makeSecret } from './secrets.ts'

const goodFor = 24 * 60 * 60_000

export interface InvitingMeans extends Pick<SignInMeans, 'randomBytes'> {
  readonly db: Db
  readonly linkTo: (secret: string) => string
}

/** `is-administrator`: the address is in use by one; `nobody`: there is none in whose place somebody could come. */
export type AdministratorInvited =
  | { readonly link: string; readonly until: Date }
  | { readonly refused: 'is-administrator' | 'nobody' }

/**
 * A link for whoever runs the machine, by which an address becomes that of an administrator where all of them are
 * locked out. It is good once and for a day, stands on the page of the team, and in the record.
 */
export function inviteAdministrator(
  { db, randomBytes, linkTo }: InvitingMeans,
  { associationId, email }: { readonly associationId: string; readonly email: string },
  now: Date,
): Promise<AdministratorInvited> {
  return withScope(db, { associationId }, async (tx) => {
    const staff = await listStaff(tx, associationId)
    const administrators = staff.filter(({ roles }) => roles.includes('administrator'))
    const [first] = administrators
    if (!first) return { refused: 'nobody' }
    if (administrators.some((each) => each.email.toLowerCase() === email))
      return { refused: 'is-administrator' }
    const { secret, hash } = makeSecret(randomBytes)
    const until = new Date(now.getTime() + goodFor)
    await insertInvitation(tx, {
      ...{ associationId, email, role: 'administrator', secretHash: hash },
      ...{ invitedBy: first.id, invitedAt: now, expiresAt: until },
    })
    await appendRecord(tx, {
      ...{ at: now, kind: 'administrator-invited', isOpen: false, facts: { by: 'command-line' } },
    })
    return { link: linkTo(secret), until }
  })
}
