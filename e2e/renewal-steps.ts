import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Section } from '../src/domain/portfolio/entry.ts'
import { openRenewals } from '../src/services/renewals/open-renewals.ts'
import { createDb } from '../src/store/create-db.ts'
import { insertRows, rowsOf } from '../src/store/demo/insert-rows.ts'
import { withMaintenance } from '../src/store/demo/with-maintenance.ts'
import { openServer } from '../src/store/open-server.ts'
import { aName } from './application-steps.ts'
import { expect, expectSoundPage, type Newcomer, signUp } from './site.ts'

const folder = process.env.ATTUNE_SITE_DATA ?? ''
const settings = { dataFolder: join(folder, 'data'), cacheFolder: join(folder, 'cache') }
const hour = 3_600_000

/** The year whose renewals are open from October on. */
export const year = new Date().getUTCFullYear()

/** How much later these journeys take place: in the middle of October, where it is earlier in the year. */
const hoursLater = Math.max(0, Math.ceil((Date.UTC(year, 9, 15) - Date.now()) / hour))
export const now = new Date(Date.now() + hoursLater * hour)

/** Whoever looks at these pages lives in the season of renewals. */
export async function inSeason(page: Page): Promise<void> {
  if (hoursLater > 0) await page.setExtraHTTPHeaders({ 'x-hours-later': String(hoursLater) })
}

export interface Endorsed extends Newcomer {
  readonly endorsementId: string
  readonly number: string
}

/** Somebody new whom Blue Ridge endorsed years ago, with so many hours of training in the year; how it came to that is another journey. */
export async function anEndorsedPerson(page: Page, first: string, training: number): Promise<Endorsed> {
  await inSeason(page)
  const newcomer = await signUp(page, aName(first))
  const held = {
    endorsementId: randomUUID(),
    number: `BLUERIDGE-2019-${randomUUID().slice(0, 8).toUpperCase()}`,
  }
  const associationId = await withMaintenance(settings, async (client) => {
    const { rows } = await client.query(
      `select person.id as person, association.id as association, (select person_id from association_role staff
         where staff.association_id = association.id and staff.role = 'coordinator' limit 1) as coordinator
       from person, association where person.email = $1 and association.short_id = 'blue-ridge'`,
      [newcomer.address],
    )
    const [{ person, association, coordinator }] = rows
    const at = new Date('2019-05-02T15:00:00Z')
    const about = { association_id: association, person_id: person }
    const listed = {
      ...about,
      number: held.number,
      category: 'imhm-clinical',
      standard: 'vaimh/imhm-clinical',
    }
    await client.query('insert into portfolio (person_id) values ($1) on conflict do nothing', [person])
    await insertRows(client, [
      rowsOf('endorsements', [
        {
          ...{
            ...listed,
            id: held.endorsementId,
            edition: '2024-01',
            name_shown: newcomer.name,
            state: 'active',
          },
          ...{ awarded_on: '2019-05-02', awarded_at: at },
        },
      ]),
      rowsOf('endorsement_changes', [
        {
          ...{
            endorsement_id: held.endorsementId,
            number: 1,
            association_id: association,
            step: 'take-over',
          },
          ...{ to_state: 'active', on_day: '2019-05-02', at, by_person: coordinator },
        },
      ]),
      rowsOf('confirmed_membership', [
        {
          ...{ ...about, id: randomUUID(), member_of: 'vaimh', source: 'by-hand' },
          ...{
            from_day: `${year}-01-01`,
            to_day: `${year}-12-31`,
            confirmed_by: coordinator,
            confirmed_at: at,
          },
        },
      ]),
      rowsOf('portfolio_entry', entriesOf(person, training)),
    ])
    return String(association)
  })
  await open(associationId)
  return { ...newcomer, ...held }
}

function entriesOf(person_id: string, hours: number) {
  const at = new Date(`${year}-01-20T15:00:00Z`)
  const provider = randomUUID()
  const row = (id: string, section: Section, body: object, listed_on: string | null) => ({
    ...{ id, person_id, section, body: { ...body }, listed_on, version: 1, created_at: at, updated_at: at },
  })
  const endorsements = [{ category: 'imhm-clinical', from: '2010-01-01', to: null }]
  const day = `${year}-01-12`
  const training = {
    title: 'Winter institute',
    provider: 'The Training House',
    completedOn: day,
    clockHours: hours,
  }
  const rsc = { provider, from: `${year}-01-05`, to: day, hours: 12, setting: 'group' }
  return [
    row(provider, 'providers', { name: 'Helen Brandt', endorsements }, null),
    row(randomUUID(), 'training', { ...training, topics: ['relationship-based', 'dei'] }, day),
    row(randomUUID(), 'rsc', rsc, rsc.from),
  ]
}

/** As the clock does every hour where there is one. */
async function open(associationId: string): Promise<void> {
  const postgres = await openServer(settings)
  const app = postgres.connection('app')
  if (!app) throw new Error('The server that comes along has an app role.')
  const db = createDb(app, async () => {})
  try {
    await openRenewals(db, associationId, now)
  } finally {
    await db.destroy()
    await postgres.close()
  }
}

/** Signs with one's name, and hands it in. */
export async function signRenewal(page: Page, name: string): Promise<void> {
  const sign = page.getByRole('region', { name: 'Sign and hand in' })
  for (const box of await sign.getByRole('checkbox').all()) await box.check()
  await sign.getByLabel('Your name, as a signature').fill(name)
  await sign.getByRole('button', { name: 'Renew', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Renewed. Thank you.')
  await expect(page.getByText('What you signed')).toBeVisible()
  await expectSoundPage(page)
}

/** Becomes an applicant of another association too, as by its invitation. */
export function takesPartIn(address: string, association: string): Promise<unknown> {
  return withMaintenance(settings, (client) =>
    client.query(
      `insert into association_role (association_id, person_id, role, granted_at)
       select association.id, person.id, 'applicant', now() from association, person
       where association.short_id = $1 and person.email = $2`,
      [association, address],
    ),
  )
}
