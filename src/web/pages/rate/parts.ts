import type { ReferenceMeans } from '../../../services/references/means.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { Site } from '../../site.ts'
import type { SiteContext } from '../../visit.ts'

export interface RateParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
  readonly randomBytes: (size: number) => Uint8Array
}

export function meansOf({ site, randomBytes }: Omit<RateParts, 'frame' | 'standards'>): ReferenceMeans {
  const { sendMail, dayOf, baseUrl } = site
  return {
    ...{ randomBytes, sendMail, dayOf },
    links: {
      reference: (secret) => baseUrl + paths.reference.href(secret),
      stop: (secret) => baseUrl + paths.stopReferenceReminders.href(secret),
      ofApplication: (application) => baseUrl + paths.references.href(application),
    },
  }
}

export function byLink(c: SiteContext) {
  return { secret: c.req.param('secret') ?? '', now: c.get('visit').now }
}
