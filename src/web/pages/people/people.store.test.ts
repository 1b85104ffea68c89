import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { type Role, roles, type SignedIn } from '../../../domain/rights.ts'
import { postComment } from '../../../services/comments/post-comment.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { withClient } from '../../../store/with-client.ts'
import { paths } from '../../paths.ts'

const noon = new Date('2026-11-21T17:00:00Z')
const staffRoles = roles.filter((role): role is Exclude<Role, 'applicant'> => role !== 'applicant')
let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
const providerId = randomUUID()

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  const staff = staffRoles.flatMap((role) => [world.in('virginia', role), world.in('michigan', role)])
  site = await openSite(database.db, [world.rosa, world.omar, world.idle, ...staff], noon)
  const owner = { personId: world.rosa.id, now: noon }
  const provider = { section: 'providers', body: { name: 'Cy Moe' } } as const
  await addEntry(database.db, { ...owner, id: providerId, entry: provider })
  const body = {
    provider: providerId,
    from: '2026-05-04',
    to: '2026-05-04',
    hours: 1.5,
    setting: 'group',
  } as const
  await addEntry(database.db, { ...owner, id: randomUUID(), entry: { section: 'rsc', body } })
})

afterAll(() => database.drop())

const listOf = (association = 'vaimh', find = {}) => paths.people.href(association, find)
const pageOf = (applicant: SignedIn, association = 'vaimh') => paths.applicant.href(association, applicant.id)

/** The applicants that a page of the list names, in order. */
function namesOn(page: string): string[] {
  return [...page.matchAll(/\/people\/[0-9a-f-]{36}"><bdi>([^<]*)<\/bdi>/g)].map(([, name]) => name ?? '')
}

async function namesFor(actor: SignedIn, path = listOf()): Promise<string[] | number> {
  const { status, page } = await site.get(actor, path)
  return status === 200 ? namesOn(page) : status
}

describe('the workbench', () => {
  const places = async (actor: SignedIn) => {
    const { status, page } = await site.get(actor, paths.workbench.href('vaimh'))
    return status === 200
      ? [
          ...(/<nav class="at-staff"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? '').matchAll(
            /href="\/a\/vaimh\/([a-z]+)"/g,
          ),
        ].map(([, place]) => place)
      : status
  }

  test('leads each to what the role has to do, and is not there for others', async () => {
    expect(await places(coordinator)).toEqual([
      // Three groups of places, and what is in the first one.
      ...['endorsements', 'people', 'applications', 'assignments', 'appeals', 'exams', 'calendar'],
    ])
    expect(await places(world.in('virginia', 'advisor'))).toEqual(['people', 'messages'])
    expect(await places(world.in('virginia', 'marker'))).toEqual(['marking'])
    expect(await places(world.in('michigan', 'administrator'))).toBe(404)
  })

  test('is in the navigation of those only who find something there', async () => {
    const leads = async (actor: SignedIn) =>
      (await site.get(actor, paths.messages.href())).page.includes(`href="${paths.workbench.href('vaimh')}"`)

    expect(await leads(world.in('virginia', 'advisor'))).toBe(true)
    expect(await leads(world.in('virginia', 'marker'))).toBe(true)
    expect(await leads(world.rosa)).toBe(false)
  })
})

describe('the list of an association’s people', () => {
  test('is for its staff, and for advisors with those whom they advise', async () => {
    const answers = await Promise.all(staffRoles.map((role) => namesFor(world.in('virginia', role))))

    expect(Object.fromEntries(staffRoles.map((role, index) => [role, answers[index]]))).toEqual({
      advisor: ['Rosa Delgado'],
      reviewer: 404,
      marker: 404,
      coordinator: ['Omar Haddad', 'Rosa Delgado'],
      administrator: ['Omar Haddad', 'Rosa Delgado'],
    })
    expect(await namesFor(world.idle)).toEqual([])
    expect(await namesFor(world.rosa)).toBe(404)
    expect(await namesFor(world.in('michigan', 'coordinator'))).toBe(404)
  })

  test('says how much is in each portfolio, when it changed last, and who advises', async () => {
    const words = wordsOf((await site.get(coordinator, listOf())).page)

    expect(words).toContain('Omar Haddad No advisor yet omar.haddad@example.org , Nothing logged yet')
    expect(words).toContain(
      'Rosa Delgado Advised by Ana Ruiz Virginia rosa.delgado@example.org , 3 entries, last change Nov 21, 2026',
    )
  })

  test('finds the beginning of a word of a name or an address, in any case, and nothing else', async () => {
    expect(await namesFor(coordinator, listOf('vaimh', { words: 'HADD' }))).toEqual(['Omar Haddad'])
    expect(await namesFor(coordinator, listOf('vaimh', { words: 'rosa.del' }))).toEqual(['Rosa Delgado'])
    expect(await namesFor(coordinator, listOf('vaimh', { words: '%' }))).toEqual([])
    expect(await namesFor(world.in('virginia', 'advisor'), listOf('vaimh', { words: 'Omar' }))).toEqual([])
  })

  test('finds those without an advisor', async () => {
    expect(await namesFor(coordinator, listOf('vaimh', { advisor: 'none' }))).toEqual(['Omar Haddad'])
  })
})

describe('the list of many', () => {
  const names = Array.from({ length: 60 }, (_, number) => `Zoë ${String(number % 30).padStart(2, '0')}`)

  test('comes a page at a time, everybody once, in the order of names', async () => {
    await withClient(database.as('owner'), async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      for (const [number, name] of names.entries()) {
        const { rows } = await client.query('insert into person (name, email) values ($1, $2) returning id', [
          name,
          `zoe.${number}@example.org`,
        ])
        await client.query(
          "insert into association_role (association_id, person_id, role) values ($1, $2, 'applicant')",
          [world.michigan, rows[0]?.id],
        )
      }
      await client.query('commit')
    })
    const seen: string[][] = []
    let path: string | undefined = listOf('mi-aimh')
    while (path !== undefined) {
      const { page } = await site.get(world.in('michigan', 'coordinator'), path)
      seen.push(namesOn(page))
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]
    }

    expect(seen.map((page) => page.length)).toEqual([25, 25, 11])
    expect(seen.flat()).toEqual(['Rosa Delgado', ...[...names].sort()])
  })
})

