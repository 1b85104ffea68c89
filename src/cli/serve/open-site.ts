import { startBackgroundWork } from '../../jobs/start-background-work.ts'
import { createSmtpServer } from '../../services/mail/smtp-server.ts'
import { openDatabase } from '../../store/open-database.ts'
import type { Site } from '../../web/site.ts'
import { dayIn } from './day-in.ts'
import type { SiteSettings } from './read-site-settings.ts'

/** The pages' surroundings, open: the database, and what goes on behind the pages. */
export interface OpenSite {
  /** The parts of the pages, once it is known where browsers reach them. */
  readonly siteAt: (url: string) => Site
  /** Stops the work, then the database; the pages must have stopped before. */
  close(): Promise<void>
}

interface OpenOptions {
  readonly settings: SiteSettings
  /** The demo mails nobody, and shows every mail to everybody. */
  readonly isDemo: boolean
  /** Told of background work that failed, without what it was about. */
  readonly report: (kind: string, error: unknown) => void
}

export async function openSite({ settings, isDemo, report }: OpenOptions): Promise<OpenSite> {
  const { db, jobs, close } = await openDatabase(settings.store)
  const mail = isDemo ? undefined : settings.mail
  const mailServer = mail && createSmtpServer(mail)
  const worker = jobs && (await startBackgroundWork({ db, jobs, mailServer, report }))
  return {
    siteAt: (url) => ({
      db,
      clock: () => new Date(),
      dayOf: dayIn,
      baseUrl: settings.url ?? url,
      openMailbox: isDemo,
      recognize: async () => ({ actor: { kind: 'visitor' } }),
    }),
    async close() {
      await worker?.stop()
      await close()
    },
  }
}
