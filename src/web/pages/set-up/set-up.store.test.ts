import { afterEach, beforeEach, expect, test } from 'vitest'
import { anAppOf, type Browser } from '../../../../test/sign-in/browser.ts'
import { createSignInWorld, type SignInWorld } from '../../../../test/sign-in/world.ts'
import { listOffered } from '../../../domain/applications/offered.ts'
import { makeFirstAdministratorLink } from '../../../services/sign-in/set-up.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { listAssociations } from '../../../store/people/associations.ts'

let world: SignInWorld
let browser: Browser
let link: string

beforeEach(async () => {
  world = await createSignInWorld()
  browser = (await anAppOf(world, () => world.at(0).now))('203.0.1.1')
  const made = await makeFirstAdministratorLink(world.means, world.at(0).now)
  link = new URL(made ?? '').pathname
})
afterEach(() => world.database.drop())

const ada = { timeZone: 'America/Denver', name: 'Ada Lin', email: 'ada@example.org' }

async function setUp(fields: Record<string, string>) {
  await browser.get(link)
  const answer = await browser.post(link, { ...ada, ...fields })
  return { status: answer.status, text: await answer.text() }
}

const associations = () => listAssociations(world.database.db)

async function offered(): Promise<string[]> {
  const [made] = await associations()
  if (!made) return []
  const { standardsOf } = made
  const inForce = loadStandards().listInForce('2026-11-21')
  return listOffered(inForce, { standardsOf, policy: { offered: [] } }).map(({ standard }) => standard)
}

test('an association that Attune has no sheets of takes the Alliance’s, and has Endorsements to offer', async () => {
  expect(await (await browser.get(link)).text()).toContain('Whose requirements do you use?')
  expect((await setUp({ ownName: 'Utah Association', rules: 'own' })).status).toBe(303)
  expect(await associations()).toMatchObject([{ shortId: 'utah-association', standardsOf: 'alliance' }])
  expect(await offered()).toContain('alliance/ifa')
})

test('one of the list without sheets does the same', async () => {
  expect((await setUp({ association: 'aim-early-idaho' })).status).toBe(303)
  expect(await associations()).toMatchObject([{ shortId: 'aim-early-idaho', standardsOf: 'alliance' }])
})

test('one with sheets of its own has these', async () => {
  expect((await setUp({ association: 'vaimh', rules: 'own' })).status).toBe(303)
  expect(await offered()).toEqual(['vaimh/imhm-clinical'])
})

test('or the Alliance’s, where that is chosen', async () => {
  expect((await setUp({ association: 'vaimh', rules: 'alliance' })).status).toBe(303)
  expect(await offered()).toContain('alliance/ifa')
})

test('times in the own account are told by the clock of the association', async () => {
  await setUp({ ownName: 'Colorado Association' })
  const account = await (await browser.get('/account')).text()

  expect(account).toMatch(/\d:\d\d [AP]M MST/)
  expect(account).not.toContain(' EST')
})

test('a name is neither cut nor dropped: the page says what to do, and keeps the typing', async () => {
  const long = await setUp({ ownName: 'U'.repeat(201) })
  expect([long.status, long.text.includes('U'.repeat(201))]).toEqual([422, true])
  expect(long.text).toContain('Shorten the name of the association to 200 characters.')

  const both = await setUp({ association: 'vaimh', ownName: 'Utah Association', rules: 'alliance' })
  expect(both.status).toBe(422)
  expect(both.text).toContain('You chose an association from the list and named another one.')
  expect(both.text).toContain('value="Utah Association"')
  expect(await associations()).toEqual([])
})