describe('assigning an advisor', () => {
  const assign = (actor: SignedIn, fields: Record<string, string | readonly string[]>) =>
    site.post(actor, paths.assignAdvisor.href('vaimh'), fields)

  test('needs an advisor and an applicant, and keeps what was chosen', async () => {
    const { status, page } = await assign(coordinator, { applicant: world.omar.id })

    expect(status).toBe(422)
    expect(page).toContain('<a href="#advisor">Choose an advisor.</a>')
    expect(page).toMatch(new RegExp(`value="${world.omar.id}" checked`))
    expect((await assign(coordinator, { advisor: world.idle.id })).page).toContain(
      '<a href="#applicant">Choose at least one applicant.</a>',
    )
  })

  test('is done for many at once, opens their portfolios, and counts those who are new to it', async () => {
    const applicant = [world.rosa.id, world.omar.id]
    const before = await site.get(world.idle, pageOf(world.omar))
    const first = await assign(coordinator, { advisor: world.idle.id, applicant })
    const again = await assign(coordinator, { advisor: world.idle.id, applicant })

    expect(before.status).toBe(404)
    expect(first).toMatchObject({ status: 303, to: listOf('vaimh', { assigned: '2' }) })
    expect(again).toMatchObject({ status: 303, to: listOf('vaimh', { assigned: '0' }) })
    expect(await namesFor(world.idle)).toEqual(['Omar Haddad', 'Rosa Delgado'])
    expect((await site.get(world.idle, pageOf(world.omar))).status).toBe(200)
  })

  test('ends with a button, and the portfolio is closed again', async () => {
    const path = paths.endAdvisor.href('vaimh')
    const ended = await site.post(coordinator, path, { advisor: world.idle.id, applicant: world.omar.id })

    expect(ended).toMatchObject({ status: 303, to: pageOf(world.omar) })
    expect((await site.get(world.idle, pageOf(world.omar))).status).toBe(404)
  })

  test('takes nobody without the role, nobody for him- or herself, and nobody of another association', async () => {
    const omar = { applicant: world.omar.id }
    const wrong = [world.in('virginia', 'reviewer').id, world.in('michigan', 'advisor').id, world.omar.id]
    for (const advisor of wrong)
      expect(await assign(coordinator, { advisor, ...omar })).toMatchObject({
        to: listOf('vaimh', { assigned: '0' }),
      })
    expect((await assign(coordinator, { advisor: 'x', ...omar })).status).toBe(404)
  })

  test('is not there for an advisor, nor for staff of another association', async () => {
    const fields = { advisor: world.idle.id, applicant: world.omar.id }

    expect((await assign(world.in('virginia', 'advisor'), fields)).status).toBe(404)
    expect((await assign(world.in('michigan', 'administrator'), fields)).status).toBe(404)
    expect((await site.get(world.in('virginia', 'advisor'), listOf())).page).not.toContain('checkbox')
  })
})

