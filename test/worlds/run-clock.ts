import { clockMeans } from '../../src/cli/serve/clock-means.ts'
import { digestMeans } from '../../src/cli/serve/digest-means.ts'
import { reminderMeans } from '../../src/cli/serve/reminder-means.ts'
import { reviewMeans } from '../../src/cli/serve/review-means.ts'
import { usualLead } from '../../src/jobs/clock-handlers.ts'
import { referenceHandlers } from '../../src/jobs/reference-handlers.ts'
import { reviewHandlers } from '../../src/jobs/review-handlers.ts'
import { stepDueApplication } from '../../src/services/clock/step-due-application.ts'
import { sendDigest } from '../../src/services/comments/send-digest.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { listDueApplications } from '../../src/store/applications/due-applications.ts'
import { listDueDigests } from '../../src/store/comments/digest.ts'
import { openedMails } from '../mail/opened-mails.ts'
import { origin } from '../rights/full-site.ts'
import type { Twin } from './twins.ts'

const ending = new AbortController().signal

/** All that the system does by itself at a moment. */
export async function runClock({ world, keyring }: Twin, now: Date): Promise<void> {
  const { db } = world.database
  const [sendMail, standards] = [createSendMail(keyring), loadStandards()]
  const ofReferences = referenceHandlers(db, reminderMeans(origin, sendMail, standards), () => now)
  await ofReferences['remind-raters']?.({}, ending)
  await ofReferences['expire-references']?.({}, ending)
  const ofReviews = reviewHandlers(db, reviewMeans(origin, sendMail, standards), () => now)
  await ofReviews['remind-reviewers']?.({}, ending)
  const means = clockMeans(origin, sendMail, standards)
  for (const due of await listDueApplications(db, now, usualLead))
    await stepDueApplication(db, means, due, now)
  for (const personId of await listDueDigests(db, now, 1_000))
    await sendDigest(db, digestMeans(origin, sendMail), personId, now)
}

/** Every mail so far to whoever may not know, in the order in which they were sent, without the secrets of its links. */
export async function mailsOf({ world, keyring }: Twin): Promise<readonly string[]> {
  const mails = await openedMails(world.database.db, keyring)
  // Mails of one transaction have one moment, and no order among them.
  const inOrder = mails.toSorted(
    (a, b) =>
      a.createdAt.getTime() - b.createdAt.getTime() ||
      a.recipient.localeCompare(b.recipient) ||
      a.subject.localeCompare(b.subject),
  )
  return inOrder
    .filter(({ recipient }) => !mayKnow(recipient))
    .map(({ recipient, kind, subject, text }) =>
      [recipient, kind, subject, text?.plain, text?.link?.label, text?.link?.url]
        .join('\n')
        // Drawn for each mail.
        .replaceAll(/\/[\w-]{43}(?=\/|\s|$)/g, '/secret')
        .replaceAll(/\/letters\/[\da-f-]{36}(?=\s|$)/g, '/letters/letter')
        .replaceAll(/^\d{6}$/gm, 'code'),
    )
}

/** Staff of the association, and the reviewer by every address. */
function mayKnow(recipient: string): boolean {
  return /canary-(reviewer|coordinator|administrator)-of-virginia|ann@example|zz\.xaverine/.test(recipient)
}
