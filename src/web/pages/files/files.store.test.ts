import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trainingEntry } from '../../../../test/builders/portfolio-entry.ts'
import { aPdf } from '../../../../test/files/a-pdf.ts'
import { settlePeople, type World } from '../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { type Browser, browserOf, signedIn, someFiles } from '../../../../test/web/visiting.ts'
import type { Role } from '../../../domain/rights.ts'
import type { FileParts } from '../../../services/files/file-parts.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { listFiles } from '../../../store/files/find-files.ts'
import { withClient } from '../../../store/with-client.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

const now = new Date('2026-11-21T15:00:00Z')
const entryId = randomUUID()
let database: TestDatabase
let world: World
let files: FileParts
let rosa: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  files = someFiles(database)
  rosa = await browserOf(database, files, signedIn(world.people.rosa, 'Rosa Delgado'))
  await addEntry(database.db, { personId: world.people.rosa, now, id: entryId, entry: trainingEntry() })
})
afterAll(() => database.drop())

const here = () => paths.entryFiles.href('training', entryId)
const aFile = (name = 'Transcript.pdf', bytes = aPdf({ catalog: `/Mark (${randomUUID()})` })) =>
  new File([new Uint8Array(bytes)], name, { type: 'text/html' })
const filesOfRosa = () =>
  withScope(database.db, { personId: world.people.rosa }, (tx) => listFiles(tx, world.people.rosa))

async function upload(name?: string) {
  await rosa.post(here(), { file: aFile(name), purpose: 'transcript' })
  const [latest] = (await filesOfRosa()).filter((file) => file.name === (name ?? 'Transcript.pdf'))
  if (!latest) throw new Error('The file was not stored.')
  return latest
}

