import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startMailCatcher } from '../../test/mail/mail-catcher.ts'
import { aFolder } from '../../test/store/folders.ts'
import { managedSettings } from '../../test/store/test-database.ts'
import { openKeyring } from '../services/keys/keyring.ts'
import { createSendMail } from '../services/mail/send-mail.ts'
import { createSmtpServer } from '../services/mail/smtp-server.ts'
import { restoreBackup } from '../store/backup/restore-backup.ts'
import { writeBackup } from '../store/backup/write-backup.ts'
import { openDatabase } from '../store/open-database.ts'
import { withScope } from '../store/with-scope.ts'
import { startBackgroundWork } from './start-background-work.ts'

const now = new Date('2026-11-21T12:00:00Z')

test('mail that waited when a backup was made leaves after the restore, though the queue was not in it', async () => {
  const [source, target] = [await managedSettings(), await managedSettings()]
  const before = await openDatabase(source)
  const sendMail = createSendMail(await openKeyring(source.dataFolder, now))
  const id = await withScope(before.db, {}, (tx) =>
    sendMail(tx, { to: 'rosa@example.org', kind: 'sign-in', subject: 'Sign in', paragraphs: ['123456'] }),
  )
  const archive = join(aFolder(), 'backup.tar.gz')
  await writeBackup(source, archive, now)
  await before.close()

  await restoreBackup(target, archive)
  const after = await openDatabase(target)
  const catcher = await startMailCatcher()
  if (!after.jobs) throw new Error('These settings have a jobs role.')
  const worker = await startBackgroundWork({
    db: after.db,
    jobs: after.jobs,
    mail: { server: createSmtpServer(catcher.settings), keyring: await openKeyring(target.dataFolder, now) },
    report: (_, error) => console.error(error),
  })
  await expect.poll(() => catcher.taken).toHaveLength(1)
  await worker.stop()
  await after.close()
  await catcher.stop()

  expect(catcher.taken.map(({ messageId, text }) => [messageId, text?.split('\n')[0]])).toEqual([
    [`<${id}@vaimh.example.org>`, '123456'],
  ])
})
