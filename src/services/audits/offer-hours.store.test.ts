import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditedPerson, aRenewedPerson, period } from '../../../test/audits/audited-world.ts'
import { setPolicy } from '../../../test/decisions/a-reviewed-application.ts'
import { renewalMeans } from '../../../test/renewals/endorsed-people.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../test/web/open-site.ts'
import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { paths } from '../../web/paths.ts'
import { addEntry } from '../portfolio/add-entry.ts'
import { announceAudit } from './announce-audit.ts'
import { concludeAudit } from './conclude-audit.ts'
import { decideLines } from './decide-lines.ts'
import { drawAudit } from './draw-audit.ts'
import { offerHours } from './offer-hours.ts'
import { openDrawn } from './open-drawn.ts'
import { seeAudited } from './see-audited.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
let ines: AuditedPerson
let mira: AuditedPerson
const auditId = randomUUID()
const [book, webinar, later] = [randomUUID(), randomUUID(), randomUUID()]
const standards = loadStandards()
const now = new Date('2026-01-24T17:00:00Z')
const today = '2026-01-24'

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  await setPolicy(database, world.virginia, {
    audits: { sharePercent: 100 },
    renewals: { models: [{ from: '2020-01-01', length: 'yearly', endsIn: 2020 }] },
  })
  const of = { associationId: world.virginia, by: coordinator.id }
  ines = await aRenewedPerson(database, { ...of, name: 'Ines Duarte' })
  mira = await aRenewedPerson(database, { ...of, name: 'Mira Okafor' })
  const audit = { personId: coordinator.id, associationId: world.virginia, auditId }
  const given = { period, seedSource: 'A lottery', seedFrom: today }
  const early = { now: new Date('2026-01-20T17:00:00Z'), today: '2026-01-20' }
  await announceAudit(database.db, { ...audit, id: auditId, given, ...early })
  await drawAudit(database.db, { ...audit, seed: '4', now, today })
  await openDrawn(means(), { ...audit, now, today, mayGoOn: () => true })
  for (const [id, title, completedOn, clockHours] of [
    [book, 'Book club', '2025-10-02', 5],
    [webinar, 'Webinar', '2025-11-03', 2],
    [later, 'Of another year', '2026-01-10', 9],
  ] as const) {
    const body = {
      title,
      provider: 'VAIMH',
      completedOn,
      clockHours,
      topics: ['relationship-based' as const],
    }
    await addEntry(database.db, { personId: ines.id, now, id, entry: { section: 'training', body } })
  }
  site = await openSite(database.db, [coordinator, ines, mira], now, { dayOf: () => today })
})

afterAll(() => database.drop())

const means = () => ({
  ...renewalMeans(database.db),
  auditUrl: () => 'https://attune.example.org/renewal/audit',
})
const offer = (actor: SignedIn, entryIds: readonly string[], renewalId = ines.renewalId) =>
  offerHours({ db: database.db, standards }, { actor, renewalId, entryIds, now })

const see = async () => {
  const seen = await seeAudited(database.db, {
    ...{ actor: coordinator, associationId: world.virginia, renewalId: ines.renewalId, now },
  })
  if ('access' in seen) throw new Error('A coordinator sees it.')
  return seen
}

const training = async () => {
  const { totals } = await see()
  const { claimed, proven, open, missing } =
    totals.find(({ requirement }) => requirement === 'training') ?? {}
  return { claimed, proven, open, missing }
}

const decide = async (entryId: string, proven: number) => {
  const { entry } = await see()
  const whose = { actor: coordinator, associationId: world.virginia, renewalId: ines.renewalId, now }
  return decideLines(database.db, whose, {
    found: [{ entryId, proven, words: 'As the file says.' }],
    version: entry.version,
  })
}

test('a page lists the hours of the period that were not handed in, and none of another', async () => {
  const { page } = await site.get(ines, paths.ownAudit.href())
  const words = wordsOf(page)

  expect(words).toContain('Other hours of the same time')
  for (const id of [book, webinar]) expect(page).toContain(`value="${id}"`)
  expect(page).not.toContain(later)
  expect(wordsOf((await site.get(mira, paths.ownAudit.href())).page)).not.toContain('Other hours')
})

test('nobody offers for somebody else, and nothing that could not make up for anything', async () => {
  await expect(offer(mira, [book])).rejects.toThrow(NotFound)
  expect(await offer(ines, [later])).toEqual({ offered: false, reason: 'none' })
  expect(await offer(mira, [book], mira.renewalId)).toEqual({ offered: false, reason: 'none' })
  const none = await site.post(ines, paths.offerHours.href(ines.renewalId), {})
  expect(none.status).toBe(409)
  expect(wordsOf(none.page)).toContain('Choose at least one that is still listed.')
})

test('what is a line already is not offered for something that it came to count for since', async () => {
  const [training] = (await see()).lines.filter(({ section }) => section === 'training')
  const [entry, amount] = [training?.entryId ?? '', training?.hours ?? 0]
  const countsForDiversity = (counted: readonly object[]) =>
    asOwner(database, (client) =>
      client.query(
        `update renewal_lines set findings = (select jsonb_agg(case when finding ->> 'requirement' = 'training-dei'
            then jsonb_set(finding, '{counted}', $1::jsonb) else finding end order by place)
          from jsonb_array_elements(findings) with ordinality as listed (finding, place)) where renewal_id = $2`,
        [JSON.stringify(counted), ines.renewalId],
      ),
    )
  // As if it had been handed in without a word of diversity, which was added since.
  await countsForDiversity([])

  expect(await offer(ines, [entry])).toEqual({ offered: false, reason: 'none' })
  await countsForDiversity([{ entry, amount }])
})

test('what is offered becomes a line, once, that staff see as such', async () => {
  expect(await training()).toEqual({ claimed: 15, proven: 0, open: 15, missing: 0 })
  const offered = await site.post(ines, paths.offerHours.href(ines.renewalId), { entry: [book] })
  expect(offered.to).toBe(paths.ownAudit.href({ did: 'offered' }))

  expect(await offer(ines, [book])).toEqual({ offered: false, reason: 'none' })
  expect(await training()).toEqual({ claimed: 20, proven: 0, open: 20, missing: 0 })
  const { page } = await site.get(coordinator, paths.auditedRenewal.href('vaimh', auditId, ines.renewalId))
  expect(wordsOf(page)).toContain(
    'Book club October 2, 2025: 5 hours claimed No evidence yet offered in place of others',
  )
  const own = await site.get(ines, paths.ownAudit.href())
  expect(own.page).not.toContain(`name="entry" value="${book}"`)
  expect(wordsOf(own.page)).toContain('offered in place of others')
})

test('it is decided like the others, and makes up for what could not be shown', async () => {
  const { lines } = await see()
  const [first] = lines.filter(({ section }) => section === 'training')
  const [sessions] = lines.filter(({ section }) => section === 'rsc')
  await decide(first?.entryId ?? '', 10)
  await decide(sessions?.entryId ?? '', sessions?.hours ?? 0)
  expect(await training()).toEqual({ claimed: 20, proven: 10, open: 5, missing: 0 })
  await decide(book, 5)
  expect(await training()).toEqual({ claimed: 20, proven: 15, open: 0, missing: 0 })

  const { entry } = await see()
  const wish = { actor: coordinator, associationId: world.virginia, renewalId: ines.renewalId, now, today }
  const passing = { ...wish, wanted: 'pass', message: '', version: entry.version } as const
  expect(await concludeAudit(means(), passing)).toEqual({ concluded: true })
  expect(await offer(ines, [webinar])).toEqual({ offered: false, reason: 'over' })
})
