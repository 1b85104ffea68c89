import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anApprovedApplication,
  awardedAt,
  awardMeans,
} from '../../../../test/endorsements/people-to-award.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { awardEndorsement } from '../../../services/endorsements/award-endorsement.ts'
import { changePolicy } from '../../../services/ways/change-policy.ts'
import { findApplication } from '../../../store/applications/applications.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
const names = Array.from({ length: 30 }, (_, index) => `Person ${String(index).padStart(2, '0')}`)

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  site = await openSite(database.db, [], awardedAt)
  const { id: personId } = world.in('virginia', 'coordinator')
  const associationId = world.virginia
  for (const name of names) {
    const { id } = await anApprovedApplication(database, { associationId, name })
    await withScope(database.db, { personId, associationId }, async (tx) => {
      const application = await findApplication(tx, id)
      if (!application) throw new Error('The application of the test is gone.')
      const award = { application, on: '2026-11-21', at: awardedAt, by: personId, place: 'Salem, VA' }
      await awardEndorsement(tx, awardMeans(database.db), award)
    })
  }
})
afterAll(() => database.drop())

const get = (path: string) => site.get(undefined, path)

test('the register is read a page at a time, by name, and every entry once', async () => {
  const seen: string[] = []
  let path: string | undefined = paths.registerOf.href('vaimh')
  while (path) {
    const { page } = await get(path)
    seen.push(...[...page.matchAll(/<bdi>(Person \d+)<\/bdi>/g)].map(([, name = '']) => name))
    path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }

  expect(seen).toEqual(names)
})

test('an association lists its own only, and the network everybody', async () => {
  expect(wordsOf((await get(paths.registerOf.href('mi-aimh'))).page)).toContain(
    'Nobody in this register fits.',
  )
  expect(wordsOf((await get(paths.publicRegister.href({ name: 'person 07' }))).page)).toContain(
    'Person 07 Active Mentor-Clinical, Salem, VA, Virginia',
  )
  expect((await get('/register/nowhere')).status).toBe(404)
})

test('words without a letter, and signs that mean something to a search, find nobody and break nothing', async () => {
  for (const name of ['!', "' | 'a", ':*', '%', '\\', '(', "');--"]) {
    const { status, page } = await get(paths.publicRegister.href({ name }))
    expect([name, status, page.includes('<bdi>Person')]).toEqual([name, 200, false])
  }
})

test('an entry as data has the terms of Credential Engine', async () => {
  const { page } = await get(paths.registerEntryJson.href('vaimh', 'vaimh-2026-0001'))

  expect(JSON.parse(page)).toEqual({
    '@context': 'https://credreg.net/ctdl/schema/context/json',
    '@id': 'http://localhost/register/vaimh/entries/VAIMH-2026-0001',
    '@type': 'ceterms:CredentialingAction',
    'ceterms:name': { 'en-US': 'Mentor-Clinical, VAIMH-2026-0001' },
    'ceterms:description': { 'en-US': 'Active' },
    'ceterms:identifier': [
      { '@type': 'ceterms:IdentifierValue', 'ceterms:identifierValueCode': 'VAIMH-2026-0001' },
    ],
    'ceterms:actingAgent': {
      '@type': 'ceterms:CredentialOrganization',
      'ceterms:name': { 'en-US': 'Virginia' },
      'ceterms:subjectWebpage': 'http://localhost/register/vaimh',
    },
    'ceterms:participant': {
      '@type': 'ceterms:CredentialPerson',
      'ceterms:name': { 'en-US': 'Person 00' },
      'ceterms:address': { '@type': 'ceterms:Place', 'ceterms:addressLocality': { 'en-US': 'Salem, VA' } },
    },
    'ceterms:object': {
      '@type': 'ceterms:Certification',
      'ceterms:name': { 'en-US': 'Mentor-Clinical' },
    },
    'ceterms:startDate': '2026-11-21',
    'ceterms:actionStatusType': {
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:targetNode': 'actionStat:ActiveActionStatus',
    },
  })
  const list = JSON.parse((await get(paths.registerJson.href('vaimh'))).page)
  expect([
    list['@graph'].length,
    list.next.startsWith('http://localhost/register/vaimh/json?after='),
  ]).toEqual([25, true])
})

