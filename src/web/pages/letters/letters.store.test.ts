import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { composeLetter } from '../../../services/letters/compose-letter.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let administrator: SignedIn
const applicationId = randomUUID()
const noon = new Date('2026-11-21T17:00:00Z')
const page = paths.letterTemplate.href('vaimh', 'expired')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  administrator = world.in('virginia', 'administrator')
  const people = [
    administrator,
    world.in('virginia', 'coordinator'),
    world.in('michigan', 'administrator'),
    world.rosa,
  ]
  site = await openSite(database.db, people, noon)
  await asOwner(database, (_, insert) =>
    insert('application', {
      ...{ id: applicationId, association_id: world.virginia, person_id: world.rosa.id },
      ...{ standard: 'vaimh/imhm-clinical', edition: '2024-01', state: 'draft', expires_on: '2027-03-01' },
      ...{ state_since: noon, opened_at: noon },
    }),
  )
})

afterAll(() => database.drop())

const write = (fields: Record<string, string>, actor = administrator, path = page) =>
  site.post(actor, path, { do: 'save', version: '0', ...fields })

async function versionOn(path = page): Promise<string> {
  return hiddenIn((await site.get(administrator, path)).page, 'version')
}

const compose = (associationId: string, personId: string) =>
  withScope(database.db, { personId, associationId }, (tx) =>
    composeLetter(tx, {
      associationId,
      kind: 'expired',
      fields: { applicant: 'Rosa Delgado', category: 'Mentor' },
    }),
  )

async function mailsTo(actor: SignedIn): Promise<string[]> {
  const rows = await withScope(
    database.db,
    { personId: administrator.id, associationId: world.virginia },
    (tx) => tx.selectFrom('mail').select('subject').where('recipient', '=', actor.email).execute(),
  )
  return rows.map(({ subject }) => subject)
}

describe('the letters of an association', () => {
  test('are listed for its administrators, and not there for others', async () => {
    const path = paths.letterTemplates.href('vaimh')
    const words = wordsOf((await site.get(administrator, path)).page)

    expect(words).toContain('Decision: deferred to the applicant Our words')
    expect((await site.get(world.in('virginia', 'coordinator'), path)).status).toBe(404)
    expect((await site.get(world.in('michigan', 'administrator'), path)).status).toBe(404)
    expect((await site.get(world.rosa, page)).status).toBe(404)
    expect((await site.get(administrator, paths.letterTemplate.href('vaimh', 'nothing'))).status).toBe(404)
  })

  test('name every field that they may use, and what it means', async () => {
    const words = wordsOf((await site.get(administrator, page)).page)

    expect(words).toContain('{{applicant}} The applicant’s name (a few words)')
    expect(words).not.toContain('{{what-to-do}}')
  })

  test('refuse a misspelt field with its place, and keep what was typed', async () => {
    const refused = await write({ subject: 'Ended', body: 'Dear {{aplicant}},\n\nit is over.' })

    expect(refused.status).toBe(422)
    expect(wordsOf(refused.page)).toContain(
      'In line 1, at character 6: this letter has no field {{aplicant}}. Did you mean {{applicant}}?',
    )
    expect(refused.page).toContain('Dear {{aplicant}},')
    expect(await versionOn()).toBe('0')
  })

  test('are previewed with a fictional applicant, saving nothing', async () => {
    const preview = await write({
      do: 'preview',
      subject: 'For {{applicant}}',
      body: 'It is over.\n\n{{signature}}',
    })

    expect(preview.status).toBe(200)
    expect(wordsOf(preview.page)).toContain('Preview For Mira Sandoval It is over. With kind regards,')
    expect(await versionOn()).toBe('0')
  })

  test('are previewed with an application, though not with one that another association has', async () => {
    const typed = { do: 'preview', subject: 'For {{applicant}}', body: '{{category}}' }
    const words = wordsOf((await write({ ...typed, application: applicationId })).page)

    expect(words).toContain('For Rosa Delgado')
    expect(words).toContain('As Rosa Delgado would get it.')
    const michigan = world.in('michigan', 'administrator')
    const there = paths.letterTemplate.href('mi-aimh', 'expired')
    expect((await write({ ...typed, application: applicationId }, michigan, there)).status).toBe(404)
    expect((await write({ ...typed, application: randomUUID() })).status).toBe(404)
  })

  test('are mailed to oneself as a test, with no markup in them and no second header', async () => {
    const body = 'Dear {{applicant}},\n\n<b>bold</b>'
    const tested = await write({ do: 'test', subject: 'Ended\r\nBcc: all@example.org', body })

    expect(wordsOf(tested.page)).toContain('A test is on its way to you.')
    expect(await mailsTo(administrator)).toEqual(['[Test] Ended Bcc: all@example.org'])
    expect(await versionOn()).toBe('0')
  })

  test('go out in the own words from then on, only those of the association', async () => {
    const before = await compose(world.michigan, world.in('michigan', 'administrator').id)
    const saved = await write({ subject: 'Over', body: 'Goodbye, {{applicant}}.' })

    expect(saved).toMatchObject({
      status: 303,
      to: paths.letterTemplate.href('vaimh', 'expired', { did: 'saved' }),
    })
    expect(await compose(world.virginia, administrator.id)).toEqual({
      subject: 'Over',
      paragraphs: ['Goodbye, Rosa Delgado.'],
    })
    expect(await compose(world.michigan, world.in('michigan', 'administrator').id)).toEqual(before)
    // An applicant who submits sends a letter too.
    expect((await compose(world.virginia, world.rosa.id)).subject).toBe('Over')
  })

  test('are saved once where two write at the same time, and the other sees it and keeps the typing', async () => {
    const version = await versionOn()
    const answers = await Promise.all(
      ['first', 'second'].map((body) => write({ subject: 'Twice', body, version })),
    )
    const lost = answers.find(({ status }) => status === 409)

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(wordsOf(lost?.page ?? '')).toContain('A colleague changed this letter while you were writing.')
    expect(lost?.page).toMatch(/>(first|second)<\/textarea>/)
    expect(await versionOn()).toBe('2')
  })

  test('go back to our words, and every version stays', async () => {
    const back = await site.post(administrator, page, { do: 'default', version: await versionOn() })
    const kept = await withScope(
      database.db,
      { personId: administrator.id, associationId: world.virginia },
      (tx) => tx.selectFrom('letter_template').select(['version', 'subject']).orderBy('version').execute(),
    )

    expect(back.status).toBe(303)
    expect((await compose(world.virginia, administrator.id)).subject).toBe(
      'Your application for Mentor has ended',
    )
    expect(kept).toEqual([
      { version: 1, subject: 'Over' },
      { version: 2, subject: 'Twice' },
      { version: 3, subject: null },
    ])
  })

  test('carry the own signature, which may name the association only', async () => {
    const path = paths.letterTemplate.href('vaimh', 'signature')
    const refused = await write({ body: 'Yours, {{applicant}}' }, administrator, path)
    const saved = await write({ body: 'Warmly,\n{{association}}' }, administrator, path)

    expect([refused.status, saved.status]).toEqual([422, 303])
    expect((await compose(world.virginia, administrator.id)).paragraphs.at(-1)).toBe('Warmly,\nVirginia')
  })
})
