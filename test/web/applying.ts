import { randomUUID } from 'node:crypto'
import { takeStep } from '../../src/services/applications/take-step.ts'
import { addEntry } from '../../src/services/portfolio/add-entry.ts'
import { findApplication } from '../../src/store/applications/applications.ts'
import { insertRequest } from '../../src/store/applications/requests.ts'
import { withClient } from '../../src/store/with-client.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { paths } from '../../src/web/paths.ts'
import { trainingEntry } from '../builders/portfolio-entry.ts'
import { settlePeople, type World } from '../store/people.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { aBrowser, aPerson, type Browser } from './browser.ts'
import type { GottenPage } from './read-page.ts'
import { smallStandards } from './small-standard.ts'

export const standard = 'vaimh/imhm-clinical'
/** While the first edition of the small standard is in force, and after the second one is. */
export const february = new Date('2026-02-10T15:00:00Z')
export const november = new Date('2026-11-21T15:00:00Z')

/** Somebody who applies to Virginia; `as` is the person's browser at a moment. */
export interface Applicant {
  readonly id: string
  readonly name: string
  readonly as: (now: Date) => Browser
}

/** Two associations by small standards of their own, and what a test does there. */
export async function settleApplicants() {
  const database = await createTestDatabase()
  const world = await settlePeople(database)
  const library = smallStandards()
  const { virginia } = world.associations
  const asOwner = <Row>(statement: string) => runAsOwner<Row>(database, statement)
  return {
    database,
    world,
    asOwner,
    /** A new applicant, with a degree and so many hours of training. */
    anApplicant: (hours: number) => newApplicant({ database, world, library }, hours),
    train: (personId: string, hours: number) => train(database, personId, hours),
    browserOf: (...who: Parameters<typeof aPerson>) =>
      aBrowser(database, aPerson(...who), november, undefined, library),
    async stateOf(id: string) {
      const [state] = await asOwner<{ state: string; edition: string; expires_on: string | null }>(
        `select state, edition, expires_on::text from application where id = '${id}'`,
      )
      return state
    },
    june: (id: string, step: StaffStep, text = '') => takeAsJune({ database, world }, id, step, text),
    async setPolicy(applications: object) {
      await asOwner(`insert into association_policy (association_id, version, body, changed_at)
        select '${virginia}', coalesce(max(version), 0) + 1, '${JSON.stringify({ applications })}', now()
        from association_policy where association_id = '${virginia}'`)
    },
  }
}

export type ApplyingWorld = Awaited<ReturnType<typeof settleApplicants>>

interface Place {
  readonly database: TestDatabase
  readonly world: World
}

async function newApplicant(
  { database, world, library }: Place & { library: ReturnType<typeof smallStandards> },
  hours: number,
): Promise<Applicant> {
  const id = randomUUID()
  const name = `Nora ${id.slice(0, 8)}`
  const virginia = { id: world.associations.virginia, shortId: 'vaimh', name: 'Virginia' }
  await runAsOwner(
    database,
    `insert into person (id, name, email) values ('${id}', '${name}', '${id}@example.org');
     insert into association_role (association_id, person_id, role) values ('${virginia.id}', '${id}', 'applicant')`,
  )
  const body = { kind: 'degree', degree: 'MSW', awardedOn: '2015-05-15' } as const
  const degree = { section: 'education', body } as const
  await addEntry(database.db, { personId: id, now: february, id: randomUUID(), entry: degree })
  if (hours > 0) await train(database, id, hours)
  const person = aPerson(id, name, [[virginia, 'applicant']])
  return { id, name, as: (now) => aBrowser(database, person, now, undefined, library) }
}

function train({ db }: TestDatabase, personId: string, clockHours: number) {
  return addEntry(db, { personId, now: february, id: randomUUID(), entry: trainingEntry({ clockHours }) })
}

function runAsOwner<Row>(database: TestDatabase, statement: string): Promise<Row[]> {
  return withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    const { rows } = await client.query(statement)
    await client.query('commit')
    return rows
  })
}

type StaffStep = 'return' | 'begin-review' | 'ask-more' | 'defer'

/** A step of June, who coordinates Virginia, with what she asks. */
function takeAsJune({ database, world }: Place, id: string, step: StaffStep, text: string) {
  const byPersonId = world.people.june
  const scope = { personId: byPersonId, associationId: world.associations.virginia }
  return withScope(database.db, scope, async (tx) => {
    const application = await findApplication(tx, id)
    if (!application) throw new Error('June sees every application to Virginia.')
    await takeStep(tx, application, { step, by: 'staff', at: november })
    if (step === 'begin-review') return
    const items = [{ requirement: 'training', text: 'The certificate of March is missing.' }]
    await insertRequest(tx, application, { step, text, items, byPersonId, at: november })
  })
}

export function openingForm(association = 'vaimh') {
  return { id: [randomUUID()], association: [association], standard: [standard] }
}

/** Opens an application by the form of the pages, and answers its id. */
export async function open(browser: Browser): Promise<string> {
  const form = openingForm()
  const { status } = await browser.post(paths.newApplication.href(), form)
  if (status !== 303) throw new Error(`The application was not opened: ${status}.`)
  return form.id[0] ?? ''
}

/** Sends the form of the page on which answers are checked. */
export async function submit(browser: Browser, id: string, answer?: string): Promise<GottenPage> {
  const place = paths.submitApplication.href(id)
  const { fields } = await browser.get(place)
  return browser.post(place, { ...fields, ...(answer !== undefined && { answer: [answer] }) })
}
