import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { settlePeople } from '../../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../../test/store/test-database.ts'
import {
  keepSupervisedPortfolio,
  type SupervisedPortfolio,
} from '../../../../../test/web/a-supervised-portfolio.ts'
import { aBrowser, aPerson, type Browser } from '../../../../../test/web/browser.ts'
import { loadPortfolioDocument } from '../../../../store/portfolio/load-portfolio-document.ts'
import { withScope } from '../../../../store/with-scope.ts'
import { paths } from '../../../paths.ts'

let database: TestDatabase
let personId: string
let world: Awaited<ReturnType<typeof settlePeople>>
let rosa: Browser
let kept: SupervisedPortfolio
const now = new Date('2026-11-21T12:00:00Z')

beforeEach(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  personId = world.people.rosa
  kept = await keepSupervisedPortfolio(database, personId, now)
  rosa = aBrowser(database, aPerson(personId, 'Rosa Delgado', []), now)
  return () => database.drop()
})

async function portfolioNow() {
  return (await withScope(database.db, { personId }, (tx) => loadPortfolioDocument(tx, personId))).portfolio
}

/** Puts somebody endorsed into the register of Virginia. */
async function register(name: string): Promise<void> {
  const virginia = { id: world.associations.virginia, shortId: 'vaimh', name: 'Virginia' }
  const coordinator = aPerson(world.people.june, 'June Park', [[virginia, 'coordinator']])
  const june = aBrowser(database, coordinator, now)
  const place = paths.newRegistered.href('vaimh')
  const endorsed = { 'kind-0': ['endorsed'], 'category-0': ['imhm-clinical'], 'from-0': ['2012-01-01'] }
  await june.post(place, { ...(await june.get(place)).fields, ...endorsed, name: [name] })
}

const aSession = (provider: string, hours: string) => ({
  id: [randomUUID()],
  provider: [provider],
  from: ['2023-05-10'],
  hours: [hours],
  setting: ['individual'],
})
const add = paths.newEntry.href('rsc')
const list = paths.section.href('rsc')

describe('a session with a third provider', () => {
  test('is shown before it is saved, keeps what was typed, and is saved when confirmed', async () => {
    const before = await portfolioNow()
    const asked = await rosa.post(add, aSession(kept.omar, '24'))

    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Nothing is saved yet.')
    expect(asked.text).toContain('50 → 54 of 50 hours')
    expect(asked.text).toContain(
      '1 entry, 20 hours with Ann Lee would no longer count. It comes from a third provider',
    )
    expect(asked.fields).toMatchObject({ provider: [kept.omar], hours: ['24'], from: ['2023-05-10'] })
    expect(await portfolioNow()).toEqual(before)

    const saved = await rosa.post(add, asked.fields)
    expect([saved.status, saved.to?.split('?')[0]]).toEqual([303, list])
    expect((await portfolioNow()).rsc).toHaveLength(4)
  })

  test('of few hours would be left out itself, which is asked about too', async () => {
    const asked = await rosa.post(add, aSession(kept.omar, '2'))

    expect(asked.text).toContain('What you are saving, with Omar Haddad, would not count here.')
    expect((await portfolioNow()).rsc).toHaveLength(3)
  })

  test('is asked about once more where it was changed after it was shown', async () => {
    const asked = await rosa.post(add, aSession(kept.omar, '2'))
    const changed = await rosa.post(add, { ...asked.fields, hours: ['24'] })

    expect([changed.status, changed.text.includes('Ann Lee would no longer count')]).toEqual([200, true])
    expect((await portfolioNow()).rsc).toHaveLength(3)
  })
})

describe('a session', () => {
  test('with a provider who had some is saved at once', async () => {
    expect((await rosa.post(add, aSession(kept.june, '1.5'))).status).toBe(303)
  })

  test('can be looked at before saving whenever one likes, and that saves nothing', async () => {
    const shown = await rosa.post(add, { ...aSession(kept.june, '1.5'), step: ['effect'] })

    expect(shown.text).toContain('50 → 51.5 of 50 hours')
    expect(shown.text).not.toContain('Nothing is saved yet.')
    expect((await portfolioNow()).rsc).toHaveLength(3)
  })

  test('with somebody who is chosen from a register is weighed by the standing there', async () => {
    await register('Nadia Brandt')
    const typed = { ...aSession('', '24'), newProvider: ['Nadia Brandt'], newProviderId: [randomUUID()] }
    const asked = await rosa.post(add, typed)
    const [, nadia = ''] = /name="registered" value="([0-9a-f-]{36})"/.exec(asked.html) ?? []
    const shown = await rosa.post(add, { ...asked.fields, registered: [nadia] })

    expect([asked.status, shown.status]).toEqual([422, 200])
    expect(shown.text).toContain('1 entry, 20 hours with Ann Lee would no longer count.')
    expect((await portfolioNow()).providers).toHaveLength(3)
    expect((await rosa.post(add, { ...shown.fields, registered: [nadia] })).status).toBe(303)
    expect((await portfolioNow()).rsc).toHaveLength(4)
  })

  test('with somebody new adds the provider only when it is saved', async () => {
    const typed = { ...aSession('', '24'), newProvider: ['Nadia Brandt'], newProviderId: [randomUUID()] }
    const shown = await rosa.post(add, { ...typed, step: ['effect'] })

    expect(shown.text).toContain('What you are saving, with Nadia Brandt, would not count here.')
    expect(shown.fields).toMatchObject({ newProvider: ['Nadia Brandt'], newProviderId: typed.newProviderId })
    expect((await portfolioNow()).providers).toHaveLength(3)

    await rosa.post(add, shown.fields)
    const { providers, rsc } = await portfolioNow()
    expect(providers?.find(({ name }) => name === 'Nadia Brandt')?.id).toBe(typed.newProviderId[0])
    expect(rsc?.filter(({ provider }) => provider === typed.newProviderId[0])).toHaveLength(1)
  })

  test('that cannot be read yet adds no provider either', async () => {
    const typed = { ...aSession('', ''), newProvider: ['Nadia Brandt'] }

    expect((await rosa.post(add, typed)).status).toBe(422)
    expect((await portfolioNow()).providers).toHaveLength(3)
  })

  test('that goes to another provider is shown before it is saved', async () => {
    const edit = paths.editEntry.href('rsc', kept.annsSession)
    const { fields } = await rosa.get(edit)
    const asked = await rosa.post(edit, {
      ...fields,
      provider: [kept.omar],
      to: ['2023-03-20'],
      hours: ['35'],
    })

    expect(asked.text).toContain('Most of your hours would come from Omar Haddad instead of June Park.')
    expect((await rosa.post(edit, asked.fields)).status).toBe(303)
  })
})

