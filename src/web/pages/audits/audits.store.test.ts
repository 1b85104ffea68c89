import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AuditedPerson,
  addEvidence,
  aRenewedPerson,
  period,
} from '../../../../test/audits/audited-world.ts'
import { setPolicy } from '../../../../test/decisions/a-reviewed-application.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { letProviderSay } from '../../../../test/web/let-provider-say.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { readDrawFile } from '../../../domain/audits/draw-file.ts'
import { verifyDraw } from '../../../domain/audits/verify-draw.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { announceAudit } from '../../../services/audits/announce-audit.ts'
import { decideLines } from '../../../services/audits/decide-lines.ts'
import { drawAudit } from '../../../services/audits/draw-audit.ts'
import { sha256 } from '../../../services/audits/sha256.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
let administrator: SignedIn
let stranger: SignedIn
let ines: AuditedPerson
let mira: AuditedPerson
let own: AuditedPerson
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
const announcedAt = new Date('2026-01-20T17:00:00Z')
const drawnAt = new Date('2026-01-24T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  administrator = world.in('virginia', 'administrator')
  stranger = world.in('michigan', 'coordinator')
  await setPolicy(database, world.virginia, { audits: { sharePercent: 100 } })
  const of = { associationId: world.virginia, by: administrator.id }
  ines = await aRenewedPerson(database, { ...of, name: 'Ines Duarte' })
  mira = await aRenewedPerson(database, { ...of, name: 'Mira Okafor', reinstatedOn: '2024-06-01' })
  own = await aRenewedPerson(database, { ...of, name: coordinator.name, person: coordinator })
  await addEvidence(database, ines.id)
  const people = [coordinator, administrator, stranger, ines, mira, world.rosa]
  site = await openSite(database.db, people, announcedAt, { dayOf, isWithoutReminders: true })
})

afterAll(() => database.drop())

const auditId = async () =>
  asOwner(database, async (client) => {
    const { rows } = await client.query('select id from audits order by announced_at desc limit 1')
    return String(rows[0]?.id)
  })

const stateOf = (renewalId: string) =>
  asOwner(database, async (client) => {
    const { rows } = await client.query('select state from renewals where id = $1', [renewalId])
    return rows[0]?.state
  })

const linesOf = (renewalId: string) =>
  asOwner(database, async (client) => {
    const { rows } = await client.query(
      'select entry_id as id, section, held from audit_lines where renewal_id = $1 order by section desc',
      [renewalId],
    )
    return rows.map((row) => ({ id: String(row.id), section: row.section, held: row.held }))
  })

const versionIn = async (actor: SignedIn, path: string) => {
  const { page } = await site.get(actor, path)
  return hiddenIn(page, 'version')
}

test('a draw is announced with its sealed list, and anybody reads the announcement', async () => {
  const form = await site.get(coordinator, paths.announceAudit.href('vaimh'))
  const source = 'The five numbers of the lottery on January 24, 2026'
  const typed = {
    id: hiddenIn(form.page, 'id'),
    period: `${period.from}..${period.until}`,
    seedSource: source,
  }

  const early = await site.post(coordinator, paths.announceAudit.href('vaimh'), {
    ...{ ...typed, seedFrom: '2026-01-22' },
  })
  expect(early.status).toBe(422)
  expect(wordsOf(early.page)).toContain('Choose a later day')

  const done = await site.post(coordinator, paths.announceAudit.href('vaimh'), {
    ...{ ...typed, seedFrom: '2026-01-24' },
  })
  expect(done.status).toBe(303)
  const id = await auditId()
  expect(done.to).toBe(paths.audit.href('vaimh', id, { did: 'announced' }))
  const published = await site.get(undefined, paths.auditFile.href('vaimh', id, 'announced'))
  const read = readDrawFile(published.page)
  expect('file' in read && read.file).toMatchObject({
    announcement: { association: 'vaimh', listed: 2, forced: 1, sharePercent: 100, seedSource: source },
    draw: null,
  })
  for (const { name, id: person, renewalId } of [ines, mira])
    for (const secret of [name, person, renewalId]) expect(published.page).not.toContain(secret)
  expect(wordsOf((await site.get(undefined, paths.publishedAudits.href('vaimh'))).page)).toContain(
    'Announcement',
  )
})

test('nothing can be drawn before its day, and what is announced is on no second list', async () => {
  const id = await auditId()
  const early = await site.post(coordinator, paths.drawAudit.href('vaimh', id), { seed: '1 2 3' })
  expect(early.status).toBe(409)
  expect(wordsOf(early.page)).toContain('The seed is not known yet')

  const again = await site.get(coordinator, paths.announceAudit.href('vaimh'))
  expect(wordsOf(again.page)).toContain('No renewal waits for an audit')
  const asked = { period, seedSource: 'Another', seedFrom: '2026-01-28' }
  expect(
    await announceAudit(database.db, {
      ...{ personId: coordinator.id, associationId: world.virginia, id: crypto.randomUUID() },
      ...{ given: asked, now: announcedAt, today: '2026-01-20' },
    }),
  ).toEqual({ announced: false, reason: 'nobody' })
})

