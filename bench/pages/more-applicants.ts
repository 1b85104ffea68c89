import { randomUUID } from 'node:crypto'
import { listedOn } from '../../src/domain/portfolio/entry.ts'
import { planImport } from '../../src/domain/portfolio-import/plan-import.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { seasonId } from '../../src/services/demo/season/season-id.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { insertRows, rowsOf, type SeasonRow } from '../../src/store/demo/insert-rows.ts'
import { withMaintenance } from '../../src/store/demo/with-maintenance.ts'
import type { StoreSettings } from '../../src/store/settings.ts'
import { samplePortfolio } from '../sample-portfolio.ts'

/** What each of the further applicants has logged, the 300 entries of the season's person apart. */
export const entriesEach = 12

const chunk = 500
const at = new Date('2026-05-04T15:00:00Z')
const associationId = seasonId('blue-ridge')

/** Applicants of the season's first association, each with a portfolio, an application and a mail that arrived. */
export async function addApplicants(store: StoreSettings, count: number): Promise<void> {
  await withMaintenance(store, async (client) => {
    for (let first = 0; first < count; first += chunk) {
      const seeds = Array.from({ length: Math.min(chunk, count - first) }, (_, index) => first + index)
      const people = seeds.map(person)
      const applications = people.map((each, index) => application(each, first + index))
      await insertRows(client, [
        rowsOf('person', people),
        rowsOf('association_role', people.map(role)),
        rowsOf('portfolio', people.map(portfolio)),
        rowsOf('portfolio_entry', people.flatMap(entries)),
        rowsOf('mail', people.map(mail)),
        rowsOf('application', applications),
        rowsOf('submission', applications.filter(({ state }) => state === 'in-review').map(submission)),
      ])
    }
    await client.query('analyze')
  })
}

const givenNames = ['Abena', 'Bruno', 'Carla', 'Dmitri', 'Esther', 'Farid', 'Grace', 'Hiro', 'Ines', 'Jonas']
const familyNames = [
  'Abbott',
  'Barros',
  'Castle',
  'Duarte',
  'Eriksen',
  'Fofana',
  'Grant',
  'Hale',
  'Ito',
  'Jain',
]

interface Applicant {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly welcomed_at: Date
  readonly created_at: Date
}

function person(seed: number): Applicant {
  const names = [givenNames[seed % 10], familyNames[Math.floor(seed / 10) % 10]]
  const email = `applicant-${seed}@example.org`
  return { id: randomUUID(), name: `${names.join(' ')} ${seed}`, email, welcomed_at: at, created_at: at }
}

const role = ({ id }: Applicant): SeasonRow<'association_role'> => ({
  association_id: associationId,
  person_id: id,
  role: 'applicant',
  granted_at: at,
})

const portfolio = ({ id }: Applicant): SeasonRow<'portfolio'> => ({
  person_id: id,
  aim: 'vaimh/imhm-clinical',
})

function entries({ id: person_id }: Applicant, seed: number): SeasonRow<'portfolio_entry'>[] {
  const document = samplePortfolio({ seed, entries: entriesEach, progress: 0.3, inDoubt: false })
  return planImport([], document, randomUUID).added.map(({ id, entry }) => ({
    id,
    person_id,
    section: entry.section,
    body: entry.body,
    listed_on: listedOn(entry),
    version: 1,
    created_at: at,
    updated_at: at,
  }))
}

const mail = ({ id, email }: Applicant): SeasonRow<'mail'> => ({
  id: randomUUID(),
  association_id: associationId,
  person_id: id,
  recipient: email,
  kind: 'comment',
  subject: 'A comment on your portfolio',
  state: 'accepted',
  server_words: '250 2.0.0 Ok: queued',
  tries: 1,
  created_at: at,
  next_try_at: at,
  give_up_at: at,
  accepted_at: at,
})

const standard = 'vaimh/imhm-clinical'
const states = ['submitted', 'in-review', 'draft', 'endorsed', 'returned'] as const
/** Far above those of the season, which are counted from 1. */
const firstNumber = 1_000_000

/** One each, a fifth in every state that a list of work tells apart. */
const application = ({ id: person_id }: Applicant, seed: number) => {
  const opened = new Date(at.getTime() + seed * 60_000)
  return {
    id: randomUUID(),
    association_id: associationId,
    person_id,
    standard,
    edition: '2024-01',
    state: states[seed % states.length] ?? 'draft',
    state_since: opened,
    version: 1,
    opened_at: opened,
    submitted_at: opened,
    number: firstNumber + seed,
  } satisfies SeasonRow<'application'>
}

const submitted = samplePortfolio({ seed: 1, entries: entriesEach, progress: 0.3, inDoubt: false })
const evaluation = evaluate(loadStandards().getEdition(standard, '2026-05-04'), submitted, {
  asOf: '2026-05-04',
})

/** Those in review were submitted, and want reviewers. */
const submission = ({ id, person_id }: ReturnType<typeof application>): SeasonRow<'submission'> => ({
  application_id: id,
  number: 1,
  association_id: associationId,
  person_id,
  submitted_at: at,
  as_of: '2026-05-04',
  standard,
  edition: '2024-01',
  round: 1,
  revision: 1,
  portfolio: { ...submitted },
  evaluation: { ...evaluation },
  unconfirmed: [],
})
