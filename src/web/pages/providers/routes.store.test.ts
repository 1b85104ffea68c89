import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerEntry, sessionEntry } from '../../../../test/builders/portfolio-entry.ts'
import { aKeyring } from '../../../../test/mail/a-keyring.ts'
import { openedMails } from '../../../../test/mail/opened-mails.ts'
import { settlePeople, type World } from '../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import type { SectionBody } from '../../../domain/portfolio/entry.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { editEntry } from '../../../services/portfolio/edit-entry.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let rosa: Browser
let june: Browser
let visitor: Browser
const keyring = aKeyring()
const now = new Date('2026-11-21T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  const { virginia } = world.associations
  const virginiaNow = { id: virginia, shortId: 'vaimh', name: 'Virginia' }
  rosa = aBrowser(
    database,
    aPerson(world.people.rosa, 'Rosa Delgado', [[virginiaNow, 'applicant']]),
    now,
    keyring,
  )
  june = aBrowser(database, aPerson(world.people.june, 'June Park', [[virginiaNow, 'coordinator']]), now)
  visitor = aBrowser(database, { kind: 'visitor' }, now)
})
afterAll(() => database.drop())

async function add(personId: string, entry: SectionBody): Promise<string> {
  const id = randomUUID()
  expect(await addEntry(database.db, { personId, now, id, entry })).toMatchObject({ isNew: true })
  return id
}

async function aProvider(name: string, ...hours: number[]) {
  const { rosa: personId } = world.people
  const entryId = await add(personId, providerEntry({ name }))
  const sessionIds: string[] = []
  for (const [index, each] of hours.entries())
    sessionIds.push(await add(personId, sessionEntry(entryId, { on: `2024-03-0${index + 1}`, hours: each })))
  return { entryId, sessionIds }
}

/** Sends the form of the page, with everything in it as it stands. */
async function sendLink(entryId: string, email: string): Promise<string> {
  const page = await rosa.get(paths.askToConfirm.href(entryId))
  const sent = await rosa.post(paths.askToConfirm.href(entryId), { ...page.fields, email: [email] })
  expect([sent.status, sent.to]).toEqual([303, paths.provider.href(entryId, 'asked')])
  return linkTo(email)
}

/** The path of the link that was mailed last to somebody. */
async function linkTo(email: string): Promise<string> {
  const mail = (await openedMails(database.db, keyring, email)).at(-1)
  return new URL(mail?.text?.link?.url ?? '').pathname
}

