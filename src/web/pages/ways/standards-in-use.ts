import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import type { Choice } from '../../forms/choice-fields.tsx'
import type { Site } from '../../site.ts'
import { associationOf, type SiteContext } from '../../visit.ts'

/** The Endorsements of the standards that the visited association uses, by title. */
export async function standardsInUse(
  c: SiteContext,
  { site, standards }: { readonly site: Site; readonly standards: StandardsLibrary },
): Promise<Choice[]> {
  const { standardsOf: owner } = await getAssociation(site.db, associationOf(c).id)
  return standards
    .listInForce(c.get('visit').today)
    .filter(({ association, renewal }) => association === owner && !renewal)
    .map(({ standard, title }) => ({ value: standard, label: title }))
}
