import type { AgencyMeans } from '../../../services/life/keep-agencies.ts'
import type { LifeMeans } from '../../../services/life/means.ts'
import { paths } from '../../paths.ts'
import { type EndorsementParts, endorsementMeansOf } from '../endorsements/parts.ts'

export interface LifeParts extends EndorsementParts {
  readonly randomBytes: (size: number) => Uint8Array
}

/** What agencies are sent their link with. */
export function agencyMeansOf({ site, randomBytes }: LifeParts): AgencyMeans {
  const { db, sendMail, dayOf, baseUrl } = site
  return { db, sendMail, dayOf, randomBytes, agencyUrl: (secret) => baseUrl + paths.employer.href(secret) }
}

/** What the services of leave, coming back and moving are given by the pages. */
export function lifeMeansOf(parts: EndorsementParts): LifeMeans {
  return { ...endorsementMeansOf(parts), leaveUrl: `${parts.site.baseUrl}${paths.timeAway.href()}` }
}
