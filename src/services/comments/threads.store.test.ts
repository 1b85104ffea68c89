import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { Subject } from '../../domain/comments/subject.ts'
import { threadAddress } from '../../domain/comments/thread-address.ts'
import { NotFound } from '../../domain/errors.ts'
import { type Role, roles, type SignedIn } from '../../domain/rights.ts'
import { deleteOwnAccount } from '../../store/account/account.ts'
import { findDraft, keepDraft } from '../../store/portfolio/form-drafts.ts'
import { withScope } from '../../store/with-scope.ts'
import { markThreadRead, settleThread, takeBackComment } from './change-thread.ts'
import { countUnreadThreads, listAssociationMessages, listOwnMessages, totalOf } from './list-messages.ts'
import { loadOwnThreads } from './load-threads.ts'
import { type Posting, postComment } from './post-comment.ts'
import { seeThread } from './see-thread.ts'

const canary = 'Canary 7f3a'
const noon = new Date('2026-11-21T17:00:00Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const training: Subject = { kind: 'section', section: 'training' }
const staffRoles = roles.filter((role): role is Exclude<Role, 'applicant'> => role !== 'applicant')
const databases: TestDatabase[] = []
let database: TestDatabase
let world: World

beforeEach(async () => {
  database = await createTestDatabase()
  databases.push(database)
  world = await makeWorld(database.as('owner'))
})

afterAll(() => Promise.all(databases.map((each) => each.drop())))

function about(actor: SignedIn, association = 'vaimh') {
  return { actor, association, applicantId: world.rosa.id, subject: training, now: noon }
}

async function post(actor: SignedIn, text: string, parts: Partial<Posting> = {}) {
  const id = randomUUID()
  await postComment(database.db, {
    ...about(actor),
    id,
    text,
    seenUpTo: 0,
    ...parts,
  })
  return id
}

async function see(actor: SignedIn, association = 'vaimh') {
  return seeThread(database.db, about(actor, association), training)
}

async function textsSeen(actor: SignedIn, association = 'vaimh'): Promise<string[]> {
  const seen = await see(actor, association)
  return seen.access === 'allowed' ? seen.view.comments.map(({ text }) => text) : [seen.access]
}

/** Every way in which somebody can come upon a thread or do something to it, and how each answered. */
async function tryAll(actor: SignedIn, comment: string): Promise<string[]> {
  const handling = about(actor)
  const associationId = world.virginia
  const ways: (() => Promise<unknown>)[] = [
    () => see(actor),
    () => postComment(database.db, { ...handling, id: randomUUID(), text: 'x', seenUpTo: 0 }),
    () => takeBackComment(database.db, handling, comment),
    () => settleThread(database.db, handling, true),
    () => markThreadRead(database.db, handling, 1),
    () => listAssociationMessages(database.db, actor, associationId),
    () => listOwnMessages(database.db, actor),
    () => countUnreadThreads(database.db, actor.id).then(totalOf),
    () => withScope(database.db, { personId: actor.id }, (tx) => loadOwnThreads(tx, actor, training)),
  ]
  const answers: string[] = []
  for (const way of ways) {
    const answer = await way().catch((error: unknown) => {
      if (error instanceof NotFound) return 'not found'
      throw error
    })
    answers.push(answer === 'not found' ? answer : JSON.stringify(answer))
  }
  return answers
}

const nothing = [
  ...['not found', 'not found', 'not found', 'not found', 'not found'],
  JSON.stringify({ unread: [], read: [], next: null }),
  JSON.stringify({ unread: [], read: [], next: null }),
  '0',
  '[]',
]

describe('a thread of Virginia about Rosa’s training', () => {
  const here: Record<Role, boolean> = {
    applicant: true,
    advisor: true,
    reviewer: false,
    marker: false,
    coordinator: true,
    administrator: true,
  }

  test.each(staffRoles)('%s of Virginia', async (role) => {
    const comment = await post(world.rosa, canary)
    const actor = world.in('virginia', role)

    if (here[role]) expect(await textsSeen(actor)).toEqual([canary])
    else expect(await tryAll(actor, comment)).toEqual(nothing)
  })

  test.each(staffRoles)(
    'does not exist for a %s of Michigan, where Rosa is an applicant too',
    async (role) => {
      const comment = await post(world.rosa, canary)

      expect(await tryAll(world.in('michigan', role), comment)).toEqual(nothing)
    },
  )

  test('does not exist for another applicant, nor for an advisor of nobody', async () => {
    const comment = await post(world.rosa, canary)

    expect(await tryAll(world.idle, comment)).toEqual(nothing)
    const ofOmar = await tryAll(world.omar, comment)
    // Omar is asked for his own training by Virginia, about which nobody wrote.
    expect(ofOmar.slice(0, -1)).toEqual(nothing.slice(0, -1))
    expect(ofOmar.join()).not.toContain(canary)
  })

  test('is not in what Michigan sees: two worlds that differ in it answer alike', async () => {
    const look = async () =>
      JSON.stringify([
        await textsSeen(world.in('michigan', 'coordinator'), 'mi-aimh'),
        await listAssociationMessages(database.db, world.in('michigan', 'coordinator'), world.michigan),
        totalOf(await countUnreadThreads(database.db, world.in('michigan', 'advisor').id)),
      ])
    const without = await look()
    await post(world.in('virginia', 'advisor'), canary)

    expect(await textsSeen(world.rosa)).toEqual([canary])
    expect(await look()).toBe(without)
  })

  test('asks staff for their second factor before it says anything', async () => {
    await post(world.rosa, canary)

    expect(await see({ ...world.in('virginia', 'coordinator'), assurance: 'mailed' })).toEqual({
      access: 'second-factor',
    })
  })

  test('does not open for an entry that is not the applicant’s, or of another section', async () => {
    const subjects: Subject[] = [
      { kind: 'entry', section: 'training', entryId: randomUUID() },
      { kind: 'entry', section: 'rsc', entryId: world.trainingId },
    ]
    for (const subject of subjects)
      await expect(post(world.rosa, 'Which?', { subject })).rejects.toThrow(NotFound)
  })

  test('is not begun by somebody who is no applicant there', async () => {
    await expect(
      post(world.omar, 'Hello', { association: 'mi-aimh', applicantId: world.omar.id }),
    ).rejects.toThrow(NotFound)
  })
})

describe('a comment', () => {
  test('is shown with who wrote it, as what, and stays with the name signed', async () => {
    const id = await post(world.in('virginia', 'advisor'), 'Which course was it?')
    const seen = await see(world.rosa)

    expect(seen.access === 'allowed' && seen.view.comments).toEqual([
      {
        id,
        number: expect.any(Number),
        authorId: world.in('virginia', 'advisor').id,
        authorName: 'Ana Ruiz Virginia',
        authorPart: 'advisor',
        text: 'Which course was it?',
        writtenAt: noon,
        takenBackAt: null,
      },
    ])
  })

  test('is posted once by a form that is sent several times at once', async () => {
    const posting = { ...about(world.rosa), id: randomUUID(), text: 'Once', seenUpTo: 0 }
    const answers = await Promise.all([1, 2, 3].map(() => postComment(database.db, posting)))

    expect(answers).toEqual([1, 2, 3].map(() => ({ access: 'allowed', posted: posting.id })))
    expect(await textsSeen(world.rosa)).toEqual(['Once'])
  })

  test('is not swallowed when another text is sent from the same form', async () => {
    const posting = { ...about(world.rosa), id: randomUUID(), text: 'First', seenUpTo: 0 }
    await postComment(database.db, posting)

    expect(await postComment(database.db, { ...posting, text: 'Second' })).toEqual({
      access: 'allowed',
      refused: 'sent-before',
    })
  })

  test('does not come in under the id of somebody else’s comment', async () => {
    const id = await post(world.rosa, 'Mine')
    const advisor = world.in('michigan', 'advisor')

    expect(
      await postComment(database.db, {
        ...about(advisor, 'mi-aimh'),
        id,
        text: 'Mine',
        seenUpTo: 0,
      }),
    ).toEqual({ access: 'allowed', refused: 'sent-before' })
    expect(await textsSeen(world.rosa)).toEqual(['Mine'])
  })

  test('takes the draft of its form with it, and no other', async () => {
    const { id: personId } = world.rosa
    const inScope = <Result>(work: Parameters<typeof withScope<Result>>[2]) =>
      withScope(database.db, { personId }, work)
    const own = threadAddress(about(world.rosa))
    for (const formKey of [own, 'other'])
      await inScope((tx) => keepDraft(tx, { personId, formKey, fields: { text: ['So far'] }, at: noon }))
    const before = await see(world.rosa)
    await post(world.rosa, 'So far, so good')

    expect(before.access === 'allowed' && before.view.draft).toBe('So far')
    expect(await inScope((tx) => findDraft(tx, personId, own))).toBeUndefined()
    expect(await inScope((tx) => findDraft(tx, personId, 'other'))).toBeDefined()
  })

  test('is taken back by its author within a quarter of an hour: the text is gone, the fact stays', async () => {
    const id = await post(world.rosa, canary)
    const handling = { ...about(world.rosa), now: later(14) }

    expect(await takeBackComment(database.db, handling, id)).toEqual({
      access: 'allowed',
      outcome: 'taken-back',
    })
    const seen = await see(world.in('virginia', 'advisor'))
    expect(seen.access === 'allowed' && seen.view.comments).toMatchObject([
      { text: '', takenBackAt: later(14), authorName: 'Rosa Delgado' },
    ])
    expect(JSON.stringify(seen)).not.toContain(canary)
  })

  test('stays after that, and is never taken back by somebody else', async () => {
    const id = await post(world.rosa, canary)
    const stays = { access: 'allowed', outcome: 'stays' }

    expect(await takeBackComment(database.db, { ...about(world.rosa), now: later(15) }, id)).toEqual(stays)
    expect(await takeBackComment(database.db, about(world.in('virginia', 'advisor')), id)).toEqual(stays)
    expect(await textsSeen(world.rosa)).toEqual([canary])
  })

  test('is never changed in any other way, whatever is asked of the database', async () => {
    const id = await post(world.rosa, canary)
    const change = (set: { text: string; taken_back_at?: Date }) =>
      withScope(database.db, { personId: world.rosa.id }, (tx) =>
        tx.updateTable('comment').set(set).where('id', '=', id).execute(),
      )

    await expect(change({ text: 'Something else' })).rejects.toMatchObject({ code: '42501' })
    await expect(change({ text: 'Else', taken_back_at: later(1) })).rejects.toMatchObject({ code: '23514' })
    await expect(change({ text: '', taken_back_at: later(16) })).rejects.toMatchObject({ code: '23514' })
    expect(await textsSeen(world.rosa)).toEqual([canary])
  })
})

describe('what is unread', () => {
  test('is counted for the others who take part, in one figure for each association', async () => {
    await post(world.rosa, 'A question')
    const counts = await Promise.all(
      staffRoles.map(async (role) => {
        const { byAssociation } = await countUnreadThreads(database.db, world.in('virginia', role).id)
        return [role, byAssociation.get(world.virginia) ?? 0]
      }),
    )

    expect(Object.fromEntries(counts)).toEqual({
      advisor: 1,
      reviewer: 0,
      marker: 0,
      coordinator: 1,
      administrator: 1,
    })
    expect(await countUnreadThreads(database.db, world.rosa.id)).toEqual({ own: 0, byAssociation: new Map() })
  })

  test('counts threads, not comments, and is over once the last comment shown was read', async () => {
    const { rosa } = world
    const advisor = world.in('virginia', 'advisor')
    await post(advisor, 'One')
    await post(advisor, 'Two')
    const seen = await see(rosa)
    if (seen.access !== 'allowed') throw new Error(seen.access)
    const [first, second] = seen.view.comments.map(({ number }) => number)
    const count = async () => (await countUnreadThreads(database.db, rosa.id)).own

    expect(seen.view.firstUnread).toBe(first)
    expect(await count()).toBe(1)
    await markThreadRead(database.db, about(rosa), first ?? 0)
    expect(await count()).toBe(1)
    await markThreadRead(database.db, about(rosa), second ?? 0)
    expect(await count()).toBe(0)
  })

  test('is read by answering, up to what the form’s page showed', async () => {
    const { rosa } = world
    await post(world.in('virginia', 'advisor'), 'One')
    const seen = await see(rosa)
    const seenUpTo = seen.access === 'allowed' ? (seen.view.comments.at(-1)?.number ?? 0) : 0
    await post(world.in('virginia', 'coordinator'), 'Two, meanwhile')
    await post(rosa, 'An answer to one', { seenUpTo })
    const after = await see(rosa)
    if (after.access !== 'allowed') throw new Error(after.access)

    expect(after.view.comments.find(({ number }) => number === after.view.firstUnread)?.text).toBe(
      'Two, meanwhile',
    )
  })

  test('is nothing once the comment was taken back', async () => {
    const id = await post(world.in('virginia', 'advisor'), 'Oh')
    await takeBackComment(database.db, about(world.in('virginia', 'advisor')), id)

    expect((await countUnreadThreads(database.db, world.rosa.id)).own).toBe(0)
  })

  test('stands first among the messages, and a thread that is read after it', async () => {
    const advisor = world.in('virginia', 'advisor')
    const whole: Subject = { kind: 'portfolio' }
    await post(advisor, 'About training')
    await post(world.rosa, 'About everything', { subject: whole, now: later(5) })
    const { unread, read, next } = await listOwnMessages(database.db, world.rosa)

    expect(unread.map(({ subject, last }) => [subject, last.text])).toEqual([[training, 'About training']])
    expect(read.map(({ subject, last }) => [subject, last.text])).toEqual([[whole, 'About everything']])
    expect(next).toBeNull()
  })

  test('is not counted for an advisor whose role has ended', async () => {
    await post(world.rosa, 'A question')
    const advisor = world.in('virginia', 'advisor')
    await withScope(database.db, { associationId: world.virginia }, (tx) =>
      tx.deleteFrom('association_role').where('person_id', '=', advisor.id).execute(),
    )

    expect(await countUnreadThreads(database.db, advisor.id)).toEqual({ own: 0, byAssociation: new Map() })
  })

  test('is not counted for staff once the applicant has left, and their page is gone', async () => {
    await post(world.rosa, canary)
    await withScope(database.db, { associationId: world.virginia }, (tx) =>
      tx.deleteFrom('association_role').where('person_id', '=', world.rosa.id).execute(),
    )
    const coordinator = world.in('virginia', 'coordinator')

    expect(await countUnreadThreads(database.db, coordinator.id)).toEqual({
      own: 0,
      byAssociation: new Map(),
    })
    await expect(see(coordinator)).rejects.toThrow(NotFound)
    expect(await textsSeen(world.rosa)).toEqual([canary])
    await expect(post(world.rosa, 'Still there?')).rejects.toThrow(NotFound)
  })
})

describe('a thread that is settled', () => {
  const settledAt = async () => {
    const seen = await see(world.rosa)
    return seen.access === 'allowed' ? seen.view.thread?.settledAt : seen.access
  }

  test('says since when, and keeps the first instant', async () => {
    await post(world.rosa, 'Done?')
    await settleThread(database.db, { ...about(world.in('virginia', 'advisor')), now: later(1) }, true)
    await settleThread(database.db, { ...about(world.rosa), now: later(2) }, true)

    expect(await settledAt()).toEqual(later(1))
  })

  test('is opened again by whoever takes part, and by the next comment', async () => {
    await post(world.rosa, 'Done?')
    await settleThread(database.db, about(world.rosa), true)
    await settleThread(database.db, about(world.in('virginia', 'coordinator')), false)
    expect(await settledAt()).toBeNull()

    await settleThread(database.db, about(world.rosa), true)
    await post(world.in('virginia', 'advisor'), 'Not quite', { now: later(3) })
    expect(await settledAt()).toBeNull()
  })
})

test('an applicant in two associations has a thread with each about the same subject', async () => {
  await post(world.rosa, 'To Virginia')
  await post(world.rosa, 'To Michigan', { association: 'mi-aimh' })
  const views = await withScope(database.db, { personId: world.rosa.id }, (tx) =>
    loadOwnThreads(tx, world.rosa, training),
  )

  expect(
    views.map(({ association, comments }) => [association.name, comments.map(({ text }) => text)]),
  ).toEqual([
    ['Michigan', ['To Michigan']],
    ['Virginia', ['To Virginia']],
  ])
})

describe('when somebody deletes the account', () => {
  const leave = ({ id: personId }: SignedIn, keepsName = false) =>
    withScope(database.db, { personId }, (tx) => deleteOwnAccount(tx, keepsName))

  test('threads about the own portfolio go with it, also those about entries', async () => {
    await post(world.rosa, canary)
    await post(world.in('virginia', 'advisor'), canary, {
      subject: { kind: 'entry', section: 'training', entryId: world.trainingId },
    })
    await leave(world.rosa)
    const coordinator = world.in('virginia', 'coordinator')

    expect(await listAssociationMessages(database.db, coordinator, world.virginia)).toEqual({
      unread: [],
      read: [],
      next: null,
    })
    expect(totalOf(await countUnreadThreads(database.db, coordinator.id))).toBe(0)
  })

  test('what was said about others stays for them, without the name', async () => {
    await post(world.in('virginia', 'advisor'), 'Nice work')
    await leave(world.in('virginia', 'advisor'))
    const seen = await see(world.rosa)

    expect(seen.access === 'allowed' && seen.view.comments).toMatchObject([
      { text: 'Nice work', authorName: 'Deleted account' },
    ])
  })
})
