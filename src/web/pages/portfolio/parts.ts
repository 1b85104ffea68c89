import type { EvaluatePortfolio } from '../../../services/portfolio/evaluate-portfolio.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import type { LeadershipActivity } from '../../../standards/leadership-activities.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Site } from '../../site.ts'

/** What the pages of a portfolio are made from. */
export interface PortfolioParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
  readonly evaluate: EvaluatePortfolio
  readonly domains: readonly CompetencyDomain[]
  readonly activities: readonly LeadershipActivity[]
}
