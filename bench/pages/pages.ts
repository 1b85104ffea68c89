import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { figure, median, quantile, table } from '../figures.ts'
import { createOwnSpeed, type OwnSpeed } from '../own-speed.ts'
import type { Section } from '../section.ts'
import { type DemoProgram, startDemo } from './demo-program.ts'
import { type FoundPage, findPages } from './find-pages.ts'
import { clients, measurePage, type PageTimes } from './measure-page.ts'
import { addApplicants, entriesEach } from './more-applicants.ts'
import { enter, type Visitor } from './visitor.ts'

const few = 100
const many = 10_000
const rounds = 12
/** The rounds of a page that are judged: those with the lowest medians. */
const quietRounds = 4
const requestsEach = 10
/** The server looks once a minute for what was loaded, and tidies it. */
const untilTidied = 75_000
const patience = 900_000

interface MeasuredPage extends FoundPage {
  readonly few: PageTimes[]
  readonly many: PageTimes[]
}

/** Every page that the person with 300 entries and an administrator reach, among few applicants and among many. */
export async function benchPages(): Promise<Section> {
  const programs = [await startDemo(), await startDemo()] as const
  try {
    await addApplicants(programs[0].store, few)
    await addApplicants(programs[1].store, many)
    await sleep(untilTidied)
    const speed = await createOwnSpeed({ forAll: patience })
    const place = { programs, speed }
    const own = await measureAs('long-log', place, () => true)
    const staff = await measureAs('administrator', place, ({ pattern }) => pattern.startsWith('/a/'))
    return sectionOf([...own, ...staff], speed)
  } finally {
    for (const program of programs) await program.stop()
  }
}

interface Place {
  readonly programs: readonly [DemoProgram, DemoProgram]
  readonly speed: OwnSpeed
}

async function measureAs(
  door: string,
  { programs, speed }: Place,
  isWanted: (page: FoundPage) => boolean,
): Promise<MeasuredPage[]> {
  const [small, large] = [await visit(programs[0], door), await visit(programs[1], door)]
  const pages = [...large.pages.values()].filter((page) => isWanted(page) && small.pages.has(page.pattern))
  const measured = pages.map((page): MeasuredPage => ({ ...page, few: [], many: [] }))
  const askFor = ({ pattern }: FoundPage, place: Visited) =>
    measurePage(place, place.pages.get(pattern)?.path ?? '', requestsEach)
  for (const page of pages) for (const place of [small, large, small, large]) await askFor(page, place)
  for (let round = 0; round < rounds; round += 1)
    for (const page of measured) {
      await speed.wait()
      page.few.push(await askFor(page, small))
      page.many.push(await askFor(page, large))
    }
  for (const { visitor } of [small, large]) visitor.leave()
  return measured
}

interface Visited {
  readonly visitor: Visitor
  readonly pid: number
  readonly pages: ReadonlyMap<string, FoundPage>
}

async function visit({ url, pid }: DemoProgram, door: string): Promise<Visited> {
  const visitor = await enter(url, door)
  const pages = await findPages(visitor)
  return { visitor, pid, pages: new Map(pages.map((page) => [page.pattern, page])) }
}

function summarize(page: MeasuredPage) {
  const times = page.many.map(({ milliseconds }) => milliseconds)
  const all = times.flat()
  const quiet = times
    .toSorted((one, other) => median(one) - median(other))
    .slice(0, quietRounds)
    .flat()
  const ratios = page.many.map(
    ({ milliseconds }, round) => median(milliseconds) / median(page.few[round]?.milliseconds ?? []),
  )
  return {
    pattern: page.pattern,
    median: median(quiet),
    p95: quantile(quiet, 0.95),
    p95OfAll: quantile(all, 0.95),
    processor: median(page.many.map(({ processor }) => processor)),
    growth: median(ratios),
  }
}

function sectionOf(pages: readonly MeasuredPage[], speed: OwnSpeed): Section {
  const rows = pages.map(summarize).toSorted((a, b) => b.processor - a.processor)
  const requests = rounds * requestsEach * clients
  return {
    title: 'Every page',
    how: [
      `Two demos run side by side as \`npm run demo\` starts them, each on a PostgreSQL of its own. Both hold the season; one has ${figure(few)} more applicants in its first association, the other ${figure(many)}, each of them with ${entriesEach} entries, an application and a mail. The person of the season with 300 entries signs in, and an administrator for the pages of staff. Their pages are found by following links from every address that has no placeholder; of each kind the largest of some is taken.`,
      `${clients} clients at once ask for a page over loopback HTTP, compressed as browsers ask for it, until there are ${requests} answers from each demo, in ${rounds} rounds by turns, after ${2 * clients * requestsEach} of every page, which are not counted: both have run for a while, and PostgreSQL has tidied up after the loading. A round goes through all pages, so that those of one page lie a minute or so apart. Every answer is asserted to have status 200 and the same text, apart from ids of forms and moments. *Processor* is the time of the program, all its threads together, for a request among ${figure(many)}; PostgreSQL's is not in it. *Growth* is the time among ${figure(many)} against that among ${figure(few)}, of the same round. Median and p95 are by the clock. They are those of the ${quietRounds} quietest rounds, the ones with the lowest medians (${quietRounds * requestsEach * clients} answers, their slowest among them), and *p95 of all* is that of all ${rounds}. The load was ${figure(loadavg()[2] ?? Number.NaN)} over the last quarter of an hour.`,
      speed.tell(),
    ],
    figures: table(
      ['Page', 'Median, ms', 'p95, ms', 'p95 of all, ms', 'Processor, ms', 'Growth'],
      rows.map((row) => [
        `\`${row.pattern}\``,
        ...[row.median, row.p95, row.p95OfAll, row.processor, row.growth].map(figure),
      ]),
    ),
    budgets: [
      {
        what: `A page among ${figure(many)} applicants, 4 clients: the slowest p95 of quiet rounds`,
        unit: 'ms',
        budget: 25,
        measured: Math.max(...rows.map(({ p95 }) => p95)),
        reachedWhen: 'at-most',
      },
      {
        what: `A page among ${figure(many)} against ${figure(few)} applicants: the largest growth`,
        unit: 'times',
        budget: 4 / 3,
        measured: Math.max(...rows.map(({ growth }) => growth)),
        reachedWhen: 'at-most',
      },
    ],
  }
}
