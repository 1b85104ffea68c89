import { NotFound } from '../../../domain/errors.ts'
import type { Stopped } from '../../../services/applications/enter-application.ts'
import {
  loadCertificate,
  loadEndorsedLetter,
  loadProof,
} from '../../../services/endorsements/print-papers.ts'
import { type AgencyLetter, writeAgencyLetter } from '../../../services/endorsements/write-agency-letter.ts'
import { type Certificate, writeCertificate } from '../../../services/endorsements/write-certificate.ts'
import { answerDownload } from '../../answer-download.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { EndorsementParts } from './parts.ts'

const mediaType = 'application/pdf'

/** Certificates, and letters that agencies ask for. */
export function addPaperRoutes(areas: Areas, { site, frame, findCredential }: EndorsementParts): void {
  const { text } = frame.language
  const means = {
    ...{ db: site.db, dayOf: site.dayOf, findCredential },
    titleOf: (standard: string) => nameStandard(standard, text),
    checkUrl: (number: string) => `${site.baseUrl}${paths.verifyNumber.href(number)}`,
  }
  const endorsementIn = (c: SiteContext) => readId(c.req.param('endorsement'))

  areas.get(paths.certificate, 'signed-in', async (c) =>
    printCertificate(
      c,
      await loadCertificate(means, { actor: personOf(c), endorsementId: endorsementIn(c) }),
    ),
  )

  areas.get(paths.staffCertificate, { staff: 'see-applications' }, async (c) => {
    const asked = { actor: personOf(c), endorsementId: endorsementIn(c), associationId: associationOf(c).id }
    return printCertificate(c, await loadCertificate(means, asked))
  })

  areas.get(paths.endorsedLetter, 'signed-in', async (c) => {
    const asked = { actor: personOf(c), endorsementId: endorsementIn(c) }
    return printLetter(c, await loadEndorsedLetter(means, asked, c.get('visit').now))
  })

  areas.get(paths.proof, 'signed-in', async (c) => {
    const kind = c.req.param('kind')
    if (kind !== 'registered' && kind !== 'eligible') throw new NotFound()
    const applicationId = readId(c.req.param('application'))
    return printLetter(
      c,
      await loadProof(means, { actor: personOf(c), applicationId, kind, now: c.get('visit').now }),
    )
  })
}

async function printCertificate(c: SiteContext, found: Certificate | Stopped) {
  if ('access' in found) return answerStopped(c, found.access)
  const bytes = await writeCertificate(found)
  return answerDownload(c, { name: `certificate-${found.endorsement.number}.pdf`, mediaType, bytes })
}

async function printLetter(c: SiteContext, found: AgencyLetter | Stopped) {
  if ('access' in found) return answerStopped(c, found.access)
  const bytes = await writeAgencyLetter(found)
  return answerDownload(c, { name: `${found.kind}-${found.on}.pdf`, mediaType, bytes })
}
