import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settlePeople } from '../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'

const now = new Date('2026-11-21T12:00:00Z')
const words = en.providers.namesakes
const inRegister = en.providers.standing.registered('Virginia', 'Ida Berg')
let database: TestDatabase
let rosa: Browser
let june: Browser
/** The id of Ida Berg in the register of Virginia. */
let ida: string

beforeAll(async () => {
  database = await createTestDatabase()
  const { associations, people } = await settlePeople(database)
  const virginia = { id: associations.virginia, shortId: 'vaimh', name: 'Virginia' }
  rosa = aBrowser(database, aPerson(people.rosa, 'Rosa Delgado', [[virginia, 'applicant']]), now)
  june = aBrowser(database, aPerson(people.june, 'June Park', [[virginia, 'coordinator']]), now)
  const { fields } = await june.get(paths.newRegistered.href('vaimh'))
  const vetted = { 'kind-0': ['vetted'], 'category-0': ['imhm-clinical'], 'from-0': ['2023-01-01'] }
  await june.post(paths.newRegistered.href('vaimh'), { ...fields, ...vetted, name: ['Ida Berg'] })
  const list = await june.get(paths.register.href('vaimh', { name: 'ida' }))
  ida = /register\/([0-9a-f-]{36})"/.exec(list.html)?.[1] ?? ''
})

afterAll(() => database.drop())

const choicesIn = (html: string) =>
  [...html.matchAll(/name="registered" value="([^"]*)"/g)].map(([, value = '']) => value)

/** The page of the provider of a name, from the list of providers. */
async function providerOf(name: string) {
  const { html } = await rosa.get(paths.providers.href())
  const [, entry = ''] =
    [...html.matchAll(/href="\/providers\/([0-9a-f-]{36})"[^>]*>(.*?)<\/a>/gs)].find(([, , label = '']) =>
      label.includes(name),
    ) ?? []
  return rosa.get(paths.provider.href(entry))
}

/** How many providers of a name the list has. */
async function listed(name: string): Promise<number> {
  const { html } = await rosa.get(paths.section.href('providers'))
  return [...html.matchAll(/href="\/portfolio\/providers\/[0-9a-f-]{36}"[^>]*>(.*?)<\/a>/gs)].filter(
    ([, label = '']) => label.includes(name),
  ).length
}