test('of two who draw at once one draws, and the file can be computed again', async () => {
  site.now = drawnAt
  const id = await auditId()
  const wish = { personId: coordinator.id, associationId: world.virginia, auditId: id }
  const both = await Promise.all(
    ['4 8 15', '16 23 42'].map((seed) =>
      drawAudit(database.db, { ...wish, seed, now: drawnAt, today: '2026-01-24' }),
    ),
  )

  expect(both.filter(({ drawn }) => drawn)).toEqual([{ drawn: true, count: 3 }])
  expect(both.filter(({ drawn }) => !drawn)).toEqual([{ drawn: false, reason: 'drawn-before' }])
  const drawn = readDrawFile((await site.get(undefined, paths.auditFile.href('vaimh', id, 'drawn'))).page)
  const kept = readDrawFile((await site.get(undefined, paths.auditFile.href('vaimh', id, 'announced'))).page)
  if (!('file' in drawn && 'file' in kept)) throw new Error('Both are published.')
  expect(verifyDraw(drawn.file, sha256, kept.file.announcement).flatMap(({ faults }) => faults)).toEqual([])
  expect(drawn.file.draw?.drawn).toHaveLength(3)
  expect(drawn.file.draw?.forced).toHaveLength(1)
})

test('those who are drawn are told what is asked, and nothing that they showed already', async () => {
  const id = await auditId()
  const before = await site.get(coordinator, paths.audit.href('vaimh', id))
  expect(wordsOf(before.page)).toContain('3 people who are drawn have no letter yet')
  // A click tells as many as there is time for, and at least one.
  for (let clicks = 0; clicks < 4; clicks += 1)
    expect((await site.post(coordinator, paths.tellDrawn.href('vaimh', id), {})).status).toBe(303)
  const after = await site.get(coordinator, paths.audit.href('vaimh', id))
  expect(wordsOf(after.page)).not.toContain('no letter yet')

  expect(await stateOf(ines.renewalId)).toBe('evidence-asked')
  expect((await linesOf(ines.renewalId)).map(({ section, held }) => [section, held])).toEqual([
    ['training', 'file'],
    ['rsc', 'none'],
  ])
  const page = wordsOf((await site.get(ines, paths.ownAudit.href())).page)
  expect(page).toContain('Please answer by February 23, 2026')
  expect(page).toContain('Reflective supervision with Helen Brandt')
  const renewal = wordsOf((await site.get(ines, paths.renewal.href())).page)
  expect(renewal).toContain('The page of the audit says what is asked of you.')
  expect(renewal).not.toContain('you need to do nothing more now')
  expect(wordsOf((await site.get(ines, paths.home.href())).page)).toContain('Please show the hours')
  const list = await site.get(administrator, paths.season.href('vaimh', { show: 'all' }))
  const one = /href="(\/a\/vaimh\/renewals\/one\/[^"]+)"[^>]*>(?:<bdi>)?Ines/.exec(list.page)?.[1] ?? ''
  expect(wordsOf((await site.get(administrator, one)).page)).toContain('It waits for an audit')
  const [asked] = (await linesOf(ines.renewalId)).filter(({ held }) => held === 'none')
  const files = await site.get(ines, paths.entryFiles.href(asked?.section, asked?.id ?? ''))
  expect(files.page).toContain(`href="${paths.ownAudit.href()}"`)
  const mails = await asOwner(database, async (client) => {
    const { rows } = await client.query(
      "select subject, count(*)::int from mail where kind = 'letter' and person_id = $1 group by subject",
      [ines.id],
    )
    return rows
  })
  expect(mails).toEqual([{ subject: 'Your renewal was drawn for an audit', count: 1 }])
})

describe('nobody audits an own renewal', () => {
  test('a coordinator who is drawn finds it on no page of staff, and a colleague does', async () => {
    const id = await auditId()
    const mine = paths.auditedRenewal.href('vaimh', id, own.renewalId)

    expect((await site.get(coordinator, mine)).status).toBe(404)
    expect((await site.get(coordinator, paths.audit.href('vaimh', id))).page).not.toContain(own.renewalId)
    expect((await site.get(administrator, mine)).status).toBe(200)
    expect((await site.get(administrator, paths.audit.href('vaimh', id))).page).toContain(own.renewalId)
    expect(wordsOf((await site.get(coordinator, paths.ownAudit.href())).page)).toContain(
      'Your renewal was drawn',
    )
  })

  test('and the database takes no decision of it', async () => {
    const [line] = await linesOf(own.renewalId)
    const given = { found: [{ entryId: line?.id ?? '', proven: 15, words: '' }], version: 1 }
    const deciding = { actor: coordinator, associationId: world.virginia, renewalId: own.renewalId }

    await expect(decideLines(database.db, { ...deciding, now: drawnAt }, given)).rejects.toThrow()
  })
})

