import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setPolicy } from '../../../../test/decisions/a-reviewed-application.ts'
import { anApprovedApplication } from '../../../../test/endorsements/people-to-award.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
let endorsementId: string
const noon = new Date('2026-11-21T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  const others = [world.in('virginia', 'administrator'), world.in('michigan', 'coordinator')]
  site = await openSite(database.db, [coordinator, world.rosa, world.omar, ...others], noon)
})
afterAll(() => database.drop())

const approve = (personId: string, requirements: readonly string[]) =>
  anApprovedApplication(database, {
    ...{ associationId: world.virginia, name: '', personId },
    excused: { requirements, by: world.in('virginia', 'administrator').id },
  })

const inScope = <Result>(work: Parameters<typeof withScope<Result>>[2]) =>
  withScope(database.db, { personId: coordinator.id, associationId: world.virginia }, work)

const page = async (path: string, actor: SignedIn | undefined = undefined) =>
  wordsOf((await site.get(actor, path)).page)

describe('an award after the exam', () => {
  test('waits until the exam is passed', async () => {
    const { id } = await approve(world.omar.id, [])
    const path = paths.award.href('vaimh', id)
    const typed = { state: 'active', name: 'Omar Haddad', on: '2026-11-21', version: '1', do: 'award' }

    expect(await page(path, coordinator)).toContain('The exam is not passed yet.')
    const answer = await site.post(coordinator, path, typed)
    expect(answer.status).toBe(422)
    expect(wordsOf(answer.page)).toContain('The exam is not passed. Wait until it is released')
  })

  test('is previewed, made once, and shown to everybody it concerns', async () => {
    const { id } = await approve(world.rosa.id, ['exam'])
    const path = paths.award.href('vaimh', id)
    const first = (await site.get(coordinator, path)).page
    const typed = {
      ...{ state: 'active', name: 'Rosa M. Delgado', place: 'Roanoke, VA', on: '2026-11-21' },
      ...{ message: 'What a year.', version: hiddenIn(first, 'version') },
    }
    const preview = wordsOf((await site.post(coordinator, path, { ...typed, do: 'preview' })).page)
    expect(preview).toContain('Nothing is awarded or sent yet.')
    expect(preview).toContain('What a year.')

    const [one, other] = await Promise.all([
      site.post(coordinator, path, { ...typed, do: 'award' }),
      site.post(coordinator, path, { ...typed, do: 'award' }),
    ])
    expect([one.status, other.status].toSorted()).toEqual([303, 409])
    const to = one.to ?? other.to ?? ''
    endorsementId = /endorsements\/([0-9a-f-]+)/.exec(to)?.[1] ?? ''
    expect(await page(to, coordinator)).toContain('Rosa M. Delgado')

    const register = await page(paths.publicRegister.href({ name: 'delg', place: 'roa' }))
    expect(register).toContain('Rosa M. Delgado')
    expect(await page(paths.application.href(id), world.rosa)).toContain('VAIMH-2026-0001')
    expect(await page(paths.home.href(), world.rosa)).toContain('Active, VAIMH-2026-0001')
  })

  test('names nobody by an address', async () => {
    const answer = await site.post(coordinator, paths.takeOver.href('vaimh'), {
      ...{
        name: 'rosa@example.org',
        standard: 'vaimh/imhm-clinical',
        awardedOn: '2020-05-01',
        state: 'active',
      },
    })
    expect(answer.status).toBe(422)
    expect(wordsOf(answer.page)).toContain('Enter a name instead of an address')
  })
})

