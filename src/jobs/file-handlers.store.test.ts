import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPdf } from '../../test/files/a-pdf.ts'
import { settlePeople, type World } from '../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { someFiles } from '../../test/web/visiting.ts'
import type { FileParts } from '../services/files/file-parts.ts'
import { uploadFile } from '../services/files/upload-file.ts'
import { findFile } from '../store/files/find-files.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import { withScope } from '../store/with-scope.ts'
import { startBackgroundWork } from './start-background-work.ts'

let database: TestDatabase
let world: World
let files: FileParts

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  files = someFiles(database, async () => ({ kind: 'no-answer' }))
})
afterAll(() => database.drop())

test('a file that waited is let through once the scanner answers, and lost bytes are reported', async () => {
  const personId = world.people.rosa
  const upload = {
    personId,
    entryId: null,
    purpose: 'other',
    name: 'a.pdf',
    bytes: aPdf(),
    now: new Date(),
  } as const
  const outcome = await uploadFile(files, upload)
  const id = outcome.accepted ? outcome.file.id : ''
  const stateOf = async () => (await withScope(database.db, { personId }, (tx) => findFile(tx, id)))?.state
  const failures: string[] = []
  const worker = await startBackgroundWork({
    db: database.db,
    jobs: database.as('jobs'),
    files: { ...files, scanner: async () => ({ kind: 'clean' }) },
    report: (kind, error) => {
      failures.push(`${kind}: ${error instanceof Error ? error.name : ''}`)
    },
  })
  try {
    expect(await stateOf()).toBe('quarantined')
    await enqueueJob(database.db, 'scan-waiting-files', {})
    await expect.poll(stateOf).toBe('available')

    await files.store.remove(id)
    await enqueueJob(database.db, 'sweep-files', {})
    await expect.poll(() => failures).toEqual(['sweep-files: LostFiles'])
  } finally {
    await worker.stop()
  }
})
