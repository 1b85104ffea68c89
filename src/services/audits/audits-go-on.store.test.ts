import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditedPerson, aRenewedPerson, period } from '../../../test/audits/audited-world.ts'
import { setPolicy } from '../../../test/decisions/a-reviewed-application.ts'
import { renewalMeans } from '../../../test/renewals/endorsed-people.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../test/web/open-site.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { listDueAudits } from '../../store/audits/due-audits.ts'
import { paths } from '../../web/paths.ts'
import { announceAudit } from './announce-audit.ts'
import { answerAudit } from './answer-audit.ts'
import { concludeAudit } from './conclude-audit.ts'
import { decideLines } from './decide-lines.ts'
import { drawAudit } from './draw-audit.ts'
import { seeAudited } from './see-audited.ts'
import { stepDueAudit } from './step-due-audit.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
/** Never answers, answers, has evidence and says nothing, had it all along, and is staff. */
let silent: AuditedPerson
let answering: AuditedPerson
let shown: AuditedPerson
let held: AuditedPerson
let own: AuditedPerson
const auditId = randomUUID()
const noon = (day: Day) => new Date(`${day}T17:00:00Z`)

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  await setPolicy(database, world.virginia, { audits: { sharePercent: 100 } })
  const of = { associationId: world.virginia, by: world.in('virginia', 'administrator').id }
  silent = await aRenewedPerson(database, { ...of, name: 'Ines Duarte' })
  answering = await aRenewedPerson(database, { ...of, name: 'Mira Okafor' })
  shown = await aRenewedPerson(database, { ...of, name: 'Lena Voss' })
  held = await aRenewedPerson(database, { ...of, name: 'Tess Abara' })
  own = await aRenewedPerson(database, { ...of, name: coordinator.name, person: coordinator })
  await giveFiles(held)
  site = await openSite(database.db, [coordinator, world.rosa], noon('2026-01-24'), {
    dayOf: (instant) => instant.toISOString().slice(0, 10),
  })
})

afterAll(() => database.drop())

/** A file for every entry of hours. */
const giveFiles = ({ id }: AuditedPerson) =>
  asOwner(database, async (client) => {
    await client.query(
      `insert into stored_file (id, person_id, entry_id, purpose, name, media_type, bytes, sha256, state, scan, uploaded_at)
        select gen_random_uuid(), person_id, id, 'certificate', 'proof.pdf', 'application/pdf', 100,
          md5(id::text) || md5(id::text), 'available', 'clean', '2026-02-01T12:00:00Z'
        from portfolio_entry where person_id = $1 and section in ('training', 'rsc')`,
      [id],
    )
  })

const means = () => ({
  ...renewalMeans(database.db),
  auditUrl: () => 'https://attune.example.org/renewal/audit',
})

/** Two workers at one moment. */
const work = async (now: Date) => {
  const due = await listDueAudits(database.db, now, 100)
  for (const each of due) await Promise.all([1, 2].map(() => stepDueAudit(database.db, means(), each, now)))
  return due.length
}

const live = async (from: Day, until: Day) => {
  for (let day = from; day <= until; day = toDay(toDayNumber(day) + 1)) await work(noon(day))
}

/** What left, and when: from the outbox and from what is kept as sent. */
const lettersTo = ({ id, renewalId }: AuditedPerson) =>
  asOwner(database, async (client) => {
    const { rows } = await client.query(
      'select kind, sent_at from audit_letters where renewal_id = $1 order by sent_at',
      [renewalId],
    )
    const sent = await client.query('select count(*)::int from mail where person_id = $1', [id])
    expect(sent.rows[0]?.count).toBe(rows.length)
    return rows.map(({ kind, sent_at }) => `${sent_at.toISOString().slice(0, 10)} ${kind}`)
  })

/** The kinds of work about audits as the coordinator's page lists them, by name. */
const listed = async (day: Day) => {
  site.now = noon(day)
  const { page } = await site.get(coordinator, paths.workbench.href('vaimh', {}))
  const [, body = ''] = /<tbody>(.*?)<\/tbody>/s.exec(page) ?? []
  const links = [...body.matchAll(/class="govuk-link at-work__who" href="([^"]+)"/g)].map(
    ([, to]) => to ?? '',
  )
  return { words: wordsOf(body).replaceAll(/\s+/g, ' ').trim(), links }
}

const linkTo = ({ renewalId }: AuditedPerson) => paths.auditedRenewal.href('vaimh', auditId, renewalId)

test('whoever is drawn is told by the clock, once, and by day', async () => {
  const of = { associationId: world.virginia, personId: coordinator.id }
  const given = { period, seedSource: 'A lottery', seedFrom: '2026-01-24' }
  const announced = { id: auditId, given, now: noon('2026-01-20'), today: '2026-01-20' }
  await announceAudit(database.db, { ...of, ...announced })
  await drawAudit(database.db, { ...of, auditId, seed: '4 8', now: noon('2026-01-24'), today: '2026-01-24' })

  expect(await work(new Date('2026-01-25T03:00:00Z'))).toBe(0)
  expect(await work(noon('2026-01-25'))).toBe(5)
  for (const person of [silent, answering, shown, own])
    expect(await lettersTo(person)).toEqual(['2026-01-25 audit-asked'])
  expect(await lettersTo(held)).toEqual(['2026-01-25 audit-nothing-asked'])
  expect(await work(noon('2026-01-25'))).toBe(0)
})

