import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeasonWorld, type SeasonWorld, seasonDay } from '../../../test/demo/season-world.ts'
import { readPortfolio } from '../../evaluation/read-portfolio.ts'
import { listTables } from '../../store/backup/list-tables.ts'
import { withMaintenance } from '../../store/demo/with-maintenance.ts'
import { listAssociations } from '../../store/people/associations.ts'
import { loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { withAssociation } from '../../store/with-association.ts'
import { withPerson } from '../../store/with-person.ts'
import { loadSeason } from './load-season.ts'
import { makeSeason } from './season/make-season.ts'
import { readSources } from './season/read-sources.ts'
import { seasonId } from './season/season-id.ts'

const season = makeSeason(readSources(), seasonDay)
let world: SeasonWorld

beforeAll(async () => {
  world = await createSeasonWorld()
})
afterAll(() => world.close())

/** How many rows each table has, and a digest of them all. */
function state(): Promise<Record<string, { count: number; digest: string }>> {
  return withMaintenance(world.settings, async (client) => {
    const tables = await listTables(client)
    const states: Record<string, { count: number; digest: string }> = {}
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select count(*)::int as count, md5(string_agg(r::text, '' order by r::text)) as digest from ${name} r`,
      )
      states[name] = rows[0]
    }
    return states
  })
}

async function counts(): Promise<Record<string, number>> {
  const states = await state()
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, { count }]) => (count > 0 ? [[name, count]] : [])),
  )
}

const loaded = {
  association: 2,
  person: 131,
  association_role: 158,
  portfolio: 119,
  portfolio_entry: 9215,
  portfolio_change: 9215,
  registered_provider: 16,
  registered_provider_word: 34,
  registered_provider_change: 16,
  provider_vetting: 16,
  provider_question: 4,
  provider_asker: 6,
  provider_contact: 6,
  provider_answer: 1,
  provider_answered: 1,
  provider_link: 114,
  confirmation_request: 11,
  confirmation_session: 194,
  confirmation_answer: 115,
  advising: 121,
  comment_thread: 16,
  comment: 33,
  thread_read: 28,
  unplaced_submission: 17,
  invitation: 27,
  mail: 224,
  association_text: 4,
  association_policy: 15,
  applicant_word: 526,
  application: 48,
  application_counter: 2,
  application_request: 7,
  registration_answer: 38,
  text_signature: 32,
  confirmed_membership: 223,
  in_hand_tally: 13,
  membership_claim: 65,
  requirement_exception: 2,
  submission: 31,
  letter: 84,
  reference: 102,
  reference_key: 102,
  reference_draft: 1,
  reference_rating: 93,
  rater_standing: 8,
  rater_vetting: 8,
  review: 38,
  review_version: 32,
  decision: 8,
  decision_background: 8,
  endorsements: 38,
  endorsement_changes: 79,
  endorsement_choice: 38,
  endorsement_counter: 18,
  register_entry: 36,
  register_word: 139,
  review_tally: 9,
  committee_member: 4,
  committee_vote: 3,
  appeal: 1,
  holiday: 1,
  exam_offices: 1,
  exam_office_members: 2,
  exam_items: 33,
  exam_item_versions: 34,
  exam_item_keys: 28,
  exam_forms: 3,
  exam_form_items: 29,
  exam_form_keys: 26,
  exam_form_rubrics: 3,
  exam_rules: 1,
  exam_markers: 1,
  exam_windows: 2,
  exam_window_forms: 2,
  exam_sittings: 6,
  exam_answers: 18,
  exam_scores: 2,
  exam_results: 2,
  exam_scripts: 2,
  exam_markings: 2,
  exam_marks: 5,
  exam_given_marks: 4,
  record_entry: 1051,
  agencies: 1,
  agency_consents: 2,
  audit_decisions: 39,
  audit_entries: 28,
  audit_letters: 8,
  audit_lines: 82,
  audit_publications: 3,
  audits: 2,
  life_case_words: 3,
  life_cases: 3,
  reinstatements: 2,
  reminder_sent: 163,
  renewal_lines: 70,
  renewal_signatures: 78,
  renewals: 70,
  record_head: 2,
}

test('everybody is there, with every entry and how it came there', async () => {
  expect(await counts()).toEqual(loaded)
})

test('the associations say whose standards they use', async () => {
  const found = await listAssociations(world.db)

  expect(found.map(({ shortId, standardsOf }) => [shortId, standardsOf])).toEqual([
    ['blue-ridge', 'vaimh'],
    ['north-shore', 'mi-aimh'],
  ])
})

test('every portfolio comes back from the database as it was made', async () => {
  for (const person of season.people) {
    const { portfolio } = await withPerson(world.db, person.id, (tx) => loadPortfolioDocument(tx, person.id))

    expect(inOrder(portfolio)).toEqual(inOrder({ ...person.portfolio, person: undefined }))
    expect(readPortfolio(portfolio)).toHaveProperty('portfolio')
  }
})

/** Lists by id and without empty ones, since a portfolio is kept as entries without an order of their own. */
function inOrder(portfolio: object): Record<string, unknown> {
  const byId = (a: { id?: string }, b: { id?: string }) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)
  return Object.fromEntries(
    Object.entries(portfolio).flatMap(([list, entries]) => {
      if (!Array.isArray(entries)) return list === 'person' ? [] : [[list, entries]]
      return entries.length === 0 ? [] : [[list, entries.toSorted(byId)]]
    }),
  )
}

test('an association sees the portfolios of its own people only', async () => {
  const seen = await Promise.all(
    season.associations.map(({ id }) =>
      withAssociation(world.db, id, async (tx) => {
        const { count } = await tx
          .selectFrom('portfolio')
          .select(sql<number>`count(*)::int`.as('count'))
          .executeTakeFirstOrThrow()
        return count
      }),
    ),
  )

  expect(seen).toEqual([110, 12])
})

test('nothing was written down in the future, or before its time', async () => {
  const wrong = await withMaintenance(world.settings, (client) =>
    client.query(`select body from portfolio_entry
      where created_at >= '2026-11-21' or (created_at::date < least(listed_on, '2026-11-20') and section in ('training', 'rsc'))`),
  )

  expect(wrong.rows).toEqual([])
})

test('loaded a second time, nothing changes; what was done since stays', async () => {
  const [somebody] = season.people
  await withPerson(world.db, somebody?.id ?? '', (tx) =>
    tx
      .updateTable('person')
      .set({ name: 'Eleanor W. Whitcombe' })
      .where('id', '=', somebody?.id ?? '')
      .execute(),
  )
  const before = await state()
  const again = await loadSeason(world.settings, () => makeSeason(readSources(), '2027-02-01'))

  expect(again).toEqual({ isNew: false })
  expect(await state()).toEqual(before)
})

test('made anew, it stands as on the day given, whatever was done before', async () => {
  expect(await loadSeason(world.settings, () => season, { fresh: true })).toEqual({ isNew: true })
  const first = await state()
  await loadSeason(world.settings, () => makeSeason(readSources(), '2027-02-01'), { fresh: true })
  const later = await counts()
  await loadSeason(world.settings, () => season, { fresh: true })
  const again = await state()

  expect(later).not.toEqual(loaded)
  expect({ ...again, association: again.association?.count, portfolio: again.portfolio?.count }).toEqual({
    ...first,
    association: 2,
    portfolio: 119,
  })
})

test('a season that cannot be loaded whole leaves everything as it was', async () => {
  const before = await state()
  const twin = season.people
    .map((person) => ({ ...person, id: seasonId(`${person.name} again`) }))
    .slice(0, 1)
  const broken = { ...season, people: [...season.people, ...twin] }

  await expect(loadSeason(world.settings, () => broken, { fresh: true })).rejects.toMatchObject({
    code: '23505',
  })
  expect(await state()).toEqual(before)
})
