import { randomUUID } from 'node:crypto'
import { askAboutUnknownProviders } from '../../../services/providers/ask-about-providers.ts'
import type { Site } from '../../site.ts'
import { personOf, type SiteContext } from '../../visit.ts'

/** After providers were added: whoever nobody knows becomes one question to the person's associations. */
export function askAboutNewProviders(c: SiteContext, { db }: Site): Promise<void> {
  return askAboutUnknownProviders(db, {
    personId: personOf(c).id,
    now: c.get('visit').now,
    newId: randomUUID,
  })
}