test('what had its evidence waits for staff at once, and what is asked for does not', async () => {
  const { words, links } = await listed('2026-01-26')

  expect(words).toContain('Tess Abara · Has shown evidence for an audit')
  expect(words).toContain('15 min')
  expect(links).toEqual([linkTo(held)])
  expect((await site.get(coordinator, linkTo(held))).status).toBe(200)
})

test('one reminder comes before the last day, and none to whoever has answered or shown enough', async () => {
  await live('2026-01-26', '2026-02-09')
  const wish = { actor: answering, renewalId: answering.renewalId, now: noon('2026-02-10') }
  const unsure = { ...wish, isAll: false }
  expect(await answerAudit(database.db, unsure)).toEqual({ answered: false, reason: 'unshown' })
  expect(await answerAudit(database.db, { ...wish, isAll: true })).toEqual({ answered: true })
  await giveFiles(shown)
  await live('2026-02-10', '2026-02-24')

  expect(await lettersTo(silent)).toEqual(['2026-01-25 audit-asked', '2026-02-17 audit-reminder'])
  expect(await lettersTo(answering)).toEqual(['2026-01-25 audit-asked'])
  expect(await lettersTo(shown)).toEqual(['2026-01-25 audit-asked'])
})

test('who did not answer in time is on the list of work from the day after, and nobody reads an own audit there', async () => {
  const before = await listed('2026-02-24')
  expect(before.links.toSorted()).toEqual([answering, held, shown].map(linkTo).toSorted())
  await live('2026-02-25', '2026-03-10')
  const after = await listed('2026-03-10')

  expect(after.links.toSorted()).toEqual([answering, held, shown, silent].map(linkTo).toSorted())
  expect(after.words).toContain('Ines Duarte · Has not answered an audit Was wanted by February 24, 2026')
  expect(after.words).not.toContain(coordinator.name)
  expect(await lettersTo(silent)).toHaveLength(2)
})

test('a gap leaves the list, is reminded of once, and comes back when it is mended', async () => {
  const at = noon('2026-03-11')
  const whose = { actor: coordinator, associationId: world.virginia, renewalId: answering.renewalId, now: at }
  const seen = await seeAudited(database.db, whose)
  if ('access' in seen) throw new Error('A coordinator sees it.')
  for (const [place, { entryId }] of seen.lines.entries())
    await decideLines(database.db, whose, {
      found: [{ entryId, proven: 1, words: 'One is there.' }],
      version: seen.entry.version + place,
    })
  const version = seen.entry.version + seen.lines.length
  const wish = { ...whose, message: '', today: '2026-03-11', version } as const
  expect(await concludeAudit(means(), { ...wish, wanted: 'find-gaps' })).toEqual({ concluded: true })
  await live('2026-03-11', '2026-05-05')
  const reminded = ['2026-01-25 audit-asked', '2026-03-11 audit-gaps', '2026-05-03 audit-reminder']
  expect(await lettersTo(answering)).toEqual(reminded)
  expect((await listed('2026-05-05')).links).not.toContain(linkTo(answering))

  const mended = { actor: answering, renewalId: answering.renewalId, now: noon('2026-05-06'), isAll: true }
  expect(await answerAudit(database.db, mended)).toEqual({ answered: true })
  const { words, links } = await listed('2026-05-06')
  expect(words).toContain('Mira Okafor · Has mended a gap of an audit Today 6 min')
  expect(links).toContain(linkTo(answering))
})

test('what is passed is off the list, and nothing is sent about it any more', async () => {
  const whose = { actor: coordinator, associationId: world.virginia, renewalId: answering.renewalId }
  const now = noon('2026-05-07')
  const seen = await seeAudited(database.db, { ...whose, now })
  if ('access' in seen) throw new Error('A coordinator sees it.')
  for (const [place, { entryId, hours }] of seen.lines.entries())
    await decideLines(
      database.db,
      { ...whose, now },
      { found: [{ entryId, proven: hours, words: '' }], version: seen.entry.version + place },
    )
  const version = seen.entry.version + seen.lines.length
  const wish = { ...whose, now, wanted: 'pass', message: '', today: '2026-05-07', version } as const
  expect(await concludeAudit(means(), wish)).toEqual({ concluded: true })
  const letters = await lettersTo(answering)
  await live('2026-05-07', '2026-06-30')

  expect((await listed('2026-05-08')).links).not.toContain(linkTo(answering))
  expect(letters.at(-1)).toBe('2026-05-07 audit-passed')
  expect(await lettersTo(answering)).toEqual(letters)
  expect(await lettersTo(silent)).toHaveLength(2)
})
