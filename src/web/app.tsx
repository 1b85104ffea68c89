import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { Conflict, NotAllowed, NotFound } from '../domain/errors.ts'
import type { Day } from '../standards/day.ts'
import type { StandardsLibrary } from '../standards/load-standards.ts'
import { addSite } from './add-site.tsx'
import { answerAsset } from './answer-asset.ts'
import type { RouteEntry } from './areas.ts'
import type { Assets } from './build-assets.ts'
import type { Frame } from './components/layout.tsx'
import { createFormat } from './format.ts'
import { frameOf } from './frame-of.ts'
import type { Sample } from './load-samples.ts'
import { en } from './messages/en.ts'
import { addDistanceRoutes } from './pages/distance/routes.tsx'
import { addDownloadRoutes } from './pages/downloads/routes.ts'
import { listChoices } from './pages/start/list-choices.ts'
import { listPeople } from './pages/start/list-people.ts'
import { StartPage } from './pages/start/start-page.tsx'
import { MessagePage, TypingKept } from './pages/trouble/message-page.tsx'
import { paths } from './paths.ts'
import { answerPage } from './render.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'
import { tellError } from './tell-error.ts'
import type { SiteEnv } from './visit.ts'

/** What the pages are made from; the clock among it, so that a test can set the day. */
interface AppParts {
  readonly standards: StandardsLibrary
  readonly samples: readonly Sample[]
  readonly today: () => Day
  readonly assets: Assets
  /** What is behind the sign-in; without it there are only the public pages. */
  readonly site?: Site
}

/** The application, and every route behind the sign-in with who may come there. */
export type App = Hono<SiteEnv> & { readonly areaRoutes: readonly RouteEntry[] }

/** The pages of Attune as an application that answers requests; see serve.ts for a server around it. */
export function createApp({ standards, samples, today, assets, site }: AppParts): App {
  const language = { text: en, format: createFormat(en.lang) }
  const frame: Frame = {
    language,
    stylesheet: assets.stylesheet,
    icon: assets.icon,
    ...(site && { script: assets.script }),
  }
  const { text } = language
  const people = listPeople(samples, standards)
  const app = new Hono<SiteEnv>()

  app.use(securityHeaders)
  app.use(compress())

  app.get(paths.start.pattern, (c) => {
    const on = today()
    return answerPage(
      c,
      <StartPage
        {...{ frame, people, on }}
        choices={listChoices(standards.listInForce(on))}
        hasDoors={site?.doors !== undefined}
      />,
    )
  })
  addDownloadRoutes(app, samples)
  addDistanceRoutes(app, { frame, standards, samples, people, today })

  app.get(paths.assets.pattern, (c) => {
    const asset = assets.files.get(c.req.param('file'))
    return asset ? answerAsset(c, asset) : c.notFound()
  })
  app.get(paths.favicon.pattern, (c) => c.redirect(paths.assets.href(assets.icon)))
  const areaRoutes = site ? addSite(app, { site, frame, standards }).routes : []

  const answerMessage = (
    c: Context<SiteEnv>,
    words: { readonly title: string; readonly text: string },
    status: 403 | 404 | 409 | 500,
  ) => {
    // Public pages know no visit; everywhere else whoever is signed in stays so.
    const own = c.get('visit') ? frameOf(c, frame) : frame
    return answerPage(
      c,
      <MessagePage frame={own} title={words.title} message={words.text}>
        <TypingKept frame={own} page={c.get('visit')?.typingKeptFor} />
      </MessagePage>,
      status,
    )
  }
  const answerLost = (c: Context<SiteEnv>) => answerMessage(c, text.lost.page, 404)
  app.notFound(answerLost)
  app.onError((error, c) => {
    if (error instanceof NotFound) return answerLost(c)
    if (error instanceof Conflict) return answerMessage(c, text.broken.conflict, 409)
    if (error instanceof NotAllowed) return answerMessage(c, text.broken.notAllowed, 403)
    // A form that another site sent.
    if (error instanceof HTTPException && error.status === 403)
      return answerMessage(c, { title: text.form.staleForm, text: text.form.foreignFormText }, 403)
    console.error(tellError(error))
    return answerMessage(c, text.broken, 500)
  })
  return Object.assign(app, { areaRoutes })
}