describe('adding a file', () => {
  test('leads back to the files of the entry, which show it and its state', async () => {
    const answer = await rosa.post(here(), { file: aFile(), purpose: 'transcript' })
    const page = await (await rosa.get(answer.headers.get('location') ?? '')).text()

    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${here()}?done=uploaded`])
    expect(page).toContain('Your file is stored.')
    expect(page).toContain('Transcript.pdf')
    expect(page).toContain('Not scanned for malware')
    expect(await (await rosa.get(paths.entry.href('training', entryId))).text()).toContain('Transcript.pdf')
  })

  test('of a wrong kind is refused on the same page, with what to do', async () => {
    const before = await filesOfRosa()
    const svg = aFile('Diploma.pdf', Buffer.from('<svg onload="alert(1)"/>'))
    const answer = await rosa.post(here(), { file: svg, purpose: 'certificate' })
    const page = await answer.text()

    expect(answer.status).toBe(422)
    expect(page).toContain('<a href="#file">This is not a PDF, PNG or JPEG file.')
    expect(page).toMatch(/value="certificate"[^>]* checked/)
    expect(await filesOfRosa()).toEqual(before)
  })

  test('without a file or without a purpose says what is missing', async () => {
    const page = await (await rosa.post(here())).text()

    expect(page).toContain('<a href="#file">Choose a file.</a>')
    expect(page).toContain('<a href="#purpose">Say what the file is.</a>')
  })

  test('larger than any form may be is answered with a page', async () => {
    const answer = await rosa.post(here(), {
      file: aFile('a.pdf', Buffer.alloc(12 * 1024 * 1024)),
      purpose: 'other',
    })

    expect(answer.status).toBe(413)
  })

  test('a little too large gets a sentence about the file', async () => {
    const bytes = Buffer.concat([aPdf(), Buffer.alloc(10 * 1024 * 1024)])
    const answer = await rosa.post(here(), { file: aFile('a.pdf', bytes), purpose: 'other' })

    expect([answer.status, (await answer.text()).includes('larger than 10 MB')]).toEqual([422, true])
  })

  test('to an entry of somebody else is answered as if it were not there', async () => {
    const omar = await browserOf(database, files, signedIn(world.people.omar, 'Omar Haddad'))

    expect((await omar.get(here())).status).toBe(404)
    expect((await omar.post(here(), { file: aFile(), purpose: 'other' })).status).toBe(404)
    expect((await rosa.get(paths.entryFiles.href('rsc', entryId))).status).toBe(404)
    expect((await rosa.get(paths.entryFiles.href('training', 'nowhere'))).status).toBe(404)
  })
})

describe('opening a file', () => {
  test('has it saved and never shown', async () => {
    const file = await upload('Zoë “M.Ed.” 2010.pdf')
    const answer = await rosa.get(paths.file.href(file.id))
    const header = (name: string) => answer.headers.get(name)

    expect(answer.status).toBe(200)
    expect(header('content-type')).toBe('application/pdf')
    expect(header('content-disposition')).toBe(
      `attachment; filename="Zoe _M.Ed._ 2010.pdf"; filename*=UTF-8''Zo%C3%AB%20%E2%80%9CM.Ed.%E2%80%9D%202010.pdf`,
    )
    expect(header('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('cache-control')).toBe('no-store')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('is for its owner and the coordinators of an association where the owner is an applicant', async () => {
    const { id } = await upload('Seen.pdf')
    const { people, associations } = world
    const staff = (shortId: string, associationId: string, role: Role) => [
      { association: { id: associationId, shortId, name: shortId }, role },
    ]
    const visits = [
      ['Rosa', people.rosa, [], paths.file.href(id), 200],
      ['Omar', people.omar, [], paths.file.href(id), 404],
      [
        'June',
        people.june,
        staff('vaimh', associations.virginia, 'coordinator'),
        paths.staffFile.href('vaimh', id),
        200,
      ],
      ['June', people.june, staff('vaimh', associations.virginia, 'coordinator'), paths.file.href(id), 404],
      [
        'Marcus',
        people.marcus,
        staff('vaimh', associations.virginia, 'marker'),
        paths.staffFile.href('vaimh', id),
        404,
      ],
      [
        'Priya',
        people.priya,
        staff('mi-aimh', associations.michigan, 'coordinator'),
        paths.staffFile.href('mi-aimh', id),
        404,
      ],
      [
        'Priya',
        people.priya,
        staff('mi-aimh', associations.michigan, 'coordinator'),
        paths.staffFile.href('vaimh', id),
        404,
      ],
    ] as const
    for (const [name, person, roles, path, status] of visits) {
      const answer = await (await browserOf(database, files, signedIn(person, name, roles))).get(path)

      expect([name, path, answer.status]).toEqual([name, path, status])
      if (status === 404) expect(await answer.text()).not.toContain('Seen.pdf')
    }
  })

  test('is for an advisor of its owner, and for no other advisor', async () => {
    const { id } = await upload('Advised.pdf')
    const { people, associations } = world
    await withClient(database.as('owner'), async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      for (const person of [people.omar, people.priya])
        await client.query(`insert into association_role (association_id, person_id, role)
          values ('${associations.virginia}', '${person}', 'advisor')`)
      await client.query(`insert into advising (association_id, advisor_id, applicant_id, since, assigned_by)
        values ('${associations.virginia}', '${people.omar}', '${people.rosa}', now(), '${people.june}')`)
      await client.query('commit')
    })
    const association = { id: associations.virginia, shortId: 'vaimh', name: 'Virginia' }
    const answerFor = async (person: string) =>
      (
        await browserOf(database, files, signedIn(person, 'An Advisor', [{ association, role: 'advisor' }]))
      ).get(paths.staffFile.href('vaimh', id))

    expect([(await answerFor(people.omar)).status, (await answerFor(people.priya)).status]).toEqual([
      200, 404,
    ])
  })

  test('is listed for a coordinator beside its entry, without a way to remove it', async () => {
    const { id } = await upload('Listed.pdf')
    const association = { id: world.associations.virginia, shortId: 'vaimh', name: 'Virginia' }
    const june = await browserOf(
      database,
      files,
      signedIn(world.people.june, 'June Park', [{ association, role: 'coordinator' }]),
    )
    const page = await (
      await june.get(paths.applicantSection.href('vaimh', world.people.rosa, 'training'))
    ).text()

    expect(page).toContain(`href="${paths.staffFile.href('vaimh', id)}"`)
    expect(page).toContain('Not scanned for malware')
    expect(page).not.toContain(paths.removeFile.href(id))
  })

  test('that waits for the scanner shows a page in its place', async () => {
    const waiting: FileParts = { ...files, scanner: async () => ({ kind: 'no-answer' }) }
    const browser = await browserOf(database, waiting, signedIn(world.people.rosa, 'Rosa Delgado'))
    await browser.post(here(), { file: aFile('Waits.pdf'), purpose: 'other' })
    const file = (await filesOfRosa()).find(({ name }) => name === 'Waits.pdf')
    const answer = await browser.get(paths.file.href(file?.id ?? ''))

    expect([answer.status, (await answer.text()).includes('This file waits to be checked')]).toEqual([
      409,
      true,
    ])
    expect(await (await browser.get(here())).text()).toContain('Waits to be checked for malware')
  })

  test('by an id that nobody gave is answered as not there', async () => {
    for (const id of [randomUUID(), 'x', '..%2F..%2Fetc%2Fpasswd', '%00']) {
      expect((await rosa.get(`/files/${id}`)).status).toBe(404)
    }
  })
})

describe('removing a file', () => {
  test('is for its owner; then it is gone', async () => {
    const { id } = await upload('Goes.pdf')
    const june = await browserOf(
      database,
      files,
      signedIn(world.people.june, 'June Park', [
        {
          association: { id: world.associations.virginia, shortId: 'vaimh', name: 'Virginia' },
          role: 'coordinator',
        },
      ]),
    )

    expect((await june.post(paths.removeFile.href(id))).status).toBe(404)
    expect((await rosa.get(paths.file.href(id))).status).toBe(200)
    expect((await rosa.post(paths.removeFile.href(id))).headers.get('location')).toBe(
      `${here()}?done=removed`,
    )
    expect((await rosa.get(paths.file.href(id))).status).toBe(404)
  })
})
