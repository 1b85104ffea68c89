import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { namesIn } from '../../test/rights/objects.ts'
import { table } from '../../test/rights/table.ts'
import { differences } from '../../test/worlds/compare.ts'
import { keepSecret } from '../../test/worlds/keep-secret.ts'
import { askFor, questionsOf, type Told } from '../../test/worlds/questions.ts'
import { mailsOf, runClock } from '../../test/worlds/run-clock.ts'
import { harsh, plain, tellTales } from '../../test/worlds/secret.ts'
import { createTwins, type Player, type Twin } from '../../test/worlds/twins.ts'
import { paths } from './paths.ts'

/**
 * The fellow reviews the same application, and has not submitted yet. Comes first, because what the applicant sends
 * withdraws it: then there is no review to write any more, and a member of the committee may read the others.
 */
const mayNotKnow: readonly Player[] = [
  'fellow',
  'visitor',
  'applicant',
  'neighbor',
  'advisor',
  'marker',
  'stranger',
]
const asked = new Set<string>()
let twins: readonly Twin[]
let first: Twin
let before: ReadonlySet<string>

beforeAll(async () => {
  const [one, other] = await createTwins()
  twins = [one, other]
  first = one
  before = new Set(one.world.residents.flatMap(({ objects }) => namesIn(objects)))
  const secrets = [plain, harsh]

  await Promise.all(twins.map((twin, index) => keepSecret(twin, secrets[index] ?? plain)))
})

afterAll(() => Promise.all(twins.map(({ world }) => world.database.drop())))

async function askBoth(player: Player, method: 'GET' | 'POST'): Promise<readonly (readonly Told[])[]> {
  const told = await Promise.all(twins.map((twin) => askFor(twin, player, questionsOf(twin, player, method))))
  for (const { route } of told.flat()) asked.add(route)
  return told
}

describe('two worlds that differ in ratings, a reviewer’s name, votes and private words', () => {
  test.each(mayNotKnow)(
    'answer the %s with the same bytes, on every page, list, search, file and export',
    async (player) => {
      const [one = [], other = []] = await askBoth(player, 'GET')

      expect(differences(one, other, before)).toEqual([])
      expect(
        tellTales.filter((word) =>
          one.some(({ address, text }) => !address.includes(word) && text.includes(word)),
        ),
      ).toEqual([])
    },
  )

  test('are told apart by staff who look at the decision, before the applicant withdraws', async () => {
    const address = paths.decision.href('virginia', first.applicant.objects.reviewed)
    const [one = [], other = []] = await Promise.all(
      twins.map((twin) => askFor(twin, 'coordinator', [{ route: 'GET', address }])),
    )

    expect(differences(one, other, before)).toHaveLength(1)
    expect(other.map(({ text }) => text.includes(tellTales[5]))).toEqual([true])
  })

  test('send the same mail in the same order as the days pass', async () => {
    for (const day of ['2026-12-06', '2026-12-17', '2027-01-15']) {
      await Promise.all(twins.map((twin) => runClock(twin, new Date(`${day}T17:00:00Z`))))
      const [one = [], other = []] = await Promise.all(twins.map(mailsOf))
      expect(other, day).toEqual(one)
    }
  })

  test.each(mayNotKnow)('answer what the %s sends with the same bytes, refused or not', async (player) => {
    const [one = [], other = []] = await askBoth(player, 'POST')

    expect(differences(one, other, before)).toEqual([])
  })

  test('send the same mail after all that was asked', async () => {
    const [one = [], other = []] = await Promise.all(twins.map(mailsOf))

    expect(other).toEqual(one)
    expect(one.length).toBeGreaterThan(30)
  })

  test('were asked for every route that there is', () => {
    expect([...asked].toSorted()).toEqual(Object.keys(table).toSorted())
  })

  test('are told apart by staff, who read all of it', async () => {
    const { applicant, reviewer } = first
    const { application, reference, reviewed } = applicant.objects
    const places = [
      paths.staffReference.href('virginia', application, reference),
      paths.comparison.href('virginia', reviewed),
      paths.reviewer.href('virginia', reviewer.id),
    ]
    const questions = places.map((address) => ({ route: 'GET', address }))
    const [one = [], other = []] = await Promise.all(
      twins.map((twin) => askFor(twin, 'coordinator', questions)),
    )

    expect(differences(one, other, before)).toHaveLength(3)
    const words = other.map(({ text }) => text).join('')
    expect(tellTales.filter((word) => !words.includes(word))).toEqual([tellTales[5]])
  })
})
