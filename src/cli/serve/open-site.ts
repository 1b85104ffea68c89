import { startBackgroundWork } from '../../jobs/start-background-work.ts'
import { type Door, listDoors } from '../../services/demo/list-doors.ts'
import { loadSeason } from '../../services/demo/load-season.ts'
import { makeSeason } from '../../services/demo/season/make-season.ts'
import { readSources } from '../../services/demo/season/read-sources.ts'
import { createFileParts } from '../../services/files/file-settings.ts'
import { openKeyring } from '../../services/keys/keyring.ts'
import { createSmtpServer } from '../../services/mail/smtp-server.ts'
import { makeFirstAdministratorLink } from '../../services/sign-in/set-up.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { openDatabase } from '../../store/open-database.ts'
import type { StoreSettings } from '../../store/settings.ts'
import { recognizeIn } from '../../web/recognize.ts'
import type { Site } from '../../web/site.ts'
import { dayIn } from './day-in.ts'
import { digestMeans } from './digest-means.ts'
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
  /** The demo has a season of made-up people, mails nobody, and shows every mail to everybody. */
  readonly demo: { readonly isFresh: boolean } | undefined
  /** Told of background work that failed, without what it was about. */
  readonly report: (kind: string, error: unknown) => void
}

export async function openSite({ settings, standards, demo, report }: OpenOptions): Promise<OpenSite> {
  const { db, jobs, close } = await openDatabase(settings.store)
  const doors = demo && (await openSeason(settings.store, demo))
  const mailServer = settings.mail && createSmtpServer(settings.mail)
  const files = createFileParts(db, settings.store.dataFolder, settings.files)
  // Without an address that stays, there is none to put into a mail that is read tomorrow.
  const digest = settings.url === undefined ? undefined : digestMeans(settings.url)
  const worker = jobs && (await startBackgroundWork({ db, jobs, mailServer, files, digest, report }))
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
      openMailbox: demo !== undefined,
      ...(doors && { doors }),
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

/** Loads the season where it is not there yet, and answers whom one can be in it. */
async function openSeason(store: StoreSettings, { isFresh }: { readonly isFresh: boolean }): Promise<Door[]> {
  const sources = readSources()
  await loadSeason(store, () => makeSeason(sources, dayIn(new Date())), { fresh: isFresh })
  return listDoors(sources)
}
