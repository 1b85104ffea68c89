import { dayIn } from '../../domain/day-in.ts'
import { loadStandards, type StandardsLibrary } from '../../standards/load-standards.ts'
import { StoreProblem } from '../../store/store-problem.ts'
import { createApp } from '../../web/app.tsx'
import { loadSamples } from '../../web/load-samples.ts'
import { paths } from '../../web/paths.ts'
import { serve } from '../../web/serve.ts'
import { type Io, remark, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { buildOrSay } from './build-or-say.ts'
import { demoFolders } from './demo-folders.ts'
import { type OpenSite, openSite } from './open-site.ts'
import type { SiteSettings } from './read-site-settings.ts'

interface PagesRun {
  readonly settings: SiteSettings
  readonly isDemo: boolean
  readonly isFresh: boolean
  readonly port: number
}

/** Opens everything, answers pages until told to stop, then closes in the opposite order. */
export async function runPages(
  run: PagesRun,
  io: Io,
): Promise<{ readonly problem: string } | { readonly stopped: true }> {
  const standards = loadStandards()
  const [built, opened] = await Promise.all([buildOrSay(), openOrSay(run, standards, io)])
  if ('problem' in opened) return opened
  const { site } = opened
  try {
    if ('problem' in built) return built
    const { assets } = built
    const samples = run.isDemo ? loadSamples() : []
    const today = () => dayIn(new Date())
    const server = await serve(
      (url) => createApp({ standards, samples, today, assets, site: site.siteAt(url) }),
      { port: run.port },
    )
    if (run.port !== 0 && server.port !== run.port)
      await remark(io, en.serve.portTaken(run.port, server.port))
    const url = run.settings.url ?? server.url
    // The season cannot sign before it is known where its badges can be looked up.
    if (run.isDemo) await site.issueBadges(url)
    await write(io.out, en.serve.listening(url))
    if (run.isDemo) await write(io.out, en.serve.doors(url, doorsOf(site, url)))
    else await remarkOnRealUse(run.settings, await site.findSetUpLink(server.url), io)
    await io.toldToStop()
    await server.stop()
    return { stopped: true }
  } finally {
    await site.close()
  }
}

function doorsOf({ doors }: OpenSite, url: string) {
  return doors.map(({ id, label }) => ({ url: `${url}${paths.door.href(id)}`, label }))
}

/** What somebody who begins to use Attune for real has to know. */
async function remarkOnRealUse(settings: SiteSettings, setUpLink: string | undefined, io: Io): Promise<void> {
  if (setUpLink) await write(io.out, en.serve.setUp(setUpLink))
  if (!settings.mail) await remark(io, en.serve.noMailServer)
}

async function openOrSay(
  { settings, isDemo, isFresh }: PagesRun,
  standards: StandardsLibrary,
  io: Io,
): Promise<{ readonly problem: string } | { readonly site: OpenSite }> {
  const report = (kind: string, error: unknown) =>
    void remark(io, en.serve.workFailed(kind, error instanceof Error ? error.name : 'error'))
  try {
    return {
      site: await openSite({
        settings: isDemo ? asDemo(settings) : settings,
        standards,
        demo: isDemo ? { isFresh } : undefined,
        report,
      }),
    }
  } catch (error) {
    if (error instanceof StoreProblem) return { problem: error.message }
    throw error
  }
}

/** A demo never touches what is kept for real: it has a data folder and a database of its own. */
function asDemo(settings: SiteSettings): SiteSettings {
  return { ...settings, mail: undefined, files: {}, store: demoFolders(settings.store.dataFolder) }
}
