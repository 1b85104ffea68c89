import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { type Standing, wasEndorsedOn } from '../src/domain/endorsements/standing-on.ts'
import { seasonId } from '../src/services/demo/season/season-id.ts'
import { createDb } from '../src/store/create-db.ts'
import { insertRows, rowsOf, type SeasonRow } from '../src/store/demo/insert-rows.ts'
import { withMaintenance } from '../src/store/demo/with-maintenance.ts'
import { findStandingOn, type RegisterSearch, searchRegister } from '../src/store/endorsements/register.ts'
import { openServer } from '../src/store/open-server.ts'
import type { StoreSettings } from '../src/store/settings.ts'
import type { Db } from '../src/store/tables.ts'
import { withScope } from '../src/store/with-scope.ts'
import { figure, quantile, table } from './figures.ts'
import { createOwnSpeed } from './own-speed.ts'
import { startDemo } from './pages/demo-program.ts'
import type { Section } from './section.ts'

const size = 50_000
const rounds = 40
const patience = 60_000
const chunk = 5000
const pageSize = 25
const association_id = seasonId('blue-ridge')
const given = ['Abena', 'Bruno', 'Carla', 'Dmitri', 'Esther', 'Farid', 'Grace', 'Hiro', 'Inès', 'Jonas']
const family = ['Abbott', 'Barros', 'Castle', 'Duarte', 'Eriksen', 'Fofana', 'Grant', 'Hale', 'Ito', 'O’Neil']
const places = ['Roanoke, VA', 'Salem, VA', 'Blacksburg, VA', 'Floyd, VA', '']
const categories = ['ifa', 'ifs', 'imhs', 'imhm-clinical']

type Entry = Pick<SeasonRow<'register_entry'>, 'name' | 'place' | 'category'> & { readonly number: string }

function entryOf(seed: number): Entry {
  const name = `${given[seed % 10]} ${family[Math.floor(seed / 10) % 10]} ${seed.toString(36)}`
  const [place, category] = [places[seed % 5] ?? '', categories[Math.floor(seed / 3) % 4] ?? '']
  return { name, place, category, number: `BENCH-2020-${seed}` }
}

/** Searches of several kinds, each with what a plain look at all entries would find. */
const searches: readonly { readonly what: string; readonly asked: Partial<RegisterSearch> }[] = [
  { what: 'nothing, the first page', asked: {} },
  { what: 'a whole name', asked: { name: entryOf(4711).name ?? '' } },
  { what: 'the beginning of a common name', asked: { name: 'gr' } },
  { what: 'a name without its accent, and a place', asked: { name: 'ines oneil', place: 'floyd' } },
  { what: 'a place and a category', asked: { place: 'floyd', category: 'imhs' } },
]

/** The public register with 50,000 entries, as anybody asks it. */
export async function benchRegister(): Promise<Section> {
  const demo = await startDemo()
  try {
    await fill(demo.store)
    const server = await openServer(demo.store)
    const connection = server.connection('app')
    if (!connection) throw new Error('The server of the demo is not reached.')
    const db = createDb(connection, async () => {})
    try {
      return await measure(db)
    } finally {
      await db.destroy()
      await server.close()
    }
  } finally {
    await demo.stop()
  }
}

async function fill(store: StoreSettings): Promise<void> {
  await withMaintenance(store, async (client) => {
    // The season's own entries would be found too.
    await client.query('delete from register_entry')
    for (let first = 0; first < size; first += chunk) {
      const rows = Array.from({ length: chunk }, (_, index) => {
        const { name = '', place = '', category = '', number } = entryOf(first + index)
        const about = {
          association_id,
          number,
          category,
          standard: `vaimh/${category}`,
          awarded_on: '2020-05-01',
        }
        return { id: randomUUID(), name, place, about }
      })
      const at = new Date('2020-05-01T15:00:00Z')
      const endorsements = rows.map(({ id, name, about }) => ({
        ...{ ...about, id, edition: '2020-01', name_shown: name, state: 'active' as const, awarded_at: at },
      }))
      const changes = rows.map(({ id }) => ({
        ...{ endorsement_id: id, number: 1, association_id, step: 'take-over', to_state: 'active' as const },
        ...{ on_day: '2020-05-01', at, reason: '' },
      }))
      const entries = rows.map(({ id, name, place, about }) => ({
        ...{ ...about, endorsement_id: id, name, place, state: 'active' },
      }))
      await insertRows(client, [
        rowsOf('endorsements', endorsements),
        rowsOf('endorsement_changes', changes),
        rowsOf('register_entry', entries),
      ])
    }
    await client.query('analyze')
  })
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)

/** What a plain look at every entry finds: how many of the first page, in which order. */
function lookAtAll({ name = '', place = '', category = '' }: Partial<RegisterSearch>): string[] {
  const fits = (text: string, wanted: string) =>
    fold(wanted).every((word) => fold(text).some((own) => own.startsWith(word)))
  const found = Array.from({ length: size }, (_, seed) => entryOf(seed)).filter(
    (entry) =>
      fits(entry.name ?? '', name) &&
      fits(entry.place ?? '', place) &&
      (!category || entry.category === category),
  )
  const key = (text = '') =>
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
  return found
    .map(({ name, number }) => ({ key: key(name), number }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, pageSize)
    .map(({ number }) => number)
}

async function measure(db: Db): Promise<Section> {
  const rows: string[][] = []
  const slowest: number[] = []
  const speed = await createOwnSpeed({ forAll: patience })
  const timeEach = (work: () => Promise<unknown>) => timeRounds(work, speed.wait)
  for (const { what, asked } of searches) {
    const search = { name: '', place: '', category: '', limit: pageSize, ...asked }
    const ask = () => withScope(db, {}, (tx) => searchRegister(tx, search))
    const found = (await ask()).entries.map(({ number }) => number)
    if (JSON.stringify(found) !== JSON.stringify(lookAtAll(asked)))
      throw new Error(`Searching for ${what} found others than a look at every entry.`)
    const times = await timeEach(ask)
    slowest.push(quantile(times, 0.95))
    rows.push([what, String(found.length), figure(quantile(times, 0.5)), figure(quantile(times, 0.95))])
  }
  const asked = { associationId: association_id, number: 'BENCH-2020-4711', name: entryOf(4711).name ?? '' }
  const standing = () => withScope(db, {}, (tx) => findStandingOn(tx, { ...asked, on: '2021-01-01' }))
  const found: Standing | undefined = await standing()
  if (!found || !wasEndorsedOn(found, '2021-01-01')) throw new Error('Somebody endorsed is said not to be.')
  const times = await timeEach(standing)
  rows.push(['how somebody stood on a day', '1', figure(quantile(times, 0.5)), figure(quantile(times, 0.95))])
  return {
    title: 'The public register',
    how: [
      `${size.toLocaleString('en-US')} entries in one association, each question asked ${rounds} times in a transaction of its own, as the pages ask it. The first page of every search is compared with a look at every entry.`,
      speed.tell(),
    ],
    figures: table(['Question', 'Found', 'Median ms', 'p95 ms'], rows),
    budgets: [
      {
        ...{ what: 'The slowest search, p95', unit: 'ms', reachedWhen: 'at-most' },
        ...{ budget: 25, measured: Math.max(...slowest) },
      },
    ],
  }
}

async function timeRounds(work: () => Promise<unknown>, wait: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await wait()
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}
