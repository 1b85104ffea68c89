import type { Context, Hono } from 'hono'
import { loadDownloads } from '../../load-downloads.ts'
import type { Sample } from '../../load-samples.ts'
import { exampleId, paths } from '../../paths.ts'
import type { SiteEnv } from '../../visit.ts'

/** Portfolios to download, the example among them, and the descriptions of the formats; any other address goes on. */
export function addDownloadRoutes(app: Hono<SiteEnv>, samples: readonly Sample[]): void {
  const { example, schemas } = loadDownloads()
  const portfolios = new Map(samples.map(({ id, document }) => [id, document])).set(exampleId, example)

  app.get(paths.portfolioFile.pattern, (c) => {
    const id = c.req.param('id')
    const document = portfolios.get(id)
    if (document === undefined) return c.notFound()
    c.header('Content-Disposition', `attachment; filename="${id}-portfolio.json"`)
    return answerJson(c, document, 'application/json')
  })

  app.get(paths.schema.pattern, (c) => {
    const schema = schemas.get(c.req.param('file'))
    return schema === undefined ? c.notFound() : answerJson(c, schema, 'application/schema+json')
  })
}

function answerJson(c: Context, text: string, type: string): Response {
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' })
}
