import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addRole,
  createSignInWorld,
  hours,
  lastMail,
  minutes,
  type SignInWorld,
  signIn,
  visitorOf,
} from '../../../test/sign-in/world.ts'
import { listHeldRoles } from '../../store/sign-in/accounts.ts'
import { withScope } from '../../store/with-scope.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { askEmailChange, confirmEmailChange, peekEmailChange } from './change-email.ts'
import { findVisitor, type Visitor } from './find-visitor.ts'
import { invitePerson, peekInvitation, withdrawInvitation } from './invite-person.ts'
import { loadAccount } from './load-account.ts'
import { loadTeam } from './load-team.ts'
import { removeRole } from './remove-role.ts'
import { isSetUpOpen, makeFirstAdministratorLink, setUpAssociation } from './set-up.ts'
import { welcomePerson } from './welcome-person.ts'

let world: SignInWorld

beforeAll(async () => {
  world = await createSignInWorld()
})

afterAll(() => world.database.drop())

async function aVisitor(email: string): Promise<Visitor> {
  return visitorOf(world, await signIn(world, email, world.at(0)), world.at(0))
}

const secretOf = (link: string | undefined) => link?.split('/').at(-1) ?? ''

describe('the first administrator', () => {
  const answer = {
    association: { shortId: 'vaimh', name: 'Virginia', timeZone: 'America/New_York' },
    person: { name: 'Ada Lin', email: 'ada@example.org' },
  }

  test('is whoever has the latest link, within 24 hours, once', async () => {
    const first = secretOf(await makeFirstAdministratorLink(world.means, world.at(0).now))
    const second = secretOf(await makeFirstAdministratorLink(world.means, world.at(minutes).now))
    const open = (secret: string, elapsed: number) =>
      isSetUpOpen(world.means.db, secret, world.at(elapsed).now)
    expect([await open(first, hours), await open(second, hours), await open(second, 25 * hours)]).toEqual([
      false,
      true,
      false,
    ])
    expect(await setUpAssociation(world.means, first, answer, world.at(hours))).toEqual({ kind: 'gone' })
    expect(await setUpAssociation(world.means, second, answer, world.at(25 * hours))).toEqual({
      kind: 'gone',
    })
    expect(await world.asOwner('select short_id from association')).toEqual([])

    const posts = [1, 2, 3].map(() => setUpAssociation(world.means, second, answer, world.at(hours)))
    const results = await Promise.all(posts)
    expect(results.map(({ kind }) => kind).sort()).toEqual(['gone', 'gone', 'signed-in'])
    const done = results.find((result) => result.kind === 'signed-in')
    const visitor = done && (await findVisitor(world.means.db, done.sessionSecret, world.at(hours).now))
    expect(visitor).toMatchObject({
      account: { name: 'Ada Lin', email: 'ada@example.org', isWelcomed: true },
      roles: [{ association: { ...answer.association }, role: 'administrator' }],
      session: { assurance: 'mailed' },
      isStaff: true,
      hasFactor: false,
    })
  })

  test('is no longer asked for once there is an association', async () => {
    expect(await makeFirstAdministratorLink(world.means, world.at(0).now)).toBeUndefined()
  })
})

describe('a new person', () => {
  test('says their name and chooses an association, whose applicant they become', async () => {
    const visitor = await aVisitor('new@example.org')
    const welcome = (association?: string) =>
      welcomePerson(world.means.db, visitor.account.id, { name: 'Nora Berg', association }, world.at(0).now)

    expect(await welcome('nowhere')).toEqual({ kind: 'unknown-association' })
    expect(await welcome('vaimh')).toEqual({ kind: 'welcomed' })
    const roles = await withScope(world.means.db, { personId: visitor.account.id }, (tx) =>
      listHeldRoles(tx, visitor.account.id),
    )
    expect(roles).toMatchObject([{ association: { shortId: 'vaimh' }, role: 'applicant' }])
  })
})

