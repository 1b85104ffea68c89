import type { EndorsementMeans, FindCredential, IssueBadge } from '../../../services/endorsements/means.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { Site } from '../../site.ts'

export interface EndorsementParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
  /** Absent where no badges are signed. */
  readonly issueBadge?: IssueBadge | undefined
  readonly findCredential?: FindCredential | undefined
}

/** What the services of Endorsements are given by the pages. */
export function endorsementMeansOf({ site, standards, issueBadge }: EndorsementParts): EndorsementMeans {
  const { db, sendMail, baseUrl, dayOf } = site
  return {
    ...{ db, standards, sendMail, dayOf, issueBadge },
    letterUrl: (application, letter) => `${baseUrl}${paths.letter.href(application, letter)}`,
    endorsementUrl: (id) => `${baseUrl}${paths.endorsement.href(id)}`,
  }
}

/** What is to be mended in a form about Endorsements, in words. */
export function problemsOf(
  faults: readonly { readonly field: string; readonly code: keyof Messages['endorsements']['fault'] }[],
  { fault }: Messages['endorsements'],
): FieldProblem[] {
  return faults.map(({ field, code }) => ({ field, message: fault[code] }))
}
