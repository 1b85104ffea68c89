import { startBackgroundWork } from '../../jobs/start-background-work.ts'
import { createFileParts } from '../../services/files/file-settings.ts'
import { openKeyring } from '../../services/keys/keyring.ts'
import { createSmtpServer } from '../../services/mail/smtp-server.ts'
import { makeFirstAdministratorLink } from '../../services/sign-in/set-up.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { openDatabase } from '../../store/open-database.ts'
import { recognizeIn } from '../../web/recognize.ts'
import type { Site } from '../../web/site.ts'
import { dayIn } from './day-in.ts'
import type { SiteSettings } from './read-site-settings.ts'
import { signInWays } from './sign-in-ways.ts'

/** The pages' surroundings, open: the database, and what goes on behind the pages. */
export interface OpenSite {
  /** The parts of the pages, once it is known where browsers reach them. */
  readonly siteAt: (url: string) => Site
  /** A link for the first administrator, good for a day; undefined where there is an association. */
  readonly findSetUpLink: (url: string) => Promise<string | undefined>
  /** Stops the work, then the database; the pages must have stopped before. */
  close(): Promise<void>
}

interface OpenOptions {
  readonly settings: SiteSettings
  readonly standards: StandardsLibrary
  /** The demo mails nobody, and shows every mail to everybody. */
  readonly isDemo: boolean
  /** Told of background work that failed, without what it was about. */
  readonly report: (kind: string, error: unknown) => void
}

export async function openSite({ settings, standards, isDemo, report }: OpenOptions): Promise<OpenSite> {
  const { db, jobs, close } = await openDatabase(settings.store)
  const mail = isDemo ? undefined : settings.mail
  const mailServer = mail && createSmtpServer(mail)
  const files = createFileParts(db, settings.store.dataFolder, settings.files)
  const worker = jobs && (await startBackgroundWork({ db, jobs, mailServer, files, report }))
  const keyring = await openKeyring(settings.store.dataFolder, new Date())
  const signInAt = (url: string) =>
    signInWays({
      db,
      keyring,
      standards,
      baseUrl: settings.url ?? url,
      trustsProxy: settings.trustsProxy,
    })
  return {
    siteAt: (url) => ({
      db,
      files,
      clock: () => new Date(),
      dayOf: dayIn,
      baseUrl: settings.url ?? url,
      openMailbox: isDemo,
      signIn: signInAt(url),
      recognize: recognizeIn(db),
    }),
    findSetUpLink: (url) => makeFirstAdministratorLink(signInAt(url).means, new Date()),
    async close() {
      await worker?.stop()
      await close()
    },
  }
}