test('strangers learn nothing: other associations, visitors, applicants', async () => {
  const id = await auditId()
  const one = paths.auditedRenewal.href('vaimh', id, ines.renewalId)

  for (const path of [paths.audits.href('vaimh'), paths.audit.href('vaimh', id), one])
    for (const actor of [stranger, world.rosa, mira]) expect((await site.get(actor, path)).status).toBe(404)
  expect((await site.get(stranger, paths.audit.href('mi-aimh', id))).status).toBe(404)
  expect((await site.get(stranger, paths.auditedRenewal.href('mi-aimh', id, ines.renewalId))).status).toBe(
    404,
  )
  expect((await site.post(mira, paths.answerAudit.href(ines.renewalId), {})).status).toBe(404)
  expect((await site.get(undefined, paths.auditFile.href('mi-aimh', id, 'drawn'))).status).toBe(404)
  expect(wordsOf((await site.get(world.rosa, paths.ownAudit.href())).page)).toContain(
    'No renewal of yours is audited',
  )
})

test('a line of supervision says beside its evidence what the provider said of it', async () => {
  const [, rsc] = await linesOf(mira.renewalId)
  const line = async () => {
    const { page } = await site.get(
      coordinator,
      paths.auditedRenewal.href('vaimh', await auditId(), mira.renewalId),
    )
    const [, shown = ''] = page.split(`id="line-${rsc?.id}"`)
    return wordsOf(shown.slice(shown.indexOf('>') + 1, shown.indexOf('<fieldset'))).trim()
  }
  const say = (verdict: 'confirmed' | 'doubtful', at: string) =>
    letProviderSay(database, { session: rsc?.id ?? '', verdict, at: new Date(at) })

  const session = 'Reflective supervision with Helen Brandt January 10, 2025: 12 hours claimed'
  expect(await line()).toBe(`${session} No evidence yet , Not asked yet (it was asked for)`)
  await say('doubtful', '2026-01-24T10:00:00Z')
  expect(await line()).toBe(`${session} No evidence yet , Doubtful (it was asked for)`)
  await say('confirmed', '2026-01-24T11:00:00Z')
  expect(await line()).toBe(`${session} Confirmed by the provider (it was asked for)`)
})

