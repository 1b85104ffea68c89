import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Site } from '../../site.ts'

/** What the pages about how an association works are made from. */
export interface WayParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
}