describe('the page of an applicant', () => {
  test('shows every section with the number of its entries', async () => {
    const words = wordsOf((await site.get(coordinator, pageOf(world.rosa))).page)

    expect(words).toContain('Training 1 entry')
    expect(words).toContain('Reflective supervision 1 entry')
    expect(words).toContain('Work No entries.')
  })

  test('is not there for whoever may not see the portfolio', async () => {
    const outside = [world.omar, world.in('virginia', 'reviewer'), world.in('michigan', 'coordinator')]
    const answers = await Promise.all(outside.map((actor) => site.get(actor, pageOf(world.rosa))))

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(answers.map(({ page }) => page.includes('Rosa'))).toEqual([false, false, false])
  })

  test('does not show an applicant of another association only', async () => {
    expect((await site.get(world.in('michigan', 'coordinator'), pageOf(world.omar, 'mi-aimh'))).status).toBe(
      404,
    )
  })
})

describe('a section of an applicant’s portfolio', () => {
  const section = (name: 'rsc' | 'training') => paths.applicantSection.href('vaimh', world.rosa.id, name)

  test('shows each entry with all that it says, and no way to change it', async () => {
    const { page } = await site.get(world.in('virginia', 'advisor'), section('rsc'))

    expect(wordsOf(page)).toContain('Group session with Cy Moe , May 4, 2026')
    expect(wordsOf(page)).toContain('Hours 1.5')
    expect(page).not.toContain('/edit')
  })

  test('shows what was said about an entry, unfolded while it is new', async () => {
    const subject = { kind: 'entry', section: 'training', entryId: world.trainingId } as const
    await postComment(database.db, {
      actor: world.rosa,
      association: 'vaimh',
      applicantId: world.rosa.id,
      subject,
      id: randomUUID(),
      text: 'Was this the right topic?',
      seenUpTo: 0,
      now: noon,
    })
    const ofAdvisor = await site.get(world.in('virginia', 'advisor'), section('training'))
    const ofApplicant = wordsOf((await site.get(coordinator, pageOf(world.rosa))).page)

    expect(ofAdvisor.page).toContain('<details class="at-fold" open="">')
    expect(wordsOf(ofAdvisor.page)).toContain('Was this the right topic?')
    expect(ofAdvisor.page).toContain(
      paths.thread.href({ association: 'vaimh', applicantId: world.rosa.id, subject }),
    )
    expect(ofApplicant).toContain('Rosa Delgado : Watching babies New')
  })

  test('is not found where there is no such section', async () => {
    expect((await site.get(coordinator, `${pageOf(world.rosa)}/person`)).status).toBe(404)
  })
})