test('no page of the register shows an address, a person or an application, and no search finds them', async () => {
  const rows = await withScope(
    database.db,
    { personId: world.in('virginia', 'coordinator').id, associationId: world.virginia },
    (tx) =>
      tx
        .selectFrom('endorsements')
        .innerJoin('person', 'person.id', 'person_id')
        .select(['email', 'person_id', 'application_id'])
        .execute(),
  )
  const secrets = rows.flatMap(({ email, person_id, application_id }) => [
    email,
    person_id ?? '',
    application_id ?? '',
  ])
  expect(secrets).toHaveLength(90)
  const question = { number: 'VAIMH-2026-0001', name: 'Person 00', on: '2026-11-21' }
  const pages = await Promise.all(
    [
      paths.registerOf.href('vaimh'),
      paths.registerJson.href('vaimh'),
      paths.registerEntry.href('vaimh', 'VAIMH-2026-0001'),
      paths.registerEntryJson.href('vaimh', 'VAIMH-2026-0001'),
      paths.standing.href('vaimh', question),
    ].map(get),
  )

  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  for (const { page } of pages) expect(secrets.filter((secret) => page.includes(secret))).toEqual([])
  const [address = ''] = secrets
  expect((await get(paths.publicRegister.href({ name: address }))).page).not.toContain('<bdi>Person')
})

test('the text above the register, and what is shown, follow the association as soon as it changes its ways', async () => {
  const { id: personId } = world.in('virginia', 'administrator')
  const values = { disclaimer: 'Complaints go to your board.\n\nNo license.', showsPlaces: false }
  await changePolicy(database.db, {
    ...{ associationId: world.virginia, personId, seen: 0, part: 'register', values, at: awardedAt },
  })
  const { page } = await get(paths.registerOf.href('vaimh'))

  expect(page).toContain('<bdi>Complaints go to your board.</bdi>')
  expect(page).not.toContain('Salem')
})

test('a question about a day says what is to mend, and answers nothing about days to come', async () => {
  const ask = (asked: Parameters<typeof paths.standing.href>[1]) => get(paths.standing.href('vaimh', asked))
  const { status, page } = await ask({ number: '--', name: '', on: '2026-11-22' })

  expect(status).toBe(422)
  expect(wordsOf(page)).toContain('nobody knows about days to come')
  expect(
    wordsOf((await ask({ number: 'VAIMH-2026-0001', name: 'Person 01', on: '2026-11-21' })).page),
  ).toContain('No certificate of Virginia has this number with this name.')
})

test('a question without a day says what is missing, and a link that brings number and name asks nothing yet', async () => {
  const path = paths.standing.href('vaimh', { number: 'VAIMH-2026-0001', name: 'Person 00' })
  const linked = await get(path)
  const sent = await get(`${path}&on=`)

  expect([linked.status, linked.page.includes('error-summary')]).toEqual([200, false])
  expect([sent.status, sent.page.includes('value="Person 00"')]).toEqual([422, true])
  expect(wordsOf(sent.page)).toContain('Enter a day, such as 2026-05-01.')
  expect((await get('/standing?number=&name=&on=')).status).toBe(422)
})

test('the register of the network asks every association about a day, and leads to the one whose number it is', async () => {
  expect((await get(paths.publicRegister.href())).page).toContain('href="/standing"')
  const asked = { number: 'VAIMH-2026-0001', name: 'Person 00', on: '2026-11-21' }
  const found = await get(paths.standingAnywhere.href(asked))
  const other = await get(paths.standing.href('mi-aimh', asked))

  expect([found.status, found.to]).toEqual([303, paths.standing.href('vaimh', asked)])
  expect(wordsOf((await get(found.to ?? '')).page)).toContain('Yes: Person 00 was endorsed')
  expect(other.page).toContain(paths.standingAnywhere.href(asked).replaceAll('&', '&amp;'))
  const nobody = await get(paths.standingAnywhere.href({ ...asked, name: 'Person 01' }))
  expect(wordsOf(nobody.page)).toContain('No certificate has this number with this name.')
})
