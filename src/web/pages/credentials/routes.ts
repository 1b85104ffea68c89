import { createStatusLists } from '../../../services/credentials/status-list.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import type { CredentialSite, Site } from '../../site.ts'
import { addBadgeRoutes } from './badge-routes.tsx'
import { addDocumentRoutes } from './document-routes.ts'
import { addKeyRoutes } from './key-routes.tsx'
import type { CredentialParts } from './parts.ts'
import { addVerifyRoutes } from './verify-routes.tsx'

interface GivenParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
}

/** Badges, checking them, and the keys that sign them. */
export function addCredentialRoutes(areas: Areas, given: GivenParts, credentials: CredentialSite): void {
  const { db } = given.site
  const findStatusList = createStatusLists(db, credentials.means)
  const parts: CredentialParts = { ...given, ...credentials, db, findStatusList }
  addVerifyRoutes(areas, parts)
  addBadgeRoutes(areas, parts)
  addDocumentRoutes(areas, parts)
  addKeyRoutes(areas, parts)
}
