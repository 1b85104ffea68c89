import type { Frame } from '../../components/layout.tsx'
import type { Site } from '../../site.ts'

/** What the pages about providers are made from. */
export interface ProviderParts {
  readonly site: Site
  readonly frame: Frame
  readonly randomBytes: (size: number) => Uint8Array
}
