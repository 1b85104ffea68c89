import type { LifeMeans } from '../../../services/life/means.ts'
import { paths } from '../../paths.ts'
import { type EndorsementParts, endorsementMeansOf } from '../endorsements/parts.ts'

/** What the services of leave, coming back and moving are given by the pages. */
export function lifeMeansOf(parts: EndorsementParts): LifeMeans {
  return { ...endorsementMeansOf(parts), leaveUrl: `${parts.site.baseUrl}${paths.leave.href()}` }
}
