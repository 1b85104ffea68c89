import { randomUUID } from 'node:crypto'
import { noScanner } from '../../src/services/files/clamd.ts'
import { createDiskStore } from '../../src/services/files/disk-store.ts'
import type { FileParts } from '../../src/services/files/file-parts.ts'
import type { Keyring } from '../../src/services/keys/keyring.ts'
import { aFolder } from '../store/folders.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import {
  giveAccount,
  giveApplication,
  giveComment,
  giveFile,
  giveMail,
  givePortfolio,
  giveProvider,
  giveRecord,
  giveReference,
  giveSubmission,
} from './belongings.ts'
import { giveAudit } from './give-audit.ts'
import { giveDecision } from './give-decision.ts'
import { giveEndorsement } from './give-endorsement.ts'
import { giveLife } from './give-life.ts'
import { inventObjects, type Objects } from './objects.ts'
import { asOwner } from './owner.ts'
import { type AssociationName, associations, people, type Someone } from './people.ts'

/** Somebody with an account, and what is theirs. */
export interface Resident extends Someone {
  readonly id: string
  readonly email: string
  readonly objects: Objects
  /** Whether the association's advisors advise this person. */
  readonly isAdvised: boolean
  /** Whether the association's reviewers review an application of this person. */
  readonly isReviewed: boolean
}

/** Where people settle. */
export interface Place {
  readonly database: TestDatabase
  readonly files: FileParts
  readonly keyring: Keyring
  readonly associationIds: Readonly<Record<AssociationName, string>>
}

/** Two associations with people of every role, and what each of them has. */
export interface RightsWorld extends Place {
  readonly residents: readonly Resident[]
}

export async function createRightsWorld(keyring: Keyring): Promise<RightsWorld> {
  const database = await createTestDatabase()
  const files = { db: database.db, store: createDiskStore(aFolder()), scanner: noScanner, newId: randomUUID }
  const associationIds = { virginia: randomUUID(), michigan: randomUUID() }
  const place = { database, files, keyring, associationIds }
  await asOwner(database, async (_, insert) => {
    for (const name of associations)
      await insert('association', {
        id: associationIds[name],
        short_id: name,
        name: `Association of ${name}`,
      })
  })
  const residents: Resident[] = []
  for (const person of people) residents.push(await settle(place, person))
  await adviseAll(place, residents)
  await reviewAll(place, residents)
  return { ...place, residents }
}

export function findResident({ residents }: RightsWorld, name: string): Resident {
  const found = residents.find((each) => each.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

/** Gives somebody an account with a role, and one thing of every kind. */
export async function settle(place: Place, person: Someone): Promise<Resident> {
  const id = randomUUID()
  const named = {
    ...person,
    id,
    email: `${person.canary}@example.org`,
    isAdvised: isAdvised(person),
    isReviewed: isAdvised(person),
  }
  const resident = { ...named, objects: { ...inventObjects(person.association), person: id } }
  await giveAccount(place, resident)
  await givePortfolio(place, resident)
  await giveFile(place, resident)
  await giveProvider(place, resident)
  if (person.role === 'applicant') await giveApplication(place, resident)
  await giveDecision(place, resident)
  await giveEndorsement(place, resident)
  await giveAudit(place, resident)
  await giveLife(place, resident)
  await giveReference(place, resident)
  await giveRecord(place, resident)
  if (person.role === 'applicant') await giveComment(place, resident)
  return { ...resident, objects: { ...resident.objects, mail: await giveMail(place, resident) } }
}

function isAdvised({ name, association }: Someone): boolean {
  return name === `applicant of ${association}`
}

/** Every advisor of an association advises its first applicant. */
function adviseAll({ database, associationIds }: Place, residents: readonly Resident[]): Promise<void> {
  return asOwner(database, async (_, insert) => {
    for (const applicant of residents.filter((each) => each.isAdvised))
      for (const advisor of residents.filter(({ role }) => role === 'advisor'))
        if (advisor.association === applicant.association)
          await insert('advising', {
            association_id: associationIds[advisor.association],
            advisor_id: advisor.id,
            applicant_id: applicant.id,
            since: new Date('2026-11-20T12:00:00Z'),
            assigned_by: advisor.id,
          })
  })
}

/** Every reviewer of an association has taken on a review of its first applicant. */
function reviewAll({ database, associationIds }: Place, residents: readonly Resident[]): Promise<void> {
  return asOwner(database, async (_, insert) => {
    for (const applicant of residents.filter((each) => each.isReviewed)) {
      const association_id = associationIds[applicant.association]
      const { reviewed } = applicant.objects
      await giveSubmission(insert, association_id, applicant)
      const reviewers = residents.filter(
        ({ role, association }) => role === 'reviewer' && association === applicant.association,
      )
      for (const [index, reviewer] of reviewers.entries())
        await insert('review', {
          ...{ id: reviewer.objects.review, association_id, application_id: reviewed, round: 1 },
          ...{ applicant_id: applicant.id, reviewer_id: reviewer.id, assigned_by: reviewer.id },
          ...{ place: index + 1, assigned_at: new Date('2026-11-20T12:00:00Z'), due_on: '2026-12-19' },
          accepted_at: new Date('2026-11-20T13:00:00Z'),
        })
    }
  })
}
