import { NotFound } from '../../../domain/errors.ts'
import { type BadgeForm, badgeForms, writeBadgeFile } from '../../../services/credentials/badge-file.ts'
import { findBadgeById, seeBadge } from '../../../services/credentials/see-badge.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { BadgePage } from './badge-page.tsx'
import type { CredentialParts } from './parts.ts'

/** Badges and their files, for whoever has their address. Search engines are asked to leave them alone. */
export function addBadgeRoutes(areas: Areas, parts: CredentialParts): void {
  areas.get(paths.badge, 'anyone', async (c) => {
    const [id = '', form] = (c.req.param('badge') ?? '').split('.', 2)
    c.header('X-Robots-Tag', 'noindex')
    if (form === undefined) return showBadge(c, id)
    if (!isForm(form)) throw new NotFound()
    return answerFile(c, id, form)
  })

  async function showBadge(c: SiteContext, id: string): Promise<Response> {
    const found = await seeBadge(parts, id, c.get('visit').now)
    if (!found) throw new NotFound()
    const page = <BadgePage frame={frameOf(c, parts.frame)} found={found} baseUrl={parts.site.baseUrl} />
    return answerPage(c, page)
  }

  async function answerFile(c: SiteContext, id: string, form: BadgeForm): Promise<Response> {
    const found = await findBadgeById(parts.db, id)
    if (!found) throw new NotFound()
    const { badge, association } = found
    const file = await writeBadgeFile(badge, association.name, form)
    // Wallets in a browser fetch badges from other sites.
    c.header('Access-Control-Allow-Origin', '*')
    return answerDownload(c, { name: `${badge.number}.${form}`, ...file })
  }
}

function isForm(text: string): text is BadgeForm {
  return badgeForms.some((form) => form === text)
}