describe('a provider who is typed by a name that a register holds', () => {
  const place = paths.newEntry.href('rsc')
  const register = paths.newRegistered.href('vaimh')
  const endorsed = { 'kind-0': ['endorsed'], 'category-0': ['imhm-clinical'], 'from-0': ['2012-01-01'] }
  const rhythm = {
    ...{ rhythm: ['weekly-1'], weekday: ['2'] },
    ...{ seriesFrom: ['2025-05-06'], seriesTo: ['2025-05-20'] },
  }
  const session = { hours: ['1.5'], setting: ['individual'], from: ['2025-03-04'] }

  test('is offered before a session is saved, and the register tells the standing once chosen', async () => {
    const { fields } = await rosa.get(place)
    const asked = await rosa.post(place, { ...fields, ...session, newProvider: ['Dr. Ida Berg'] })

    expect([asked.status, asked.fields.newProvider]).toEqual([422, ['Dr. Ida Berg']])
    expect(asked.text).toContain(words.problem)
    expect(asked.html).toContain('href="#registered"')
    expect(asked.text).toContain('Ida Berg, in the register of Virginia')
    expect(choicesIn(asked.html)).toEqual([ida, 'else:dr ida berg'])
    const chosen = { ...asked.fields, registered: [ida] }
    expect((await rosa.post(place, chosen)).status).toBe(303)
    expect((await providerOf('Ida Berg')).text).toContain(inRegister)
    expect((await rosa.post(place, chosen)).status).toBe(303)
    expect(await listed('Ida Berg')).toBe(1)
  })

  test('is taken from the list where the one who is chosen stands there already, and not entered twice', async () => {
    const { fields } = await rosa.get(place)
    const again = { ...fields, ...session, newProvider: ['Ida Berg, LCSW'], registered: [ida] }
    expect((await rosa.post(place, again)).status).toBe(303)
    expect(await listed('Ida Berg')).toBe(1)

    const series = paths.series.href('rsc')
    const typed = { ...(await rosa.get(series)).fields, ...session, ...rhythm, newProvider: ['I. Berg'] }
    const days = await rosa.get((await rosa.post(series, { ...typed, registered: [ida] })).to ?? '')
    expect((await rosa.post(series, { ...days.fields, step: ['save'] })).status).toBe(303)
    expect(await listed('Berg')).toBe(1)

    const provider = paths.newEntry.href('providers')
    const form = await rosa.get(provider)
    const refused = await rosa.post(provider, { ...form.fields, name: ['Berg, Ida'], registered: [ida] })
    expect([refused.status, refused.text.includes(words.already)]).toEqual([422, true])
    expect([refused.fields.name, await listed('Berg')]).toEqual([['Berg, Ida'], 1])
  })

  test('stays as typed when it is said to be somebody else, and is asked about anew under another name', async () => {
    const { fields } = await rosa.get(place)
    const other = { ...fields, ...session, newProvider: ['I. Berg'], registered: ['else:i berg'] }
    expect((await rosa.post(place, { ...other, newProvider: ['Ida M. Berg'] })).status).toBe(422)
    expect((await rosa.post(place, other)).status).toBe(303)

    expect((await providerOf('I. Berg')).text).not.toContain(inRegister)
  })

  test('is offered where a provider is entered', async () => {
    await june.post(register, { ...(await june.get(register)).fields, ...endorsed, name: ['Uma Roy'] })
    const provider = paths.newEntry.href('providers')
    const form = await rosa.get(provider)
    const asked = await rosa.post(provider, { ...form.fields, name: ['Roy, Uma'] })
    const [uma = ''] = choicesIn(asked.html)
    expect([asked.status, uma]).toEqual([422, expect.stringMatching(/^[0-9a-f-]{36}$/)])
    const chosen = { ...asked.fields, registered: [uma] }
    expect((await rosa.post(provider, chosen)).status).toBe(303)
    expect((await rosa.post(provider, chosen)).status).toBe(303)
    const shown = await rosa.post(provider, { ...chosen, step: ['effect'] })
    expect([shown.status, shown.text.includes(words.already)]).toEqual([200, false])
    expect(await listed('Uma Roy')).toBe(1)
  })

  test('is offered by a name that he or she went by before', async () => {
    const known = { ...endorsed, name: ['Ada Stone'], knownNames: ['Ada Quist'] }
    await june.post(register, { ...(await june.get(register)).fields, ...known })
    const { fields } = await rosa.get(place)
    const asked = await rosa.post(place, { ...fields, ...session, newProvider: ['Dr. A. Quist'] })
    expect([asked.status, asked.text.includes('Ada Stone, in the register of Virginia')]).toEqual([422, true])
  })

  test('is offered in a series, and goes by the name in the register', async () => {
    await june.post(register, { ...(await june.get(register)).fields, ...endorsed, name: ['Bea Holm'] })
    const series = paths.series.href('rsc')
    const inJune = { ...rhythm, seriesFrom: ['2025-06-03'], seriesTo: ['2025-06-17'] }
    const typed = { ...(await rosa.get(series)).fields, ...session, ...inJune, newProvider: ['Bea Ann Holm'] }
    const asked = await rosa.post(series, typed)
    const [bea = ''] = choicesIn(asked.html)
    expect([asked.status, bea]).toEqual([422, expect.stringMatching(/^[0-9a-f-]{36}$/)])
    const days = await rosa.get((await rosa.post(series, { ...asked.fields, registered: [bea] })).to ?? '')
    expect((await rosa.post(series, { ...days.fields, step: ['save'] })).status).toBe(303)
    const { text } = await rosa.get(paths.providers.href())
    expect([text.includes('Bea Holm'), text.includes('Bea Ann Holm')]).toEqual([true, false])
  })

  test('is not asked about where no register holds such a name', async () => {
    const { fields } = await rosa.get(place)
    expect((await rosa.post(place, { ...fields, ...session, newProvider: ['Bo Berg'] })).status).toBe(303)
  })
})