describe('confirming hours', () => {
  test('goes from the list of sessions by a mailed link to the provider and back', async () => {
    const { entryId, sessionIds } = await aProvider('Cy Moe', 1, 2.5)
    const link = await sendLink(entryId, 'cy@example.org')
    expect((await rosa.get(paths.provider.href(entryId, 'asked'))).text).toContain('Asked 3.5 hours')

    const page = await visitor.get(link)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Rosa Delgado asks you to confirm hours')
    expect(page.text).toContain('March 1, 2024: 1 hour, in a group')
    expect(page.cacheControl).toBe('no-store')

    const [, second = ''] = sessionIds
    const doubt = { doubt: [second], [`reason-${second}`]: ['We met for an hour.'], act: ['send'] }
    expect((await visitor.post(link, { ...page.fields, ...doubt })).status).toBe(303)
    const after = await visitor.get(link)
    expect(after.text).toContain('Your answer has arrived')
    expect(after.text).not.toMatch(/Rosa|March|Cy Moe/)

    const told = await rosa.get(paths.provider.href(entryId))
    expect(told.text).toContain('Confirmed 1 hour ')
    expect(told.text).toContain('Doubtful 2.5 hours')
    expect(told.text).toContain('The provider says: “We met for an hour.”')
  })

  test('leaves out sessions whose day is still to come, and says so', async () => {
    const { entryId } = await aProvider('Ahead Ofit', 1)
    const ahead = await add(world.people.rosa, sessionEntry(entryId, { on: '2026-12-03' }))
    const page = await rosa.get(paths.askToConfirm.href(entryId))

    expect(page.html).not.toContain(ahead)
    expect(page.text).toContain('1 session is left out because its day is still to come.')
    const fields = { ...page.fields, email: ['ahead@example.org'], sessions: [ahead] }
    const refused = await rosa.post(paths.askToConfirm.href(entryId), fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('The day of a session that you marked is still to come.')
    await sendLink(entryId, 'ahead@example.org')
    expect((await rosa.get(paths.provider.href(entryId))).text).toContain('once they were held')
  })

  test('opening a link changes nothing, however often', async () => {
    const { entryId } = await aProvider('Opened Often', 1)
    const link = await sendLink(entryId, 'often@example.org')
    await visitor.get(link)
    await visitor.get(link)

    expect((await visitor.get(link)).text).toContain('Rosa Delgado asks you to confirm hours')
    expect((await rosa.get(paths.provider.href(entryId))).text).toContain('Asked 1 hour ')
  })

  test('is saved half-way and found again', async () => {
    const { entryId, sessionIds } = await aProvider('Half Way', 1)
    const [first = ''] = sessionIds
    const link = await sendLink(entryId, 'half@example.org')
    const marks = { doubt: [first], [`reason-${first}`]: ['Let me look.'], act: ['keep'] }
    await visitor.post(link, marks)
    const again = await visitor.get(link)

    expect(again.text).toContain('Nothing was sent yet.')
    expect(again.fields).toMatchObject({ doubt: [first], [`reason-${first}`]: ['Let me look.'] })
    expect((await rosa.get(paths.provider.href(entryId))).text).not.toContain('Let me look.')
  })

  test('with a doubt that says nothing comes back with what was typed', async () => {
    const { entryId, sessionIds } = await aProvider('No Reason', 1, 2)
    const [first = '', second = ''] = sessionIds
    const link = await sendLink(entryId, 'noreason@example.org')
    const answer = await visitor.post(link, {
      doubt: [first],
      [`reason-${second}`]: ['Typed with care'],
      act: ['send'],
    })

    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Say what is not right with the session of March 1, 2024.')
    expect(answer.text).toContain('Mark it as doubtful, or take the words out.')
    expect(answer.fields).toMatchObject({ doubt: [first], [`reason-${second}`]: ['Typed with care'] })
  })

  test.each([
    ['decline', 'would rather not confirm'],
    ['not-me', 'is not the person you meant'],
  ])('is refused by “%s”, and the person is told', async (act, words) => {
    const { entryId } = await aProvider(`By ${act}`, 1)
    const link = await sendLink(entryId, `${act}@example.org`)
    await visitor.post(link, { act: [act] })
    const { text } = await rosa.get(paths.provider.href(entryId))

    expect(text).toContain(words)
    expect(text).toContain('Not asked yet 1 hour ')
  })

  test('by a link that was taken back or made up answers as if there were none, by either way', async () => {
    const { entryId } = await aProvider('Taken Back', 1)
    const link = await sendLink(entryId, 'back@example.org')
    const { html } = await rosa.get(paths.provider.href(entryId))
    const [, request = ''] = /requests\/([0-9a-f-]{36})\/revoke/.exec(html) ?? []
    expect((await rosa.post(paths.revokeRequest.href(entryId, request), {})).status).toBe(303)
    await visitor.post(link, { act: ['send'] })
    const [revoked, madeUp] = [await visitor.get(link), await visitor.get(paths.confirmLink.href('made-up'))]

    expect([revoked.status, madeUp.status]).toEqual([404, 404])
    expect(revoked.text).toContain('This link is not in use')
    expect(revoked.html.replaceAll(link, '')).toBe(
      madeUp.html.replaceAll(paths.confirmLink.href('made-up'), ''),
    )
    expect((await rosa.get(paths.provider.href(entryId))).text).toContain('Not asked yet 1 hour ')
  })

  test('of a session that was edited since says so, and asks again', async () => {
    const { entryId, sessionIds } = await aProvider('Edited', 1)
    const [id = ''] = sessionIds
    await visitor.post(await sendLink(entryId, 'edited@example.org'), { act: ['send'] })
    const entry = sessionEntry(entryId, { on: '2024-03-01', hours: 1.25 })
    await editEntry(database.db, { personId: world.people.rosa, now, id, version: 1, entry })

    expect((await rosa.get(paths.provider.href(entryId))).text).toContain('Changed since 1.25 hours')
    expect((await rosa.get(paths.askToConfirm.href(entryId))).fields.sessions).toEqual([id])
  })

  test('is not asked of an address that is none, or of oneself', async () => {
    const { entryId } = await aProvider('Wrong Address', 1)
    const { fields } = await rosa.get(paths.askToConfirm.href(entryId))
    const send = (email: string) => rosa.post(paths.askToConfirm.href(entryId), { ...fields, email: [email] })
    const [none, own] = [await send('nobody'), await send('rosa@example.org')]

    expect([none.status, own.status]).toEqual([422, 422])
    expect(none.text).toContain('Give the e-mail address of the provider')
    expect(none.fields).toMatchObject({ email: ['nobody'], sessions: fields.sessions })
    expect(own.text).toContain('This is your own address.')
  })
})

describe('a question about a provider', () => {
  test('is asked by one, answered by the coordinator for all, and shown to who asked', async () => {
    const entryId = await add(world.people.rosa, { section: 'providers', body: { name: 'Noor <b>Aziz</b>' } })
    await rosa.post(paths.askAboutProvider.href(entryId), {})
    expect((await rosa.get(paths.provider.href(entryId))).text).toContain('Waits for the answer of Virginia')

    const list = await june.get(paths.questions.href('vaimh'))
    expect(list.html).toContain('Noor &lt;b&gt;Aziz&lt;/b&gt;')
    expect(list.text).toContain('1 person and 0 hours wait')
    const [, question = ''] = /questions\/([0-9a-f-]{36})"/.exec(list.html) ?? []
    const page = await june.get(paths.question.href('vaimh', question))
    const answer = {
      ...page.fields,
      name: ['Noor Aziz'],
      outcome: ['standing'],
      'kind-0': ['endorsed'],
      'category-0': ['imhm-clinical'],
      'from-0': ['2015-01-01'],
      note: ['She is in our register now.'],
      source: ['Canary: a call'],
    }
    const without = await june.post(paths.question.href('vaimh', question), { ...answer, source: [''] })
    expect([without.status, without.fields.name]).toEqual([422, ['Noor Aziz']])
    expect(without.text).toContain('Say how you know')
    const later = await june.post(paths.question.href('vaimh', question), {
      ...answer,
      'from-0': ['2130-01-01'],
    })
    expect([later.status, later.fields['from-0']]).toEqual([422, ['2130-01-01']])
    expect(later.text).toContain('This day is yet to come.')
    expect((await june.post(paths.question.href('vaimh', question), answer)).status).toBe(303)
    const late = await june.post(paths.question.href('vaimh', question), answer)
    expect(late.status).toBe(409)
    expect(late.text).toContain('A colleague answered this')

    const shown = await rosa.get(paths.provider.href(entryId))
    expect(shown.text).toContain('Noor Aziz')
    expect(shown.text).toContain('since January 1, 2015')
    expect(shown.text).toContain('She is in our register now.')
    expect(shown.text).not.toContain('Canary')
    const answered = (await june.get(paths.question.href('vaimh', question))).text
    expect(answered).toContain('Canary: a call')
    expect(answered).toContain('Asked by 1 person, about 0 hours')
    expect(answered).not.toContain('hours wait')
    expect((await june.get(paths.questions.href('vaimh'))).text).toContain('No question waits')
  })

  test('tells the coordinator of somebody in the register who may be the same', async () => {
    await june.post(paths.newRegistered.href('vaimh'), {
      ...(await june.get(paths.newRegistered.href('vaimh'))).fields,
      name: ['Vera Blom'],
      knownNames: ['Vera Janssen'],
    })
    const entryId = await add(world.people.rosa, { section: 'providers', body: { name: 'Dr. V. Blom' } })
    await rosa.post(paths.askAboutProvider.href(entryId), {})
    const list = await june.get(paths.questions.href('vaimh'))
    const [, question = ''] = /questions\/([0-9a-f-]{36})"><bdi>Dr\. V\. Blom/.exec(list.html) ?? []
    const page = await june.get(paths.question.href('vaimh', question))
    const [, who = ''] = /\?who=([0-9a-f-]{36})/.exec(page.html) ?? []
    const chosen = await june.get(paths.question.href('vaimh', question, { who }))

    expect(page.text).toContain('Vera Blom is in your register')
    expect(chosen.fields).toMatchObject({ who: [who], name: ['Vera Blom'], version: ['1'] })
    expect(chosen.fields.knownNames?.[0]?.split('\n')).toEqual(['Vera Janssen', 'Dr. V. Blom'])
  })
})

describe('the register', () => {
  test('is searched by a person, who takes somebody from it', async () => {
    const added = await june.post(paths.newRegistered.href('vaimh'), {
      ...(await june.get(paths.newRegistered.href('vaimh'))).fields,
      name: ['Ida Berg'],
      'kind-0': ['vetted'],
      'category-0': ['imhm-clinical'],
      'from-0': ['2023-01-01'],
    })
    expect(added.status).toBe(303)
    const found = await rosa.get(paths.findProvider.href({ name: 'ber id' }))
    expect(found.text).toContain('Register of Virginia')
    expect(found.text).not.toContain('Vetted')

    const taken = await rosa.post(paths.takeProvider.href(), found.fields)
    expect(taken.status).toBe(303)
    const page = await rosa.get(taken.to ?? '')
    expect(page.text).toContain('In the register of Virginia as Ida Berg.')
    expect(page.text).toContain('Vetted by Virginia as meeting')
    expect((await rosa.get(paths.providers.href())).text).toContain('Ida Berg')
  })

  test('is changed by its staff, for everybody who looks to it', async () => {
    const list = await june.get(paths.register.href('vaimh', { name: 'ida' }))
    const [, id = ''] = /register\/([0-9a-f-]{36})"/.exec(list.html) ?? []
    const { fields } = await june.get(paths.registered.href('vaimh', id))
    const change = { ...fields, name: ['Ida Berg-Lund'], 'to-0': ['2024-12-31'] }
    const saved = await june.post(paths.registered.href('vaimh', id), change)
    const late = await june.post(paths.registered.href('vaimh', id), change)

    expect(saved.to).toBe(paths.registered.href('vaimh', id, 'saved'))
    expect(late.to).toBe(paths.registered.href('vaimh', id, 'overtaken'))
    expect((await rosa.get(paths.providers.href())).text).toContain(
      'from January 1, 2023 to December 31, 2024',
    )
    expect((await june.get(paths.registered.href('vaimh', id))).text).toContain('What this entry said before')
  })
})

describe('somebody else', () => {
  test('finds no page of another person’s providers and requests, and cannot send their forms', async () => {
    const { entryId } = await aProvider('Canary Provider', 1)
    await sendLink(entryId, 'canary@example.org')
    const { html } = await rosa.get(paths.provider.href(entryId))
    const [, request = ''] = /requests\/([0-9a-f-]{36})\/revoke/.exec(html) ?? []
    const { virginia } = world.associations
    const association = { id: virginia, shortId: 'vaimh', name: 'Virginia' }
    const lena = aBrowser(
      database,
      aPerson(world.people.lena, 'Lena Okafor', [[association, 'applicant']]),
      now,
    )

    const answers = [
      await lena.get(paths.provider.href(entryId)),
      await lena.get(paths.askToConfirm.href(entryId)),
      await lena.get(paths.findProvider.href({ for: entryId })),
      await lena.post(paths.askAboutProvider.href(entryId), {}),
      await lena.post(paths.unlinkProvider.href(entryId), { association: [virginia] }),
      await lena.post(paths.revokeRequest.href(entryId, request), {}),
      await lena.post(paths.resendRequest.href(entryId, request), {}),
      await lena.get(paths.questions.href('vaimh')),
      await lena.get(paths.register.href('vaimh')),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect((await lena.get(paths.providers.href())).text).not.toContain('Canary')
  })

  test('of another association’s staff finds no question and no register entry', async () => {
    const { michigan, virginia } = world.associations
    const association = { id: michigan, shortId: 'mi-aimh', name: 'Michigan' }
    const priya = aBrowser(
      database,
      aPerson(world.people.priya, 'Priya Raman', [[association, 'coordinator']]),
      now,
    )
    const register = await june.get(paths.register.href('vaimh'))
    const [, id = ''] = /register\/([0-9a-f-]{36})"/.exec(register.html) ?? []
    const entryId = await add(world.people.rosa, { section: 'providers', body: { name: 'Canary Question' } })
    await rosa.post(paths.askAboutProvider.href(entryId), {})
    const list = await june.get(paths.questions.href('vaimh'))
    const [, question = ''] = /questions\/([0-9a-f-]{36})"><bdi>Canary/.exec(list.html) ?? []

    expect([id, question, virginia].every((each) => each !== '')).toBe(true)
    const answers = [
      await priya.get(paths.question.href('mi-aimh', question)),
      await priya.get(paths.question.href('vaimh', question)),
      await priya.post(paths.question.href('mi-aimh', question), {
        outcome: ['neither'],
        name: ['x'],
        source: ['x'],
      }),
      await priya.get(paths.registered.href('mi-aimh', id)),
      await priya.post(paths.registered.href('mi-aimh', id), { name: ['x'] }),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect((await priya.get(paths.questions.href('mi-aimh'))).text).not.toContain('Canary')
    expect((await priya.get(paths.register.href('mi-aimh'))).text).toContain('The register is empty.')
  })

  test('who is a visitor is asked to sign in', async () => {
    const { status, to } = await visitor.get(paths.providers.href())

    expect([status, to]).toEqual([303, paths.signIn.href('/providers')])
  })
})
