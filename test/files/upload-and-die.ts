import { randomUUID } from 'node:crypto'
import { noScanner } from '../../src/services/files/clamd.ts'
import { createDiskStore } from '../../src/services/files/disk-store.ts'
import { uploadFile } from '../../src/services/files/upload-file.ts'
import { createDb } from '../../src/store/create-db.ts'
import { aPdf } from './a-pdf.ts'

/** A process that uploads, and is killed when the bytes are kept and the row is not. */
const [host = '', database = '', user = '', dataFolder = '', personId = ''] = process.argv.slice(2)
const disk = createDiskStore(dataFolder)
await uploadFile(
  {
    db: createDb({ host, database, user }, async () => {}),
    scanner: noScanner,
    newId: randomUUID,
    store: {
      ...disk,
      async put(id, bytes) {
        await disk.put(id, bytes)
        process.kill(process.pid, 'SIGKILL')
      },
    },
  },
  { personId, entryId: null, purpose: 'transcript', name: 'a.pdf', bytes: aPdf(), now: new Date() },
)
