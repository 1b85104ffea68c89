import type { AtApplication, StaffMeans } from '../../../services/workbench/take-staff-step.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { Site } from '../../site.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'

/** What the pages of applications in hand are made from. */
export interface StaffParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
}

export function staffMeans({ site, standards }: StaffParts): StaffMeans {
  return {
    db: site.db,
    standards,
    sendMail: site.sendMail,
    letterUrl: (application, letter) => `${site.baseUrl}${paths.letter.href(application, letter)}`,
  }
}

export function atApplication(c: SiteContext): AtApplication {
  const { now, today } = c.get('visit')
  const applicationId = c.req.param('application') ?? ''
  return { actor: personOf(c), association: associationOf(c), applicationId, now, today }
}
