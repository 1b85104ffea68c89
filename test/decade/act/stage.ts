import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { dayIn } from '../../../src/domain/day-in.ts'
import type { Role, SignedIn } from '../../../src/domain/rights.ts'
import type { CredentialMeans } from '../../../src/services/credentials/means.ts'
import type { Keyring } from '../../../src/services/keys/keyring.ts'
import type { LifeClockMeans } from '../../../src/services/life/step-due-life.ts'
import { createSendMail } from '../../../src/services/mail/send-mail.ts'
import { openCheckpointFile } from '../../../src/services/record/checkpoint-file.ts'
import { openRecordKey, type RecordKey } from '../../../src/services/record/record-key.ts'
import type { CheckpointMeans } from '../../../src/services/record/sign-checkpoint.ts'
import type { RenewalClockMeans } from '../../../src/services/renewals/means.ts'
import { aKeyring } from '../../mail/a-keyring.ts'
import { renewalMeans } from '../../renewals/endorsed-people.ts'
import { asOwner } from '../../rights/owner.ts'
import type { TestDatabase } from '../../store/test-database.ts'
import type { Place, Plan, PlannedAssociation } from '../plan.ts'

export interface Office {
  readonly planned: PlannedAssociation
  readonly id: string
  readonly coordinator: SignedIn
  readonly administrator: SignedIn
}

export interface SentMail {
  readonly id: string
  readonly on: string
  readonly to: string
  readonly subject: string
}

/** Where a plan is acted: a database, the offices, the people, a clock, and every mail that left. */
export interface Stage {
  readonly database: TestDatabase
  readonly folder: string
  readonly plan: Plan
  readonly offices: ReadonlyMap<Place, Office>
  readonly people: ReadonlyMap<string, SignedIn>
  readonly means: RenewalClockMeans & LifeClockMeans & { readonly auditUrl: () => string }
  readonly credentials: CredentialMeans
  readonly checkpoints: CheckpointMeans & { readonly path: string; readonly key: RecordKey }
  readonly mails: SentMail[]
  /** The ways out of the reminders to an address, the latest last. */
  readonly waysOut: Map<string, string[]>
  /** Whose accounts are deleted. */
  readonly gone: Set<string>
  now: Date
}

/** Noon on the east coast, daytime wherever an association of the plan is. */
export const noonOf = (day: string) => new Date(`${day}T17:00:00Z`)

const origin = 'https://attune.example.org'

export async function openStage(database: TestDatabase, folder: string, plan: Plan): Promise<Stage> {
  const keyring = aKeyring()
  const path = join(folder, 'record', 'checkpoints.jsonl')
  const offices = new Map(plan.associations.map((planned) => [planned.place, officeOf(planned)]))
  const people = new Map(
    plan.lives.map(({ key, name, home }) => {
      const office = offices.get(home)
      return [key, aPerson(key, name, office ? [[office, 'applicant']] : [])]
    }),
  )
  const stage: Stage = {
    ...{
      database,
      folder,
      plan,
      offices,
      people,
      mails: [],
      waysOut: new Map(),
      gone: new Set(),
      now: noonOf(plan.from),
    },
    means: meansOf(database, keyring, () => stage),
    credentials: {
      ...{ keyring, baseUrl: origin, isAddressStable: true, clock: () => stage.now },
      randomBytes: (size) => randomBytes(size),
    },
    checkpoints: { key: openRecordKey(keyring), file: openCheckpointFile(path), path },
  }
  await insertEverybody(stage)
  return stage
}

function meansOf(database: TestDatabase, keyring: Keyring, stageOf: () => Stage): Stage['means'] {
  const send = createSendMail(keyring)
  return {
    ...renewalMeans(database.db, { dayOf: dayIn }),
    leaveUrl: `${origin}/renewal/leave`,
    auditUrl: () => `${origin}/renewal/audit`,
    async sendMail(tx, mail) {
      const id = await send(tx, mail)
      const { mails, now, waysOut } = stageOf()
      mails.push({ id, on: dayIn(now), to: mail.to, subject: mail.subject })
      if ('unsubscribeUrl' in mail)
        waysOut.set(mail.to, [...(waysOut.get(mail.to) ?? []), mail.unsubscribeUrl.split('/').at(-1) ?? ''])
      return id
    },
  }
}

/** The same for the same key, so that two runs of a plan are alike. */
export function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Named = Pick<Office, 'planned' | 'id'>

function aPerson(key: string, name: string, roles: readonly (readonly [Named, Role])[]): SignedIn {
  return {
    ...{ kind: 'person', id: idOf(`person ${key}`), name, email: `${key}@example.org`, assurance: 'strong' },
    roles: roles.map(([{ planned, id }, role]) => ({
      association: { id, shortId: planned.place, name: planned.name },
      role,
    })),
  }
}

function officeOf(planned: PlannedAssociation): Office {
  const named = { planned, id: idOf(`association ${planned.place}`) }
  const staff = (role: Role) => aPerson(`${planned.place}-${role}`, `Dana ${role}`, [[named, role]])
  return { ...named, coordinator: staff('coordinator'), administrator: staff('administrator') }
}

async function insertEverybody({ database, offices, people }: Stage): Promise<void> {
  await asOwner(database, async (_, insert) => {
    for (const { id, planned } of offices.values())
      await insert('association', {
        ...{ id, short_id: planned.place, name: planned.name, time_zone: planned.timeZone },
        standards_of: planned.sheetsOf,
      })
    for (const { planned, id } of offices.values()) {
      const { ways } = planned
      const body = JSON.stringify({ renewals: ways.renewals, audits: ways.audits, life: ways.life })
      const changed_at = new Date('2024-01-01T12:00:00Z')
      await insert('association_policy', { association_id: id, version: 1, changed_at, body })
    }
    const staff = [...offices.values()].flatMap(({ coordinator, administrator }) => [
      coordinator,
      administrator,
    ])
    for (const { id, name, email, roles } of [...staff, ...people.values()]) {
      await insert('person', { id, name, email })
      for (const { association, role } of roles)
        await insert('association_role', { association_id: association.id, person_id: id, role })
    }
  })
}

export function officeAt({ offices }: Stage, at: Place): Office {
  const office = offices.get(at)
  if (!office) throw new Error(`There is no association ${at}.`)
  return office
}
