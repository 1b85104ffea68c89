import type { IssueBadge } from '../../../services/endorsements/means.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Site } from '../../site.ts'

export interface LetterParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
  /** Absent where no badges are signed. */
  readonly issueBadge?: IssueBadge | undefined
}
