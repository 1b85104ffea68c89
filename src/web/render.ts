import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Page } from './components/layout.tsx'

/** Answers a page. Pages are never kept by caches on the way: they may show a portfolio. */
export async function answerPage(
  c: Context,
  page: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  return c.html(html`<!doctype html>${page}`, status, { 'Cache-Control': 'no-store' })
}
