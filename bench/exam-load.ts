import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { dayIn } from '../src/domain/day-in.ts'
import type { SignedIn } from '../src/domain/rights.ts'
import { withMaintenance } from '../src/store/demo/with-maintenance.ts'
import { openDatabase } from '../src/store/open-database.ts'
import { openServer } from '../src/store/open-server.ts'
import { paths } from '../src/web/paths.ts'
import { postAs, startExamServer } from '../test/exams/start-exam-server.ts'

// Candidates who answer at once over loopback. Run with `node --import tsx bench/exam-load.ts [candidates] [answers]`.
const [candidates = 200, answers = 10] = process.argv.slice(2).map(Number)
const longest = 120_000
const folder = mkdtempSync(join(tmpdir(), 'attune-exam-load-'))
// The user that runs PostgreSQL for root has to pass through.
chmodSync(folder, 0o755)
const settings = { dataFolder: join(folder, 'data'), cacheFolder: join(folder, 'cache') }

try {
  const database = await openDatabase(settings)
  const postgres = await openServer(settings)
  const app = postgres.connection('app')
  if (!app) throw new Error('The server that comes along has an app role.')
  const { people, sittings, itemIds } = await withMaintenance(settings, settle)
  const server = await startExamServer({ app, people })
  try {
    const waits = await answerAll(server.url, people, sittings, itemIds)
    const lost = await withMaintenance(settings, (client) => countLost(client, sittings))
    print(waits, lost)
    if (lost > 0 || waits.some(({ kept }) => !kept)) process.exitCode = 1
  } finally {
    await server.kill()
    await database.close()
    await postgres.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** An office, a form, and everybody in the middle of sitting it. */
async function settle(client: pg.Client) {
  const [association, office, form, window] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const itemIds = Array.from({ length: answers }, () => randomUUID())
  const named = { id: association, shortId: 'load', name: 'Load' }
  const people = Array.from({ length: candidates }, (_, index): SignedIn => {
    const id = randomUUID()
    const roles = [{ association: named, role: 'applicant' as const }]
    return {
      kind: 'person',
      id,
      name: `Candidate ${index}`,
      email: `${id}@example.org`,
      roles,
      assurance: 'mailed',
    }
  })
  const choices = ['A', 'B', 'C', 'D'].map((letter) => ({ letter, text: `Choice ${letter}` }))
  const asked = { kind: 'multiple-choice', version: 1, area: 'attachment', prompt: 'Which one?', choices }
  const body = JSON.stringify({ items: itemIds.map((itemId) => ({ ...asked, itemId })) })
  const today = dayIn(new Date())
  await client.query(`insert into association (id, short_id, name) values ($1, 'load', 'Load')`, [
    association,
  ])
  await client.query('insert into exam_offices (id, association_id) values ($1, $2)', [office, association])
  await client.query(
    `insert into exam_forms (id, office_id, part, category, name, language, body, blueprint, seed, drawn_at)
     values ($1, $2, 'multiple-choice', 'imhm-clinical', 'Load', 'en', $3, '[]', 'load', now())`,
    [form, office, body],
  )
  await client.query(
    `insert into exam_windows (id, office_id, name, part, first_day, last_day, book_until, seats)
     values ($1, $2, 'Load', 'multiple-choice', $3, $3, $3, 10000)`,
    [window, office, today],
  )
  const sittings: string[] = []
  for (const { id, name, email } of people) {
    const [application, sitting] = [randomUUID(), randomUUID()]
    await client.query('insert into person (id, name, email) values ($1, $2, $3)', [id, name, email])
    await client.query(
      `insert into application (id, association_id, person_id, standard, edition, state, state_since, opened_at)
       values ($1, $2, $3, 'vaimh/imhm-clinical', '2024-01', 'approved-for-exam', now(), now())`,
      [application, association, id],
    )
    await client.query(
      `insert into exam_sittings (id, office_id, association_id, person_id, application_id, part, category, window_id,
         form_id, script_code, state, state_since, planned_on, booked_at, started_at, ends_at)
       values ($1, $2, $3, $4, $5, 'multiple-choice', 'imhm-clinical', $6, $7, $8, 'sitting', now(), $9, now(), now(),
         now() + interval '90 minutes')`,
      [
        sitting,
        office,
        association,
        id,
        application,
        window,
        form,
        sitting.replaceAll('-', '').slice(0, 12),
        today,
      ],
    )
    sittings.push(sitting)
  }
  return { people, sittings, itemIds }
}

interface Wait {
  readonly ms: number
  readonly kept: boolean
}

/** Every candidate answers one question after the other, all candidates at the same time. */
async function answerAll(
  url: string,
  people: readonly SignedIn[],
  sittings: readonly string[],
  itemIds: readonly string[],
): Promise<Wait[]> {
  const end = performance.now() + longest
  const each = people.map(async ({ id }, index) => {
    const waits: Wait[] = []
    for (const [place, item] of itemIds.entries()) {
      if (performance.now() > end) throw new Error(`It took longer than ${longest / 1000} seconds.`)
      const began = performance.now()
      const fields = { item, value: 'B', flagged: '', seq: String(place + 1) }
      const answer = await postAs(url, id, paths.examAnswers.href(sittings[index] ?? ''), fields)
      const kept = (await answer.text()) === '{"kind":"kept"}'
      waits.push({ ms: performance.now() - began, kept })
    }
    return waits
  })
  return (await Promise.all(each)).flat()
}

/** Answers that the server said it had and that are not there. */
async function countLost(client: pg.Client, sittings: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from exam_answers where answer ->> 'choice' = 'B' and sitting_id = any ($1)`,
    [sittings],
  )
  return candidates * answers - (rows[0]?.count ?? 0)
}

function print(waits: readonly Wait[], lost: number): void {
  const sorted = waits.map(({ ms }) => ms).toSorted((one, other) => one - other)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const refused = waits.filter(({ kept }) => !kept).length
  console.log(
    `${candidates} candidates, ${answers} answers each, at once, on ${availableParallelism()} cores`,
  )
  console.log(`answers ${waits.length}, lost ${lost}, refused ${refused}`)
  console.log(`saved within: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`)
}
