import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../test/rights/owner.ts'
import { table } from '../../test/rights/table.ts'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { makeWorld, type World } from '../../test/store/two-associations.ts'
import { openSite, type TestSite } from '../../test/web/open-site.ts'
import { putApplication } from '../../test/workbench/an-application.ts'
import type { SignedIn } from '../domain/rights.ts'
import { openOffice } from '../services/exams/open-office.ts'
import { paths } from './paths.ts'

let database: TestDatabase
let world: World
let site: TestSite

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  const roles = ['administrator', 'coordinator', 'reviewer', 'marker', 'advisor'] as const
  site = await openSite(
    database.db,
    roles.map((role) => world.in('virginia', role)),
    new Date('2026-11-21T17:00:00Z'),
  )
  const { id: personId } = world.in('virginia', 'administrator')
  const opening = { personId, associationId: world.virginia, at: new Date('2026-11-20T17:00:00Z') }
  await openOffice(database.db, opening)
  await asOwner(database, (_, insert) =>
    insert('committee_member', {
      ...{ association_id: world.virginia, person_id: world.in('virginia', 'reviewer').id },
      ...{ since: opening.at, appointed_by: personId },
    }),
  )
  await putApplication(database, { associationId: world.virginia, personId: world.rosa.id })
})

afterAll(() => database.drop())

/** Pages of an association that need nothing else to be named. */
const pages = Object.keys(table).flatMap((route) => {
  const [, pattern = ''] = /^GET (\/a\/:association(?:\/[^:]*)?)$/.exec(route) ?? []
  // What software asks for, and a file of items, are no pages; figures and messages need a season that there is not yet.
  return pattern === '' || /\.json$|\.csv$|-export$|renewals\/(figures|network|message)$/.test(pattern)
    ? []
    : [pattern.replace(':association', 'vaimh')]
})

/** Where the links and forms of a page lead that ask for another page. */
function leadsTo(page: string): string[] {
  const links = [...page.matchAll(/<a [^>]*href="([^"#?]+)/g)]
  const forms = [...page.matchAll(/<form [^>]*method="get"[^>]*action="([^"#?]+)/g)]
  return [...links, ...forms].flatMap(([, to]) => to ?? [])
}

/** Every page to which somebody comes by links alone, from where staff begin. */
async function reach(actor: SignedIn): Promise<Set<string>> {
  const found = new Set<string>()
  let next = [paths.workbench.href('vaimh')]
  while (next.length > 0) {
    const links = []
    for (const path of next) {
      found.add(path)
      links.push(...leadsTo((await site.get(actor, path)).page))
    }
    next = [...new Set(links)].filter((path) => pages.includes(path) && !found.has(path))
  }
  return found
}

test('every page of the staff is reached by links', async () => {
  const reached = new Set([
    ...(await reach(world.in('virginia', 'administrator'))),
    ...(await reach(world.in('virginia', 'reviewer'))),
    ...(await reach(world.in('virginia', 'marker'))),
  ])

  expect(pages.length).toBeGreaterThan(20)
  expect(pages.filter((page) => !reached.has(page))).toEqual([])
})

describe('the navigation', () => {
  const places = async (actor: SignedIn, path: string) => {
    const { page } = await site.get(actor, path)
    const [, nav = ''] = /<nav class="at-staff".*?>(.*?)<\/nav>/s.exec(page) ?? []
    return [...nav.matchAll(/<a ([^>]*)>([^<]*)</g)].map(([, attributes = '', label]) =>
      attributes.includes('aria-current') ? `(${label})` : label,
    )
  }

  test('shows the groups and the places of one of them, and marks where one is', async () => {
    const administrator = world.in('virginia', 'administrator')

    expect(await places(administrator, paths.appeals.href('vaimh'))).toEqual([
      ...['(Work)', 'Endorsed', 'People', 'Association'],
      ...['Now', 'Applications', 'Assign reviewers', '(Appeals)', 'Exam', 'Calendar'],
    ])
    expect(await places(administrator, paths.letterTemplates.href('vaimh'))).toEqual([
      ...['Work', 'Endorsed', 'People', '(Association)'],
      ...[
        'How we work',
        'Certificates',
        '(Letters)',
        'Texts to sign',
        'Reference form',
        'Exam items',
        'Committee',
        'Team',
        'Signing keys',
        'Mail',
      ],
    ])
  })

  test('has no groups where there are few places', async () => {
    const at = paths.workbench.href('vaimh')

    expect(await places(world.in('virginia', 'reviewer'), at)).toEqual(['(Now)', 'My reviews', 'My votes'])
    expect(await places(world.in('virginia', 'advisor'), at)).toEqual(['(Now)', 'People', 'Comments'])
  })
})
