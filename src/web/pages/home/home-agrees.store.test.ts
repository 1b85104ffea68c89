import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeasonWorld, type SeasonWorld, seasonDay } from '../../../../test/demo/season-world.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import { applicationStates, isEnded } from '../../../domain/applications/states.ts'
import { isEndorsed } from '../../../domain/endorsements/states.ts'
import { findAtStage } from '../../../domain/renewals/stage.ts'
import { listApplicationsOf } from '../../../store/applications/applications.ts'
import { listEndorsementsOf } from '../../../store/endorsements/endorsements.ts'
import { listRenewalsOf } from '../../../store/renewals/renewals.ts'
import { withPerson } from '../../../store/with-person.ts'
import { createFormat } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'

const now = new Date(`${seasonDay}T15:00:00Z`)
let world: SeasonWorld

beforeAll(async () => {
  world = await createSeasonWorld()
})
afterAll(() => world.close())

/** What a page says of a requirement, by its id: its state, and why. */
function findingsIn(html: string): Map<string, string> {
  const rows = [...html.matchAll(/<li id="requirement-([^"]+)">(.*?)<details/gs)]
  return new Map(rows.map(([, id = '', row = '']) => [id, textOf(/<p>.*?<\/p>/s.exec(row)?.[0] ?? '')]))
}

function stepIn(html: string): string {
  return textOf(/<h2[^>]*id="next-title"[^>]*>(.*?)<\/h2>/s.exec(html)?.[1] ?? '')
}