describe('a change of address', () => {
  test('is confirmed at the new one, told to the old one, and ends all other sessions', async () => {
    const other = await signIn(world, 'old@example.org', world.at(0))
    const session = await signIn(world, 'old@example.org', world.at(0))
    const visitor = await visitorOf(world, session, world.at(0))
    expect(await askEmailChange(world.means, visitor, 'newer@example.org', world.at(minutes))).toEqual({
      kind: 'mailed',
    })
    const { secret } = lastMail(world, 'newer@example.org')
    const peek = () => peekEmailChange(world.means.db, visitor, secret, world.at(2 * minutes).now)
    const confirm = () => confirmEmailChange(world.means, visitor, secret, world.at(2 * minutes))

    expect([await peek(), await peek()]).toEqual([
      { newEmail: 'newer@example.org' },
      { newEmail: 'newer@example.org' },
    ])
    expect(await confirm()).toEqual({ kind: 'changed', newEmail: 'newer@example.org' })
    expect(await confirm()).toEqual({ kind: 'gone' })
    expect(world.mails.findLast(({ to }) => to === 'old@example.org')?.subject).toBe(
      'Your address for Attune has changed',
    )
    expect(await findVisitor(world.means.db, other, world.at(2 * minutes).now)).toBeUndefined()
    expect(await visitorOf(world, session, world.at(2 * minutes))).toMatchObject({
      account: { email: 'newer@example.org' },
    })
  })

  test('takes a fresh proof, another address, and a link of one’s own, within the hour', async () => {
    const visitor = await aVisitor('careful@example.org')
    const ask = (email: string, elapsed: number) =>
      askEmailChange(world.means, visitor, email, world.at(elapsed))
    expect(await ask('next@example.org', 11 * minutes)).toEqual({ kind: 'prove-again' })
    expect(await ask('careful@example.org', 0)).toEqual({ kind: 'same-address' })
    await ask('next@example.org', 0)
    const { secret } = lastMail(world, 'next@example.org')
    const stranger = await aVisitor('stranger@example.org')

    expect(await confirmEmailChange(world.means, stranger, secret, world.at(0))).toEqual({ kind: 'gone' })
    expect(await confirmEmailChange(world.means, visitor, secret, world.at(hours))).toEqual({ kind: 'gone' })
    expect(await confirmEmailChange(world.means, visitor, secret, world.at(59 * minutes))).toMatchObject({
      kind: 'changed',
    })
  })

  test('to an address of another account is told only to whoever reads its mail', async () => {
    await aVisitor('taken@example.org')
    const visitor = await aVisitor('wishing@example.org')

    expect(await askEmailChange(world.means, visitor, 'taken@example.org', world.at(0))).toEqual({
      kind: 'mailed',
    })
    const { secret } = lastMail(world, 'taken@example.org')
    expect(await confirmEmailChange(world.means, visitor, secret, world.at(0))).toEqual({
      kind: 'address-taken',
    })
  })

  test('to one new address by two people at once gives it to one of them', async () => {
    const visitors = await Promise.all([aVisitor('one@example.org'), aVisitor('two@example.org')])
    const secrets: string[] = []
    for (const visitor of visitors) {
      await askEmailChange(world.means, visitor, 'both@example.org', world.at(0))
      secrets.push(lastMail(world, 'both@example.org').secret)
    }
    const results = await Promise.all(
      visitors.map((visitor, index) => confirmEmailChange(world.means, visitor, secrets[index], world.at(0))),
    )

    expect(results.map(({ kind }) => kind).sort()).toEqual(['address-taken', 'changed'])
  })
})