test('a provider whose standing changes is shown with the hours that go, before it is saved', async () => {
  const edit = paths.editEntry.href('providers', kept.ann)
  const { fields } = await rosa.get(edit)
  const emptied = Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, name.startsWith('endorsements.') ? [''] : values]),
  )
  const asked = await rosa.post(edit, { ...emptied, standing: ['none'] })

  expect(asked.text).toContain(
    '1 entry, 20 hours with Ann Lee would no longer count. Ann Lee was neither endorsed as',
  )
  expect(asked.text).toContain('50 → 30 of 50 hours')
  expect((await portfolioNow()).providers?.find(({ id }) => id === kept.ann)?.endorsements).toHaveLength(1)
  expect((await rosa.post(edit, asked.fields)).status).toBe(303)
})

describe('many at a time', () => {
  const series = paths.series.href('rsc')
  const wednesdays = {
    rhythm: ['weekly-1'],
    weekday: ['3'],
    seriesFrom: ['2023-05-01'],
    seriesTo: ['2023-05-21'],
    hours: ['10'],
    setting: ['individual'],
  }

  test('a series with a third provider shows what it would change, and is saved once seen', async () => {
    const typed = { ...wednesdays, newProviderId: [randomUUID()], provider: [kept.omar] }
    const shown = await rosa.get((await rosa.post(series, typed)).to ?? '')

    expect(shown.fields.day).toEqual(['2023-05-03', '2023-05-10', '2023-05-17'])
    expect(shown.text).toContain('1 entry, 20 hours with Ann Lee would no longer count.')
    expect((await portfolioNow()).rsc).toHaveLength(3)

    const fewer = await rosa.post(series, { ...shown.fields, day: ['2023-05-03'], step: ['save'] })
    expect([fewer.status, fewer.fields.day]).toEqual([200, ['2023-05-03']])
    expect(fewer.text).toContain('What you are saving, with Omar Haddad, would not count here.')

    expect((await rosa.post(series, { ...shown.fields, step: ['save'] })).status).toBe(303)
    expect((await portfolioNow()).rsc).toHaveLength(6)
  })

  test('a series with somebody new adds the provider only when it is saved', async () => {
    const typed = { ...wednesdays, newProviderId: [randomUUID()], newProvider: ['Nadia Brandt'] }
    const shown = await rosa.get((await rosa.post(series, typed)).to ?? '')
    expect((await portfolioNow()).providers).toHaveLength(3)

    await rosa.post(series, { ...shown.fields, step: ['save'] })
    const { providers, rsc } = await portfolioNow()
    expect([
      providers?.length,
      rsc?.filter(({ provider }) => provider === typed.newProviderId[0]).length,
    ]).toEqual([4, 3])
  })

  test('a series with somebody who is chosen from a register is weighed by the standing there', async () => {
    await register('Nadia Brandt')
    const typed = { ...wednesdays, newProviderId: [randomUUID()], newProvider: ['Nadia Brandt'] }
    const asked = await rosa.post(series, typed)
    const [, nadia = ''] = /name="registered" value="([0-9a-f-]{36})"/.exec(asked.html) ?? []
    const sent = await rosa.post(series, { ...asked.fields, registered: [nadia] })

    expect((await rosa.get(sent.to ?? '')).text).toContain('20 hours with Ann Lee would no longer count.')
  })

  test('pasted rows with a third provider show what they would change, and are saved once seen', async () => {
    const paste = paths.paste.href('rsc')
    const table = [
      'Date\tHours\tProvider',
      '2023-05-10\t13\tOmar Haddad',
      '2023-05-17\t12\tOmar Haddad',
    ].join('\n')
    expect((await rosa.post(paste, { table: [table], setting: ['individual'] })).status).toBe(303)
    const shown = await rosa.get(paths.pastedRows.href('rsc'))

    expect(shown.text).toContain('1 entry, 20 hours with Ann Lee would no longer count.')
    expect((await portfolioNow()).rsc).toHaveLength(3)

    const sent = await rosa.post(paste, {
      ...shown.fields,
      line: shown.fields.line?.slice(0, 1) ?? [],
      step: ['save'],
    })
    const fewer = await rosa.get(paths.pastedRows.href('rsc'))
    expect([sent.status, fewer.fields.line]).toEqual([303, shown.fields.line?.slice(0, 1)])
    expect(fewer.text).toContain('What you are saving, with Omar Haddad, would not count here.')

    expect((await rosa.post(paste, { ...shown.fields, step: ['save'] })).status).toBe(303)
    expect((await portfolioNow()).rsc).toHaveLength(5)
  })
})
