import { randomUUID } from 'node:crypto'
import type { Section } from '../../src/domain/portfolio/entry.ts'
import { insertRows, rowsOf, type SeasonRow } from '../../src/store/demo/insert-rows.ts'
import { withMaintenance } from '../../src/store/demo/with-maintenance.ts'
import type { StoreSettings } from '../../src/store/settings.ts'
import { hashOfSession } from './session-of.ts'

/** The year whose renewals are handed in, and the association's last evening of it. */
export const year = 2026
export const timeZone = 'America/New_York'
/** An hour before midnight there. */
export const lastHour = new Date('2027-01-01T04:00:00Z')
export const midnight = new Date('2027-01-01T05:00:00Z')

const chunk = 1000
const awarded = new Date('2020-05-01T15:00:00Z')
const logged = new Date('2026-09-01T15:00:00Z')
const association = randomUUID()
const office = randomUUID()

/** An association that renews every calendar year, without grace, and people who have all that is asked and are signed in. */
export async function addEndorsed(store: StoreSettings, count: number): Promise<string> {
  await withMaintenance(store, async (client) => {
    await insertRows(client, [
      rowsOf('association', [
        { id: association, short_id: 'rush', name: 'Rush', time_zone: timeZone, standards_of: 'vaimh' },
      ]),
      rowsOf('person', [{ id: office, name: 'Office', email: 'office@example.org', created_at: awarded }]),
      rowsOf('association_policy', [
        {
          ...{ association_id: association, version: 1, changed_by: office, changed_at: awarded },
          body: {
            renewals: { models: [{ from: '2021-01-01', length: 'yearly', endsIn: 2021 }], graceDays: 0 },
          },
        },
      ]),
    ])
    for (let first = 0; first < count; first += chunk) {
      const seeds = Array.from({ length: Math.min(chunk, count - first) }, (_, index) => first + index)
      await insertRows(client, rowsOfPeople(seeds))
    }
    await client.query('analyze')
  })
  return association
}

interface Endorsed {
  readonly id: string
  readonly seed: number
  readonly endorsement: string
}

function rowsOfPeople(seeds: readonly number[]) {
  const people = seeds.map((seed): Endorsed => ({ seed, id: randomUUID(), endorsement: randomUUID() }))
  return [
    rowsOf('person', people.map(person)),
    rowsOf('association_role', people.map(role)),
    rowsOf('session', people.map(session)),
    rowsOf(
      'portfolio',
      people.map(({ id }) => ({ person_id: id, aim: 'vaimh/imhm-clinical-renewal' })),
    ),
    rowsOf('portfolio_entry', people.flatMap(entries)),
    rowsOf('confirmed_membership', people.map(membership)),
    rowsOf('endorsements', people.map(endorsement)),
    rowsOf('endorsement_changes', people.map(change)),
  ]
}

const nameOf = ({ seed }: Endorsed) => `Robin Marsh ${seed}`

const person = (each: Endorsed): SeasonRow<'person'> => ({
  ...{ id: each.id, name: nameOf(each), email: `rush-${each.seed}@example.org` },
  ...{ welcomed_at: awarded, created_at: awarded },
})

const role = ({ id }: Endorsed): SeasonRow<'association_role'> => ({
  ...{ association_id: association, person_id: id, role: 'applicant', granted_at: awarded },
})

const session = ({ id, seed }: Endorsed): SeasonRow<'session'> => ({
  ...{
    person_id: id,
    secret_hash: hashOfSession(seed),
    assurance: 'mailed',
    device: 'Bench',
    network: 'here',
  },
  ...{ started_at: lastHour, proved_at: lastHour, seen_at: lastHour },
})

const membership = ({ id }: Endorsed): SeasonRow<'confirmed_membership'> => ({
  ...{ id: randomUUID(), association_id: association, person_id: id, member_of: 'vaimh', source: 'list' },
  ...{ from_day: `${year}-01-01`, to_day: `${year}-12-31`, confirmed_by: office, confirmed_at: logged },
})

const endorsement = (each: Endorsed): SeasonRow<'endorsements'> => ({
  ...{
    id: each.endorsement,
    association_id: association,
    person_id: each.id,
    number: `RUSH-2020-${each.seed}`,
  },
  ...{ category: 'imhm-clinical', standard: 'vaimh/imhm-clinical', edition: '2024-01' },
  ...{ name_shown: nameOf(each), state: 'active', awarded_on: '2020-05-01', awarded_at: awarded },
})

const change = ({ endorsement: endorsement_id }: Endorsed): SeasonRow<'endorsement_changes'> => ({
  ...{ endorsement_id, number: 1, association_id: association, step: 'take-over', to_state: 'active' },
  ...{ on_day: '2020-05-01', at: awarded, reason: '' },
})

/** A year as people log it: five trainings, ten sessions, and who gave them. */
function entries({ id: person_id }: Endorsed): SeasonRow<'portfolio_entry'>[] {
  const provider = randomUUID()
  const dayOf = (month: number) => `${year}-${String(month).padStart(2, '0')}-12`
  const row = (id: string, section: Section, body: object, listed_on: string | null) => ({
    ...{ id, person_id, section, body: { ...body }, listed_on, version: 1 },
    ...{ created_at: logged, updated_at: logged },
  })
  const endorsed = [{ category: 'imhm-clinical', from: '2010-01-01', to: null }]
  const trainings = Array.from({ length: 5 }, (_, index) => {
    const body = {
      title: `Institute ${index + 1}`,
      provider: 'VAIMH',
      clockHours: 3.5,
      completedOn: dayOf(index + 2),
    }
    return row(randomUUID(), 'training', { ...body, topics: ['relationship-based', 'dei'] }, body.completedOn)
  })
  const sessions = Array.from({ length: 10 }, (_, index) => {
    const on = dayOf(index + 1)
    return row(randomUUID(), 'rsc', { provider, from: on, to: on, hours: 1.5, setting: 'group' }, on)
  })
  return [
    row(provider, 'providers', { name: 'Helen Brandt', endorsements: endorsed }, null),
    ...trainings,
    ...sessions,
  ]
}