describe('what happens to an Endorsement', () => {
  const post = async (path: string, typed: Readonly<Record<string, string>>) => {
    const shown = (await site.get(coordinator, paths.staffEndorsement.href('vaimh', endorsementId))).page
    return site.post(coordinator, path, { version: hiddenIn(shown, 'version'), ...typed })
  }
  const take = (step: string, on = '2026-11-21', reason = '') =>
    post(paths.endorsementStep.href('vaimh', endorsementId), { step, on, reason })
  const shown = () => page(paths.registerEntry.href('vaimh', 'VAIMH-2026-0001'))
  const asked = (name: string, on: string) =>
    page(paths.standing.href('vaimh', { number: 'vaimh-2026-0001', name, on }))

  test('a suspension has a reason, and the public reads only what the association shows', async () => {
    expect((await take('suspend')).status).toBe(422)
    expect((await take('suspend', '2026-11-21', 'The board asked for it.')).status).toBe(303)

    expect(await shown()).toContain('Not current')
    expect(await shown()).not.toContain('The board asked for it.')
    expect(await page(paths.endorsement.href(endorsementId), world.rosa)).toContain('The board asked for it.')
    expect(await asked('Rosa M. Delgado', '2026-11-21')).toContain('No: Rosa M. Delgado was not endorsed')
    expect((await site.get(world.rosa, paths.endorsedLetter.href(endorsementId))).status).toBe(404)
  })

  test('the way of the association is followed as soon as it changes', async () => {
    await setPolicy(database, world.virginia, { register: { suspended: 'named' } })
    expect((await take('lift')).status).toBe(303)
    expect((await take('suspend', '2026-11-21', 'Again.')).status).toBe(303)
    expect(await shown()).toContain('Suspended')
    expect((await take('lift')).status).toBe(303)
    expect(await shown()).toContain('Active')
  })

  test('no step holds from a day before the last change, or from a day to come', async () => {
    const answers = [await take('rest', '2026-11-20'), await take('rest', '2026-11-22')]

    expect(answers.map(({ status }) => status)).toEqual([422, 422])
  })

  test('of two steps from one page one is taken', async () => {
    const path = paths.endorsementStep.href('vaimh', endorsementId)
    const shownNow = (await site.get(coordinator, paths.staffEndorsement.href('vaimh', endorsementId))).page
    const typed = { version: hiddenIn(shownNow, 'version'), step: 'rest', on: '2026-11-21', reason: '' }
    const answers = await Promise.all([
      site.post(coordinator, path, typed),
      site.post(coordinator, path, typed),
    ])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await take('take-up')).status).toBe(303)
  })

  test('a new name is on the certificate, and the old one still answers', async () => {
    const renamed = await post(paths.endorsementName.href('vaimh', endorsementId), {
      name: 'Rosa Delgado Ruiz',
    })

    expect(renamed.status).toBe(303)
    expect(await shown()).toContain('Rosa Delgado Ruiz')
    expect(await shown()).not.toContain('Rosa M. Delgado')
    expect(await asked('Rosa M. Delgado', '2026-11-21')).toContain('Yes: Rosa Delgado Ruiz was endorsed')
    expect(await asked('Rosa Delgado', '2026-11-21')).toContain(
      'No certificate of Virginia has this number with this name.',
    )
    expect(await asked('Rosa Delgado Ruiz', '2026-11-20')).toContain('No: Rosa Delgado Ruiz was not endorsed')
  })

  test('nobody changes an Endorsement of another association, or one of his or her own', async () => {
    const elsewhere = world.in('michigan', 'coordinator')
    const path = (association: string) => paths.staffEndorsement.href(association, endorsementId)

    expect((await site.get(elsewhere, path('mi-aimh'))).status).toBe(404)
    expect((await site.get(elsewhere, path('vaimh'))).status).toBe(404)
    expect((await site.get(world.omar, paths.endorsement.href(endorsementId))).status).toBe(404)
    expect((await site.get(world.rosa, path('vaimh'))).status).toBe(404)
  })

  test('every step stands in the record, without a name or a reason', async () => {
    const record = await inScope((tx) =>
      tx
        .selectFrom('record_entry')
        .select(['kind', 'body'])
        .where('kind', 'like', 'endorsement-%')
        .orderBy('number')
        .execute(),
    )

    expect(record.map(({ kind }) => kind)).toEqual([
      ...['endorsement-awarded', 'endorsement-suspend', 'endorsement-lift', 'endorsement-suspend'],
      ...['endorsement-lift', 'endorsement-rest', 'endorsement-take-up', 'endorsement-renamed'],
    ])
    expect(record.map(({ body }) => body).join()).not.toMatch(/Rosa|board|Again/)
  })
})

describe('what a holder chooses', () => {
  const choose = (typed: Readonly<Record<string, string>>) =>
    site.post(world.rosa, paths.endorsementShown.href(endorsementId), {
      ...{ place: 'Salem, VA', hidesPlace: 'no', hidesEntry: 'no' },
      ...typed,
    })
  const entry = () => site.get(undefined, paths.registerEntry.href('vaimh', 'VAIMH-2026-0001'))

  test('a place can be changed or kept back', async () => {
    await choose({})
    expect(wordsOf((await entry()).page)).toContain('Salem, VA')
    await choose({ hidesPlace: 'yes' })
    expect(wordsOf((await entry()).page)).not.toContain('Salem')
  })

  test('an entry can be taken off the register, and still answers whoever has number and name', async () => {
    await choose({ hidesEntry: 'yes' })
    expect((await entry()).status).toBe(404)
    expect(await page(paths.publicRegister.href({ name: 'rosa' }))).toContain('Nobody in this register fits.')
    const question = { number: 'VAIMH-2026-0001', name: 'rosa delgado ruiz', on: '2026-11-21' }
    expect(await page(paths.standing.href('vaimh', question))).toContain(
      'Yes: Rosa Delgado Ruiz was endorsed',
    )
    await setPolicy(database, world.virginia, { register: { mayHideEntry: false } })
    await choose({ hidesEntry: 'yes' })
    expect((await entry()).status).toBe(200)
  })
})

describe('an Endorsement from before Attune', () => {
  const typed = {
    ...{ name: 'Zoë Őrsi', standard: 'vaimh/imhm-clinical', number: 'va-1999-12', awardedOn: '1999-06-01' },
    ...{ state: 'active', validUntil: '', place: '', email: '' },
  }
  const enter = (more: Readonly<Record<string, string>> = {}) =>
    site.post(coordinator, paths.takeOver.href('vaimh'), { ...typed, ...more })

  test('is entered as its papers say, found without accents, and given to its holder later', async () => {
    const { to } = await enter()
    const id = /endorsements\/([0-9a-f-]+)/.exec(to ?? '')?.[1] ?? ''
    expect(await page(paths.registerOf.href('vaimh', { name: 'zoe orsi' }))).toContain('Zoë Őrsi')

    const give = (email: string) =>
      site.post(coordinator, paths.endorsementHolder.href('vaimh', id), { email })
    expect((await give('nobody@example.org')).status).toBe(422)
    expect((await give(coordinator.email)).status).toBe(422)
    expect((await give(world.omar.email)).status).toBe(303)
    expect(await page(paths.endorsement.href(id), world.omar)).toContain('VA-1999-12')
  })

  test('has a number of its own, and one holder for each Endorsement', async () => {
    const answers = [await enter(), await enter({ number: '', email: world.omar.email })]

    expect(answers.map(({ status }) => status)).toEqual([422, 422])
    expect(answers.map(({ page }) => /at-error|govuk-error-message/.test(page))).toEqual([true, true])
  })
})
