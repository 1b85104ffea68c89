import type { FindStatusList } from '../../../services/credentials/status-list.ts'
import type { VerifyParts } from '../../../services/credentials/verify-issuer.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Site } from '../../site.ts'

/** What the pages of badges do their work with. */
export interface CredentialParts extends VerifyParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
  readonly findStatusList: FindStatusList
  /** Whether a job signs many badges behind the pages. */
  readonly signsInJobs?: boolean
}
