import { randomBytes } from 'node:crypto'
import { dayIn } from '../../domain/day-in.ts'
import { startBackgroundWork } from '../../jobs/start-background-work.ts'
import { issueMissingBadges } from '../../services/credentials/issue-missing-badges.ts'
import { fetchOutside } from '../../services/credentials/outside-fetch.ts'
import { signWithKeys } from '../../services/credentials/sign-with-keys.ts'
import type { Door } from '../../services/demo/list-doors.ts'
import { createFileParts } from '../../services/files/file-settings.ts'
import { openKeyring } from '../../services/keys/keyring.ts'
import { createOpenMail } from '../../services/mail/open-mail.ts'
import { createSendMail } from '../../services/mail/send-mail.ts'
import { createSmtpServer } from '../../services/mail/smtp-server.ts'
import { checkpointPath, openCheckpointFile } from '../../services/record/checkpoint-file.ts'
import { openRecordKey } from '../../services/record/record-key.ts'
import { makeFirstAdministratorLink } from '../../services/sign-in/set-up.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { openDatabase } from '../../store/open-database.ts'
import { recognizeIn } from '../../web/recognize.ts'
import type { Site } from '../../web/site.ts'
import { auditMeans } from './audit-means.ts'
import { clockMeans } from './clock-means.ts'
import { digestMeans } from './digest-means.ts'
import { examMeans } from './exam-means.ts'
import { lifeMeans } from './life-means.ts'
import { prepareDemo } from './prepare-demo.ts'
import type { SiteSettings } from './read-site-settings.ts'
import { reminderMeans } from './reminder-means.ts'
import { renewalMeans } from './renewal-means.ts'
import { reviewMeans } from './review-means.ts'
import { signInWays } from './sign-in-ways.ts'

/** The pages' surroundings, open: the database, and what goes on behind the pages. */
export interface OpenSite {
  /** The parts of the pages, once it is known where browsers reach them. */
  readonly siteAt: (url: string) => Site
  /** Signs badges for those of the season who have none, in the name of this address. */
  readonly issueBadges: (url: string) => Promise<number>
  /** A link for the first administrator, good for a day; undefined where there is an association. */
  readonly findSetUpLink: (url: string) => Promise<string | undefined>
  /** Whom a visitor may be without proof: nobody but in the demo. */
  readonly doors: readonly Door[]
  /** Stops the work, then the database; the pages must have stopped before. */
  close(): Promise<void>
}

interface OpenOptions {
  readonly settings: SiteSettings
  readonly standards: StandardsLibrary
  /** The demo mails nobody, shows every mail to everybody, and has a season in it, made anew where that is asked. */
  readonly demo: { readonly isFresh: boolean } | undefined
  /** Told of background work that failed, without what it was about. */
  readonly report: (kind: string, error: unknown) => void
}

export async function openSite({ settings, standards, demo, report }: OpenOptions): Promise<OpenSite> {
  const { db, jobs, close } = await openDatabase(settings.store)
  const closing = new AsyncDisposableStack()
  closing.defer(close)
  try {
    const doors = demo ? await prepareDemo(settings.store, demo.isFresh) : []
    const keyring = await openKeyring(settings.store.dataFolder, new Date())
    const sendMail = createSendMail(keyring)
    const mail = settings.mail && !demo ? { server: createSmtpServer(settings.mail), keyring } : undefined
    const files = createFileParts(db, settings.store.dataFolder, settings.files)
    // Without an address that stays, there is none to put into a mail that is read tomorrow.
    const digest = settings.url === undefined ? undefined : digestMeans(settings.url, sendMail)
    const lastDays = settings.url === undefined ? undefined : clockMeans(settings.url, sendMail, standards)
    const recordKey = openRecordKey(keyring)
    const checkpoints = {
      key: recordKey,
      file: openCheckpointFile(checkpointPath(settings.store.dataFolder)),
    }
    const references =
      settings.url === undefined ? undefined : reminderMeans(settings.url, sendMail, standards)
    const reviews = settings.url === undefined ? undefined : reviewMeans(settings.url, sendMail, standards)
    const life = settings.url === undefined ? undefined : lifeMeans(settings.url, { db, sendMail, standards })
    const exams = examMeans(settings.url, sendMail, standards)
    const badgesAt = (url: string) => ({
      keyring,
      baseUrl: settings.url ?? url,
      isAddressStable: settings.url?.startsWith('https:') === true && !demo,
      randomBytes: (size: number) => randomBytes(size),
      clock: () => new Date(),
    })
    // A job that signs has to know by which address issuers are called.
    const credentials = settings.url === undefined ? undefined : badgesAt(settings.url)
    const renewals =
      settings.url !== undefined && credentials
        ? renewalMeans(settings.url, { db, sendMail, standards, ...signWithKeys(credentials) })
        : undefined
    const audits = settings.url === undefined ? undefined : auditMeans(settings.url, sendMail)
    const notices = { digest, lastDays, life, renewals, audits, exams, credentials, references, reviews }
    const work = { db, jobs, mail, files, checkpoints, report, ...notices }
    const worker = jobs && (await startBackgroundWork({ ...work, jobs }))
    if (worker) closing.defer(() => worker.stop())
    const signInAt = (url: string) =>
      signInWays({
        db,
        keyring,
        standards,
        baseUrl: settings.url ?? url,
        trustsProxy: settings.trustsProxy,
      })
    return {
      doors,
      siteAt: (url) => ({
        db,
        files,
        clock: () => new Date(),
        dayOf: dayIn,
        baseUrl: settings.url ?? url,
        isWithoutReminders: settings.url === undefined,
        sendMail,
        signIn: signInAt(url),
        recognize: recognizeIn(db),
        recordKey: recordKey.publicKey,
        credentials: {
          means: badgesAt(url),
          signsInJobs: worker !== undefined && credentials !== undefined,
          ...(settings.asksOutside && { fetchOutside }),
        },
        ...(demo && { doors, openMailbox: createOpenMail(keyring) }),
      }),
      issueBadges: (url) => issueMissingBadges(db, badgesAt(url)),
      findSetUpLink: (url) => makeFirstAdministratorLink(signInAt(url).means, new Date()),
      close: () => closing.disposeAsync(),
    }
  } catch (error) {
    await closing.disposeAsync()
    throw error
  }
}
