import assert from 'node:assert/strict'
import { loadavg } from 'node:os'
import { seasonId } from '../src/services/demo/season/season-id.ts'
import { withMaintenance } from '../src/store/demo/with-maintenance.ts'
import { paths } from '../src/web/paths.ts'
import { figure, median, table } from './figures.ts'
import { type DemoProgram, startDemo } from './pages/demo-program.ts'
import { findPages } from './pages/find-pages.ts'
import { enter, textOf, type Visitor } from './pages/visitor.ts'
import { signedRankProbability } from './rank-test.ts'
import type { Section } from './section.ts'

const rounds = 40
const requestsEach = 5
/** By chance alone one run in a hundred says that some page tells the worlds apart. */
const risk = 0.01
const associationId = seasonId('blue-ridge')

/** What differs between the worlds: much written where the other has a line, and another verdict. */
const secrets = {
  mild: {
    words: 'Fine.',
    recommendation: 'recommend',
    review: 'approve',
    name: 'Miriam Okonkwo-Hale',
    gaps: 0,
  },
  harsh: {
    ...{ words: 'No. '.repeat(50_000), recommendation: 'do-not-recommend', review: 'defer', gaps: 5 },
    name: 'Wilhelmina-Alexandra von Quandt-Obermoser',
  },
} as const
type Secret = keyof typeof secrets

/** An applicant's pages in two worlds that differ in a secret: whether their time tells which it is. */
export async function benchTimingOfSecrets(): Promise<Section> {
  const demo = await startDemo()
  try {
    const [applicant, staff] = [await enter(demo.url, 'under-review'), await enter(demo.url, 'administrator')]
    const pages = await findPages(applicant)
    const own = pages.filter(({ pattern }) =>
      /^\/(applications\/:|applications$|home|messages)/.test(pattern),
    )
    assert.ok(own.some(({ pattern }) => pattern === paths.ownReference.pattern))
    const rating = { pattern: paths.staffReference.pattern, path: await findRating(demo) }
    const asked = [
      ...own.map((page) => ({ ...page, visitor: applicant, mayKnow: false })),
      { ...rating, visitor: staff, mayKnow: true },
    ]
    const measured = await measure(demo, asked)
    for (const visitor of [applicant, staff]) visitor.leave()
    return sectionOf(measured)
  } finally {
    await demo.stop()
  }
}

/** Where staff read a rating for the applicant. */
function findRating({ store }: DemoProgram): Promise<string> {
  return withMaintenance(store, async (client) => {
    const { rows } = await client.query<{ id: string; application: string }>(
      `select reference.id, application_id as application from reference_rating
       join reference on reference.id = reference_id where reference_rating.person_id = $1`,
      [seasonId('Monique Desrosiers')],
    )
    const [found] = rows
    assert.ok(found)
    return paths.staffReference.href('blue-ridge', found.application, found.id)
  })
}

interface Asked {
  readonly pattern: string
  readonly path: string
  readonly visitor: Visitor
  readonly mayKnow: boolean
}

interface Measured extends Asked {
  /** The shortest of each round, which says most of the page and least of what else the machine does. */
  readonly times: Readonly<Record<Secret, number[]>>
}

/** One database that is made the one world and the other by turns, so that nothing else can differ between them. */
async function measure(demo: DemoProgram, asked: readonly Asked[]): Promise<readonly Measured[]> {
  const measured = asked.map((page): Measured => ({ ...page, times: { mild: [], harsh: [] } }))
  const texts = new Map<Asked, Map<Secret, string>>(measured.map((page) => [page, new Map()]))
  for (let round = -2; round < rounds; round += 1) {
    const order: readonly Secret[] = round % 2 === 0 ? ['mild', 'harsh'] : ['harsh', 'mild']
    for (const secret of order) {
      await keep(demo, secret)
      for (const page of measured) {
        texts.get(page)?.set(secret, textOf(await page.visitor.get(page.path)))
        const time = Math.min(...(await timesOf(page)))
        if (round >= 0) page.times[secret].push(time)
      }
    }
  }
  for (const [{ path, mayKnow }, text] of texts)
    assert.equal(text.get('mild') === text.get('harsh'), !mayKnow, path)
  return measured
}