describe('an invitation', () => {
  async function anAdministrator(email: string): Promise<{ visitor: Visitor; associationId: string }> {
    const visitor = await aVisitor(email)
    const [row] = await world.asOwner("select id from association where short_id = 'vaimh'")
    const associationId = String(row?.id)
    await addRole(world, associationId, email, 'administrator')
    await world.asOwner(`update session set assurance = 'strong' where id = '${visitor.session.id}'`)
    const held = await withScope(world.means.db, { personId: visitor.account.id }, (tx) =>
      listHeldRoles(tx, visitor.account.id),
    )
    const roles = held.map(({ role, association }) => ({
      role,
      association: { ...association, timeZone: 'America/New_York' },
    }))
    return {
      visitor: { ...visitor, roles, session: { ...visitor.session, assurance: 'strong' } },
      associationId,
    }
  }

  test('gives the role to whoever signs in with its address and accepts, once', async () => {
    const { visitor, associationId } = await anAdministrator('chief@example.org')
    const invitation = { associationId, email: 'reviewer@example.org', role: 'reviewer' } as const
    expect(await invitePerson(world.means, visitor, invitation, world.at(0))).toEqual({ kind: 'invited' })
    const { secret } = lastMail(world, 'reviewer@example.org')
    const seen = await peekInvitation(world.means.db, secret, world.at(hours).now)
    expect(seen).toMatchObject({
      associationName: 'Virginia',
      email: 'reviewer@example.org',
      role: 'reviewer',
    })

    const invited = await aVisitor('reviewer@example.org')
    const { invitations } = await loadAccount(world.means.db, invited, world.at(hours).now)
    const [mine] = invitations
    const accept = (by: Visitor) => acceptInvitation(world.means.db, by, mine?.id ?? '', world.at(hours))
    const stranger = await aVisitor('not-invited@example.org')
    expect([await accept(stranger), await accept(invited), await accept(invited)]).toEqual([
      undefined,
      { associationId },
      undefined,
    ])
    expect(await peekInvitation(world.means.db, secret, world.at(hours).now)).toBeUndefined()
  })

  test('is sent by a freshly proved administrator of that association only', async () => {
    const { visitor, associationId } = await anAdministrator('chief-two@example.org')
    const invite = (by: Visitor, elapsed: number, to = associationId) =>
      invitePerson(
        world.means,
        by,
        { associationId: to, email: 'x@example.org', role: 'marker' },
        world.at(elapsed),
      )
    const elsewhere = await world.addAssociation('mi-aimh')
    const mailed = { ...visitor, session: { ...visitor.session, assurance: 'mailed' } } as const

    expect(await invite(visitor, 11 * minutes)).toEqual({ kind: 'prove-again' })
    expect(await invite(mailed, 0)).toEqual({ kind: 'prove-again' })
    expect(await invite(visitor, 0, elsewhere)).toEqual({ kind: 'not-allowed' })
    expect(await invite({ ...visitor, roles: [] }, 0)).toEqual({ kind: 'not-allowed' })
  })

  test('that was withdrawn, or is older than two weeks, is not there', async () => {
    const { visitor, associationId } = await anAdministrator('chief-three@example.org')
    const invitation = { associationId, email: 'late@example.org', role: 'marker' } as const
    await invitePerson(world.means, visitor, invitation, world.at(0))
    const { secret } = lastMail(world, 'late@example.org')
    const { invitations: list } = await loadTeam(world.means.db, associationId, world.at(0).now)
    const sent = list.find(({ email }) => email === 'late@example.org')
    const withdraw = () =>
      withdrawInvitation(world.means.db, visitor, associationId, sent?.id ?? '', world.at(0).now)

    expect(await peekInvitation(world.means.db, secret, world.at(14 * 24 * hours).now)).toBeUndefined()
    expect([await withdraw(), await withdraw()]).toEqual([true, false])
    expect(await peekInvitation(world.means.db, secret, world.at(0).now)).toBeUndefined()
  })

  test('is not needed to leave: roles are taken away, but never the last administrator’s', async () => {
    const { visitor, associationId } = await anAdministrator('leaving@example.org')
    const [other] = await world.asOwner("select id from person where email = 'reviewer@example.org'")
    const take = (personId: string, role: 'administrator' | 'reviewer', elapsed = 0) =>
      removeRole(world.means.db, visitor, { associationId, personId, role }, world.at(elapsed).now)
    const administrators = async () => {
      const { people } = await loadTeam(world.means.db, associationId, world.at(0).now)
      return people.filter(({ roles }) => roles.includes('administrator'))
    }

    expect(await take(String(other?.id), 'reviewer', 11 * minutes)).toEqual({ kind: 'prove-again' })
    expect(await take(String(other?.id), 'reviewer')).toEqual({ kind: 'removed' })
    expect(await take(String(other?.id), 'reviewer')).toEqual({ kind: 'not-held' })
    const all = await administrators()
    const kinds = await Promise.all(all.map(({ id }) => take(id, 'administrator')))
    expect(all.length).toBeGreaterThan(2)
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      'last-administrator',
      ...Array(all.length - 1).fill('removed'),
    ])
    expect(await administrators()).toHaveLength(1)
  })
})
