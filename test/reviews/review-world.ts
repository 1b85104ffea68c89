import { randomUUID } from 'node:crypto'
import type { Application } from '../../src/domain/applications/application.ts'
import type { Role, SignedIn } from '../../src/domain/rights.ts'
import { judgeApplication } from '../../src/services/applications/judge-application.ts'
import { takeStep } from '../../src/services/applications/take-step.ts'
import { addEntry } from '../../src/services/portfolio/add-entry.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { findApplication, insertApplication } from '../../src/store/applications/applications.ts'
import { withClient } from '../../src/store/with-client.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { openSite, type TestSite } from '../web/open-site.ts'

export const library = loadStandards()
export const noon = new Date('2026-11-21T17:00:00Z')

/** People of one association around an application that was submitted. */
export interface ReviewWorld {
  readonly database: TestDatabase
  readonly site: TestSite
  readonly association: {
    readonly id: string
    readonly shortId: string
    readonly name: string
    readonly timeZone: string
  }
  readonly rosa: SignedIn
  readonly dana: SignedIn
  readonly eli: SignedIn
  /** Reviewers. */
  readonly ben: SignedIn
  readonly cara: SignedIn
  readonly finn: SignedIn
  /** A coordinator who reviews too. */
  readonly hana: SignedIn
  /** An advisor without an applicant. */
  readonly ida: SignedIn
  readonly trainingId: string
  readonly applicationId: string
}

const cast = {
  rosa: ['Rosa Delgado', ['applicant']],
  dana: ['Dana Hill', ['coordinator']],
  eli: ['Eli Stone', ['coordinator']],
  ben: ['Ben Cole', ['reviewer']],
  cara: ['Cara Voss', ['reviewer']],
  finn: ['Finn Moss', ['reviewer']],
  hana: ['Hana Ito', ['coordinator', 'reviewer']],
  ida: ['Ida Lane', ['advisor']],
} as const satisfies Record<string, readonly [string, readonly Role[]]>

/** `names` calls people otherwise, so that two worlds can differ in a name. */
export async function createReviewWorld(
  names: Partial<Record<keyof typeof cast, string>> = {},
): Promise<ReviewWorld> {
  const database = await createTestDatabase()
  const association = { id: randomUUID(), shortId: 'vaimh', name: 'Virginia', timeZone: 'America/New_York' }
  const person = (key: keyof typeof cast): SignedIn => {
    const [usual, roles] = cast[key]
    const name = names[key] ?? usual
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
    const held = roles.map((role) => ({ association, role }))
    return { kind: 'person', id: randomUUID(), name, email, roles: held, assurance: 'strong' }
  }
  const people = {
    ...{ rosa: person('rosa'), dana: person('dana'), eli: person('eli'), ben: person('ben') },
    ...{ cara: person('cara'), finn: person('finn'), hana: person('hana'), ida: person('ida') },
  }
  await settle(database, association, Object.values(people))
  const trainingId = randomUUID()
  await log(database, people.rosa.id, trainingId)
  const applicationId = await applyFor(database, people.rosa.id, association.id)
  const site = await openSite(database.db, Object.values(people), noon)
  return { database, site, association, ...people, trainingId, applicationId }
}

async function settle(
  database: TestDatabase,
  association: ReviewWorld['association'],
  people: readonly SignedIn[],
): Promise<void> {
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query('insert into association (id, short_id, name) values ($1, $2, $3)', [
      association.id,
      association.shortId,
      association.name,
    ])
    for (const { id, name, email, roles } of people) {
      await client.query('insert into person (id, name, email) values ($1, $2, $3)', [id, name, email])
      for (const { role } of roles)
        await client.query(
          'insert into association_role (association_id, person_id, role) values ($1, $2, $3)',
          [association.id, id, role],
        )
    }
    await client.query('commit')
  })
}

async function log({ db }: TestDatabase, personId: string, trainingId: string): Promise<void> {
  const training = {
    title: 'Watching babies',
    completedOn: '2026-03-04',
    clockHours: 6,
    topics: ['relationship-based'],
    competencyAreas: ['attachment'],
  }
  await addEntry(db, { personId, now: noon, id: trainingId, entry: { section: 'training', body: training } })
  const work = { employer: 'Little Steps, Inc.', kinds: ['imh-services' as const], from: '2015-01-01' }
  await addEntry(db, { personId, now: noon, id: randomUUID(), entry: { section: 'work', body: work } })
}

/** Opens an application and submits it as it is. */
export async function applyFor(
  { db }: TestDatabase,
  personId: string,
  associationId: string,
  standard = 'vaimh/imhm-clinical',
): Promise<string> {
  const id = randomUUID()
  const { edition } = library.getEdition(standard, '2026-11-21')
  await withScope(db, { personId, associationId }, async (tx) => {
    await insertApplication(tx, {
      ...{ id, associationId, personId, standard, edition, registration: null, expiresOn: null, at: noon },
    })
    const application = await findApplication(tx, id)
    if (!application) throw new Error('The application was not opened.')
    await submit(tx, application)
  })
  return id
}

type Tx = Parameters<typeof judgeApplication>[0]

/** Freezes the portfolio as it stands; one more submission where there was one. */
export async function submit(tx: Tx, application: Application, number = 1): Promise<void> {
  await freeze(tx, application, number)
  const taken = await takeStep(tx, application, { step: 'submit', by: 'applicant', at: noon })
  if (!taken.taken) throw new Error(taken.reason)
}

/** What a submission keeps of the portfolio, without the step. */
export async function freeze(tx: Tx, application: Application, number: number): Promise<void> {
  const judged = await judgeApplication(tx, library, application, '2026-11-21')
  await tx
    .insertInto('submission')
    .values({
      application_id: application.id,
      number,
      association_id: application.associationId,
      person_id: application.personId,
      submitted_at: noon,
      as_of: '2026-11-21',
      standard: application.standard,
      edition: application.edition,
      revision: judged.revision,
      portfolio: JSON.stringify(judged.portfolio),
      evaluation: JSON.stringify(judged.evaluation),
    })
    .execute()
}
