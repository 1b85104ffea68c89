import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailCatcher, startMailCatcher } from '../../test/mail/mail-catcher.ts'
import {
  aRequest,
  keyring,
  openReferenceWorld,
  type ReferenceWorld,
  visitor,
} from '../../test/references/world.ts'
import { createSmtpServer } from '../services/mail/smtp-server.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import { paths } from '../web/paths.ts'
import { startBackgroundWork } from './start-background-work.ts'
import type { Worker } from './start-worker.ts'

let world: ReferenceWorld
let catcher: MailCatcher
let worker: Worker
const failures: unknown[] = []

beforeAll(async () => {
  world = await openReferenceWorld()
  catcher = await startMailCatcher()
  worker = await startBackgroundWork({
    db: world.database.db,
    jobs: world.database.as('jobs'),
    mail: { server: createSmtpServer(catcher.settings), keyring },
    references: world.means,
    report: (kind, error) => void failures.push([kind, error]),
  })
})
afterAll(async () => {
  await worker.stop()
  await catcher.stop()
  await world.close()
})

async function untilItSays(path: string, words: string): Promise<string> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const { text } = await world.get(world.rosa, path)
    if (text.includes(words)) return text
    await sleep(50)
  }
  throw new Error(`It never said “${words}”.`)
}

test('an address that is refused shows beside the reference at once with the server’s words, and another one mends it', async () => {
  catcher.answer(550, 'No such mailbox here')
  const application = await world.apply()
  const fields = aRequest({ email: 'nobody@example.org' })
  await world.post(world.rosa, paths.newReference.href(application), fields)
  const id = fields.id?.[0] ?? ''
  const list = paths.references.href(application)
  const text = await untilItSays(list, 'Mail not delivered')

  expect(text).toContain('The mail server refused the mail.')
  expect(text).toContain('No such mailbox here')
  expect(text).toContain('pass on a short code by phone')
  expect((await world.get(world.june, paths.staffReference.href('vaimh', application, id))).text).toContain(
    'No such mailbox here',
  )
  catcher.answer()
  await untilItSays(list, 'Mail not delivered')
  const own = paths.ownReference.href(application, id)
  const sent = await world.post(world.rosa, own, { act: ['address'], email: ['cy.moe@example.org'] })
  expect(sent.to).toBe(paths.ownReference.href(application, id, 'sent'))
  await untilItSays(list, 'The mail was handed to the mail server.')
  const mail = catcher.taken.find(({ to }) => to?.some(({ address }) => address === 'cy.moe@example.org'))
  const link = /https:\/\/\S+\/reference\/[\w-]{43}/.exec(mail?.text ?? '')?.[0]
  expect((await world.get(visitor, new URL(link ?? '').pathname)).text).toContain('Rosa Delgado asks you')
  expect((await world.mailsTo('rosa@example.org')).map(({ subject }) => subject)).toEqual([
    'The mail to Cy Moe did not arrive',
  ])
})

test('the hour that comes back reminds nobody before time and leaves nothing failed', async () => {
  await enqueueJob(world.database.db, 'remind-raters', {})
  await enqueueJob(world.database.db, 'expire-references', {})
  await sleep(500)

  expect(failures).toEqual([])
})
