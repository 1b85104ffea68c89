import { paths } from '../../paths.ts'
import { associationOf, type SiteContext } from '../../visit.ts'

/** Back to an audit, which says what was done. */
export function goToAudit(c: SiteContext, audit: string, did: 'announced' | 'drawn' | 'told') {
  return c.redirect(paths.audit.href(associationOf(c).shortId, audit, { did }), 303)
}