function whoseIn(html: string): string {
  return textOf(/aria-labelledby="next-title">\s*<p class="at-eyebrow">(.*?)<\/p>/s.exec(html)?.[1] ?? '')
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What the card of all categories says of a standard. */
function categoryLine(html: string, standard: string): string {
  const [, card = ''] = html.split('id="categories"')
  const lines = [...card.matchAll(/<li\b[^>]*>(.*?)<\/li>/gs)].map(([, line = '']) => line)
  const isAbout = (line: string) => {
    const [, named = ''] = /standard=([^"&]+)/.exec(line) ?? []
    return decodeURIComponent(named) === standard
  }
  return lines.find(isAbout) ?? ''
}

function headlineIn(html: string): string {
  return textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')
}

type Person = SeasonWorld['season']['people'][number]

function browserOf({ id, name, roles }: Person): Browser {
  const held = world.season.associations.flatMap((each) =>
    (roles[each.shortId] ?? []).map((role) => [each, role] as const),
  )
  return aBrowser(world, aPerson(id, name, held), now)
}

test('the first page and the page of an application name the same step and the same findings, in every state', async () => {
  const seen = new Set<string>()
  let withReferencesLast = 0
  for (const person of world.season.people) {
    const { id, name } = person
    const applications = await withPerson(world.db, id, (tx) => listApplicationsOf(tx, id))
    const open = applications.filter(({ state }) => !isEnded(state))
    const browser = browserOf(person)
    for (const application of open) {
      const { standard } = application
      const home = (await browser.get(paths.home.href({ standard }))).html
      const page = (await browser.get(paths.application.href(application.id))).html
      const told = findingsIn(page)

      // Whoever has logged nothing yet begins with that; how the application stands is told beside it.
      if (home.includes(en.home.newFirst)) {
        expect([name, textOf(home).includes(stepIn(page))]).toEqual([name, true])
        continue
      }
      expect([name, stepIn(home), whoseIn(home)]).toEqual([name, stepIn(page), whoseIn(page)])
      // The card of all categories says nothing of its own about what is applied for.
      const line = categoryLine(home, standard)
      expect([name, line.includes(paths.application.href(application.id))]).toEqual([name, true])
      expect([name, line.includes(en.categories.toGo)]).toEqual([name, false])
      // Nobody is told to ask raters whom the page of the references does not let them ask yet.
      if (page.includes(en.applications.lastRow)) {
        withReferencesLast += 1
        expect([name, home.includes(en.applications.lastRow)]).toEqual([name, true])
        for (const html of [home, page])
          expect([name, html.includes('Ask for a rating from')]).toEqual([name, false])
        expect([name, page.includes(en.applications.mend.references)]).toEqual([name, false])
      }
      if (whoseIn(home) === en.applications.othersStep)
        expect([name, home.includes(en.home.waitingNothing)]).toEqual([name, false])
      for (const [requirement, words] of findingsIn(home))
        if (told.has(requirement)) expect([name, words]).toEqual([name, told.get(requirement)])
      seen.add(application.state)
    }
  }

  expect(withReferencesLast).toBeGreaterThan(0)
  expect([...seen].sort()).toEqual(applicationStates.filter((state) => !isEnded(state)).toSorted())
}, 240_000)

function personCalled(wanted: string): Person {
  const person = world.season.people.find(({ name }) => name === wanted)
  if (!person) throw new Error(`Nobody is called ${wanted}.`)
  return person
}

test.each([
  ['Ruthann Yoder', 'amend'],
  ['Kateryna Shevchuk', 'answer'],
] as const)('the headline of %s tells of the step below it', async (name, step) => {
  const { html } = await browserOf(personCalled(name)).get(paths.home.href())

  expect(stepIn(html)).toBe(en.applications.next[step].title())
  expect(headlineIn(html)).toBe(name + en.home.headline[step])
})

test('the first page names the step of an open renewal that its own page names, by its own period', async () => {
  const format = createFormat('en-US')
  const told = { sign: new Set<string>(), mend: new Set<string>() }
  for (const person of world.season.people) {
    const { id, name } = person
    const renewals = await withPerson(world.db, id, (tx) => listRenewalsOf(tx, id))
    const due = findAtStage(renewals, seasonDay, ['open', 'grace'])?.renewal
    if (!due?.dueOn) continue
    if (told.sign.size > 8 && !['Erika Sjöberg', 'Pilar Echeverría'].includes(name)) continue
    const browser = browserOf(person)
    const home = (await browser.get(paths.home.href())).html
    const page = (await browser.get(paths.renewal.href({ of: due.id }))).html
    if (whoseIn(home) !== en.home.nextForRenewal(format.day(due.dueOn))) continue
    if (page.includes('id="sign"')) {
      expect([name, stepIn(home)]).toEqual([name, en.renewals.sign.title])
      told.sign.add(name)
    } else {
      const [, missing = ''] = page.split('id="missing"')
      const [, remedy = ''] = /<p class="at-remedy">(.*?)<\/p>/s.exec(missing) ?? []
      expect([name, textOf(remedy).includes(stepIn(home))]).toEqual([name, true])
      told.mend.add(name)
    }
  }

  expect([...told.mend]).toContain('Erika Sjöberg')
  expect([...told.sign]).toContain('Pilar Echeverría')
}, 240_000)

test('where mail to a rater was not delivered, both pages say so and lead to the references', async () => {
  const person = personCalled('Aurelia Popescu')
  const [application] = await withPerson(world.db, person.id, (tx) => listApplicationsOf(tx, person.id))
  const browser = browserOf(person)
  const pages = [paths.home.href(), paths.application.href(application?.id ?? '')]

  for (const path of pages) {
    const { html, text } = await browser.get(path)
    expect(text).toMatch(/The mail to [A-Z].* could not be delivered/)
    expect(text).not.toContain('Ask for a rating from')
    expect(html).toContain(paths.references.href(application?.id ?? ''))
  }
})

test('whoever holds an Endorsement reads of it before anything is asked to keep it', async () => {
  let counted = 0
  for (const person of world.season.people) {
    const held = await withPerson(world.db, person.id, (tx) => listEndorsementsOf(tx, person.id))
    const [endorsement] = held.filter(({ state }) => isEndorsed(state))
    if (!endorsement || counted > 8) continue
    counted += 1
    const { html } = await browserOf(person).get(paths.home.href())
    const [before = ''] = html.split('id="next-title"')

    expect([person.name, before.includes(endorsement.number)]).toEqual([person.name, true])
    expect(before).toContain(paths.certificate.href(endorsement.id))
  }

  expect(counted).toBeGreaterThan(5)
}, 120_000)

test('whoever waits for a rater reads for whom on both pages, and is not asked to ask again', async () => {
  const person = world.season.people.find(({ name }) => name === 'Josephine Tolliver')
  if (!person) throw new Error('Nobody waits for a rater.')
  const [application] = await withPerson(world.db, person.id, (tx) => listApplicationsOf(tx, person.id))
  const browser = browserOf(person)
  const pages = [paths.home.href(), paths.application.href(application?.id ?? '')]
  const steps = await Promise.all(pages.map(async (path) => (await browser.get(path)).html))

  for (const html of steps) {
    expect(stepIn(html)).toBe(en.applications.next['wait-raters'].title())
    expect(html).toContain('Gwendolyn Pace')
    expect(html).toContain(en.applications.awaitedRow)
    expect(html).not.toContain('Ask for a rating')
  }
})

test('a last day of an appeal that a rest moved on is told with the day that the letter says', async () => {
  const person = world.season.people.find(({ name }) => name === 'Ludmila Sorokina')
  if (!person) throw new Error('Nobody is deferred.')
  const [application] = await withPerson(world.db, person.id, (tx) => listApplicationsOf(tx, person.id))
  const { text, html } = await browserOf(person).get(paths.application.href(application?.id ?? ''))

  expect(text).toContain('you may appeal until December 30, 2026. Your letter says December 26, 2026;')
  expect(html).toContain(paths.appeal.href(application?.id ?? ''))
})
