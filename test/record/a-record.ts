import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createKeyring } from '../../src/services/keys/keyring.ts'
import { openCheckpointFile } from '../../src/services/record/checkpoint-file.ts'
import { openRecordKey, type RecordKey } from '../../src/services/record/record-key.ts'
import { signCheckpoint } from '../../src/services/record/sign-checkpoint.ts'
import { type AuditReport, auditRecord } from '../../src/services/record/verify/audit-record.ts'
import { appendRecord } from '../../src/store/record/append-record.ts'
import { withClient } from '../../src/store/with-client.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { aFolder } from '../store/folders.ts'
import type { TestDatabase } from '../store/test-database.ts'

/** The record of one new association, its checkpoints, and whoever tampers with them. */
export interface ARecord {
  readonly associationId: string
  readonly path: string
  readonly key: RecordKey
  append(count: number): Promise<void>
  /** A day later each time, so that it is due. */
  sign(): Promise<boolean>
  audit(path?: string): Promise<AuditReport>
  /** As a superuser who switches triggers and foreign keys off. */
  tamper(...statements: string[]): Promise<void>
  lines(): string[]
  rewrite(lines: readonly string[]): void
}

const began = Date.parse('2027-01-04T15:00:00.000Z')
const hour = 3_600_000

export function aKeyOf(letter: string): RecordKey {
  const key = {
    name: 'master',
    version: 1,
    key: letter.repeat(42).concat('A'),
    madeAt: '2026-11-21T12:00:00Z',
  }
  return openRecordKey(createKeyring([key]))
}

export async function aRecord(database: TestDatabase, key = aKeyOf('a')): Promise<ARecord> {
  const associationId = randomUUID()
  const path = join(aFolder(), 'record', 'checkpoints.jsonl')
  let hours = 0
  await withClient(database.as('owner'), (client) =>
    client.query('insert into association (id, short_id, name) values ($1, $2, $3)', [
      associationId,
      `a-${associationId}`,
      'An association',
    ]),
  )
  const lines = () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [])
  return {
    associationId,
    path,
    key,
    append: (count) =>
      withScope(database.db, { associationId }, async (tx) => {
        for (let entry = 0; entry < count; entry += 1) {
          hours += 1
          await appendRecord(tx, {
            at: new Date(began + hours * hour),
            kind: 'application-submit',
            subjectId: randomUUID(),
            isOpen: true,
            facts: { from: 'draft', to: 'submitted', number: hours },
          })
        }
      }),
    sign() {
      hours += 25
      const means = { key, file: openCheckpointFile(path) }
      return signCheckpoint(database.db, means, associationId, new Date(began + hours * hour))
    },
    audit: (copy) =>
      auditRecord(database.db, {
        path: copy ?? path,
        isCopy: copy !== undefined,
        trustedKey: key.publicKey,
        associationId,
      }),
    tamper: (...statements) =>
      withClient(database.as('admin'), async (client) => {
        await client.query('set session_replication_role = replica')
        for (const statement of statements) await client.query(statement)
      }),
    lines,
    rewrite: (kept) => writeFileSync(path, kept.map((line) => `${line}\n`).join('')),
  }
}
