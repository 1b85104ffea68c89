import { NotFound } from '../../../domain/errors.ts'
import { findPublication, listPublications } from '../../../store/audits/publications.ts'
import { findAssociation } from '../../../store/people/associations.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import type { AuditParts } from './parts.ts'
import { PublishedAuditsPage } from './published-page.tsx'
import { auditFileName } from './verify-command.tsx'

const mostShown = 100

/** What an association published of its audits: nobody signs in, and nobody is kept who asked. */
export function addPublishedRoutes(areas: Areas, { site, frame }: AuditParts): void {
  areas.get(paths.publishedAudits, 'anyone', async (c) => {
    const association = await associationIn(c)
    const publications = await listPublications(site.db, association.id, mostShown)
    return answerPage(c, <PublishedAuditsPage frame={frameOf(c, frame)} {...{ association, publications }} />)
  })

  areas.get(paths.auditFile, 'anyone', async (c) => {
    const association = await associationIn(c)
    const stage = c.req.param('stage')
    if (stage !== 'announced' && stage !== 'drawn') throw new NotFound()
    const auditId = readId(c.req.param('audit'))
    const found = await findPublication(site.db, association.id, { auditId, stage })
    if (!found) throw new NotFound()
    const bytes = new TextEncoder().encode(found.document)
    const name = auditFileName(association.shortId, auditId, stage)
    return answerDownload(c, { name, mediaType: 'application/json', bytes })
  })

  async function associationIn(c: SiteContext) {
    const association = await findAssociation(site.db, c.req.param('association') ?? '')
    if (!association) throw new NotFound()
    return association
  }
}