describe('line by line', () => {
  const path = async () => paths.auditedRenewal.href('vaimh', await auditId(), ines.renewalId)
  const post = async (where: 'auditLine' | 'auditHeld' | 'auditConclusion', fields: Record<string, string>) =>
    site.post(coordinator, paths[where].href('vaimh', await auditId(), ines.renewalId), {
      version: await versionIn(coordinator, await path()),
      ...fields,
    })

  test('what was logged with its evidence is accepted with one look', async () => {
    const page = wordsOf((await site.get(coordinator, await path())).page)
    expect(page).toContain('1 of the 2 lines that are open has evidence')
    expect((await post('auditHeld', {})).status).toBe(303)

    const after = wordsOf((await site.get(coordinator, await path())).page)
    expect(after).toContain('15 hours proven, 15 needed')
    expect(after).toContain('0 hours proven, 10 needed')
    expect(after).toContain('accepted with one look')
  })

  test('less than claimed needs words, and more than claimed is none', async () => {
    const [, rsc] = await linesOf(ines.renewalId)
    const entry = rsc?.id ?? ''
    expect(wordsOf((await post('auditLine', {})).page)).toContain('Give the hours of at least one line')
    const overtaken = await post('auditLine', { version: '0', [`proven-${entry}`]: '12' })
    expect(overtaken.status).toBe(409)
    expect(overtaken.page).toMatch(new RegExp(`name="proven-${entry}"[^>]*value="12"`))
    expect((await post('auditLine', { version: '0', [`proven-${entry}`]: '4' })).status).toBe(409)
    const without = await post('auditLine', { [`proven-${entry}`]: '4' })
    expect(without.status).toBe(422)
    expect(wordsOf(without.page)).toContain('Say what is missing: the person reads it.')
    expect(without.page).toMatch(new RegExp(`name="proven-${entry}"[^>]*value="4"`))
    expect((await post('auditLine', { [`proven-${entry}`]: '13' })).status).toBe(422)
    expect((await post('auditConclusion', { wanted: 'pass' })).status).toBe(409)
  })

  test('of two colleagues who decide at once one decides, and the other is told', async () => {
    const [, rsc] = await linesOf(ines.renewalId)
    const version = Number(await versionIn(coordinator, await path()))
    const deciding = { associationId: world.virginia, renewalId: ines.renewalId, now: drawnAt }
    const found = [{ entryId: rsc?.id ?? '', proven: 4, words: 'The log has 4 hours.' }]
    const given = { found, version }
    const both = await Promise.all(
      [coordinator, administrator].map((actor) => decideLines(database.db, { ...deciding, actor }, given)),
    )

    expect(both).toContainEqual({ decided: true, count: 1 })
    expect(both).toContainEqual({ decided: false, reason: 'moved-on' })
  })

  test('whoever was slower sees what the colleague found of a line, and keeps what was typed for the others', async () => {
    const [training, rsc] = (await linesOf(ines.renewalId)).map(({ id }) => id)
    // The page knew what was found of the training, and that nothing was found of the session yet.
    const late = await post('auditLine', {
      ...{ version: '0', [`known-${training}`]: '1' },
      ...{ [`proven-${training}`]: '7', [`words-${training}`]: 'Half of it.' },
      ...{ [`proven-${rsc}`]: '12', [`words-${rsc}`]: 'All is there.' },
    })

    expect(late.status).toBe(409)
    expect(late.page).toMatch(new RegExp(`name="proven-${training}"[^>]*value="7"`))
    expect(wordsOf(late.page)).toContain('Half of it.')
    expect(late.page).not.toMatch(new RegExp(`name="proven-${rsc}"[^>]*value="12"`))
    expect(wordsOf(late.page)).not.toContain('All is there.')
    expect(wordsOf(late.page)).toContain('The log has 4 hours.')
    expect(hiddenIn(late.page, `known-${rsc}`)).toBe('1')
  })

  test('gaps are told with what is missing and a time to mend', async () => {
    expect(
      (await post('auditConclusion', { wanted: 'find-gaps', message: 'Call me if you like.' })).status,
    ).toBe(303)
    expect(await stateOf(ines.renewalId)).toBe('gaps')
    const page = wordsOf((await site.get(ines, paths.ownAudit.href())).page)
    expect(page).toContain('Please answer by March 25, 2026')
    expect(page).toContain('The log has 4 hours.')
    expect(page).toContain('6 hours missing (4 of 10 hours are shown)')
    expect(page).toContain('Call me if you like.')
  })

  test('whoever mended it hands it back, and then it passes', async () => {
    const answer = paths.answerAudit.href(ines.renewalId)
    const asked = await site.post(ines, answer, {})
    expect(asked.status).toBe(422)
    expect(wordsOf(asked.page)).toContain('Tick that you know of the lines without evidence')
    expect(wordsOf(asked.page)).toContain('1 line has no evidence yet. I know, and I have no more to show.')
    expect(wordsOf(asked.page)).toContain(
      'This is about: Reflective supervision with Helen Brandt, January 10, 2025.',
    )
    expect(await stateOf(ines.renewalId)).toBe('gaps')
    expect((await site.post(ines, answer, { [`unshown-${ines.renewalId}`]: 'yes' })).status).toBe(303)
    expect(wordsOf((await site.get(ines, paths.ownAudit.href())).page)).not.toContain('Please answer by')
    expect(await stateOf(ines.renewalId)).toBe('evidence-asked')
    const [, rsc] = await linesOf(ines.renewalId)
    const entry = rsc?.id ?? ''
    await post('auditLine', { [`proven-${entry}`]: '12' })
    expect((await post('auditConclusion', { wanted: 'pass' })).status).toBe(303)
    expect(await stateOf(ines.renewalId)).toBe('passed')
    expect(wordsOf((await site.get(ines, paths.ownAudit.href())).page)).toContain('This audit is passed')
    expect((await post('auditHeld', {})).status).toBe(409)
  })

  test('every decision stays, and the record tells of each', async () => {
    const [, rsc] = await linesOf(ines.renewalId)
    const { decisions, kinds } = await asOwner(database, async (client) => {
      const kept = await client.query(
        'select number, proven::float from audit_decisions where renewal_id = $1 and entry_id = $2 order by 1',
        [ines.renewalId, rsc?.id],
      )
      const recorded = await client.query(
        'select kind from record_entry where subject_id = $1 order by number',
        [ines.id],
      )
      return { decisions: kept.rows, kinds: recorded.rows.map(({ kind }) => kind) }
    })

    expect(decisions).toEqual([
      { number: 1, proven: 4 },
      { number: 2, proven: 12 },
    ])
    expect(kinds).toEqual([
      'renewal-draw',
      'renewal-ask-evidence',
      'audit-lines-accepted',
      'audit-line-decided',
      'renewal-find-gaps',
      'renewal-mended',
      'audit-answered',
      'audit-line-decided',
      'renewal-pass',
    ])
  })
})
