import type { IssueBadge } from '../../../services/endorsements/means.ts'
import type { RenewalMeans } from '../../../services/renewals/means.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { Site } from '../../site.ts'
import { endorsementMeansOf } from '../endorsements/parts.ts'

export interface RenewalParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
  /** Absent where no badges are signed. */
  readonly issueBadge?: IssueBadge | undefined
}

/** What the services of renewals are given by the pages. */
export function renewalMeansOf(parts: RenewalParts): RenewalMeans {
  return { ...endorsementMeansOf(parts), renewalUrl: `${parts.site.baseUrl}${paths.renewal.href()}` }
}

/** A category in words; one that nobody knows any more by its id. */
export function nameOf(category: string, names: Readonly<Record<string, string>>): string {
  return names[category] ?? category
}
