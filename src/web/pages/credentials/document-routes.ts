import type { Context } from 'hono'
import { NotFound } from '../../../domain/errors.ts'
import { findDidDocument } from '../../../services/credentials/find-did-document.ts'
import type { Areas } from '../../areas.ts'
import { paths } from '../../paths.ts'
import type { CredentialParts } from './parts.ts'

/** For so long, in seconds, a program that checks badges may keep what it fetched. */
const keepFor = 300

/** What programs fetch to check a badge: the keys of an association, and its status lists. */
export function addDocumentRoutes(areas: Areas, parts: CredentialParts): void {
  areas.get(paths.didDocument, 'anyone', async (c) => {
    const document = await findDidDocument(parts, c.req.param('association') ?? '')
    if (!document) throw new NotFound()
    return answerPublic(c, JSON.stringify(document), 'application/did+ld+json')
  })

  areas.get(paths.statusList, 'anyone', async (c) => {
    const list = c.req.param('list') ?? ''
    if (!/^[1-9]\d{0,8}$/.test(list)) throw new NotFound()
    const signed = await parts.findStatusList(c.req.param('association') ?? '', Number(list))
    if (!signed) throw new NotFound()
    return answerPublic(c, signed.text, 'application/vc+ld+json', signed.tag)
  })
}

/** The same for everybody, from any site, and kept for a few minutes. */
function answerPublic(c: Context, text: string, mediaType: string, tag?: string): Response {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', `public, max-age=${keepFor}`)
  const etag = tag === undefined ? undefined : `"${tag}"`
  if (etag) c.header('ETag', etag)
  if (etag && c.req.header('If-None-Match') === etag) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': mediaType })
}