async function timesOf({ visitor, path }: Asked): Promise<number[]> {
  const times: number[] = []
  for (let request = 0; request < requestsEach; request += 1) {
    const { status, milliseconds } = await visitor.get(path)
    assert.equal(status, 200, path)
    times.push(milliseconds)
  }
  return times
}

/** Makes the season's first association the one world or the other. */
function keep({ store }: DemoProgram, secret: Secret): Promise<void> {
  const { words, recommendation, review, name, gaps } = secrets[secret]
  return withMaintenance(store, async (client) => {
    const rated = await client.query(
      `update reference_rating set not_enough = $4, body = body || jsonb_build_object(
        'comment', $2::text, 'recommendation', $3::text) where association_id = $1`,
      [associationId, words, recommendation, gaps],
    )
    const reviewed = await client.query(
      `update review_version set body = body || jsonb_build_object(
        'forColleagues', $2::text, 'recommendation', $3::text) where association_id = $1`,
      [associationId, words, review],
    )
    const named = await client.query('update person set name = $2 where id = $1', [
      seasonId('Miriam Okonkwo-Hale'),
      name,
    ])
    for (const { rowCount } of [rated, reviewed, named]) assert.ok(rowCount)
  })
}

function summarize({ pattern, mayKnow, times: { mild, harsh } }: Measured) {
  const differences = mild.map((time, round) => (harsh[round] ?? Number.NaN) - time)
  return {
    ...{ pattern, mayKnow, mild: median(mild), harsh: median(harsh) },
    difference: median(differences),
    probability: signedRankProbability(differences),
  }
}

function sectionOf(measured: readonly Measured[]): Section {
  const rows = measured.map(summarize)
  const hidden = rows.filter(({ mayKnow }) => !mayKnow)
  const bound = risk / hidden.length
  return {
    title: 'The time of pages beside a secret',
    how: [
      `One demo, in which all ratings, reviewers' words and one reviewer's name of an association are changed by turns: a line and a good word in the one world, 200,000 letters, gaps and a refusal in the other. An applicant whose references were waived and whose application is in review asks for every page of hers that stands beside them, ${requestsEach} times in each world, in ${rounds} rounds that begin with the one world and the other by turns. The texts are asserted to be the same.`,
      `*Difference* is the median over the rounds of how much longer the shortest answers of the harsh world took. *Chance* is how probable such differences are where the time tells nothing, by the signed-rank test of Wilcoxon; a page counts as telling below ${figure(bound)}, which is ${risk} shared among the pages, so that one run in a hundred may say so by chance. The last row is a page of staff that shows the rating, to see that the way of measuring finds a difference where there is one. The load was ${figure(loadavg()[0] ?? Number.NaN)}.`,
    ],
    figures: table(
      ['Page', 'Mild, ms', 'Harsh, ms', 'Difference, ms', 'Chance'],
      rows.map(({ pattern, mild, harsh, difference, probability }) => [
        `\`${pattern}\``,
        ...[mild, harsh, difference, probability].map(figure),
      ]),
    ),
    budgets: [
      {
        what: 'Pages of the applicant whose time tells a secret',
        unit: 'pages',
        budget: 0,
        measured: hidden.filter(({ probability }) => probability < bound).length,
        reachedWhen: 'at-most',
      },
      {
        what: 'Pages of staff that show it and whose time tells it',
        unit: 'pages',
        budget: 1,
        measured: rows.filter(({ mayKnow, probability }) => mayKnow && probability < bound).length,
        reachedWhen: 'at-least',
      },
    ],
  }
}
