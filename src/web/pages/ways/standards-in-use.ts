import { listOfferable } from '../../../domain/applications/offered.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import type { Choice } from '../../forms/choice-fields.tsx'
import type { Site } from '../../site.ts'
import { associationOf, type SiteContext } from '../../visit.ts'

/**
 * The Endorsements that the visited association offers or could offer, by title: its own, the Alliance's, and all that
 * its settings name, so that a form which shows these loses none of them.
 */
export async function standardsInUse(
  c: SiteContext,
  { site, standards }: { readonly site: Site; readonly standards: StandardsLibrary },
): Promise<Choice[]> {
  const { id } = associationOf(c)
  const [{ standardsOf }, { applications, decision }] = await Promise.all([
    getAssociation(site.db, id),
    loadPolicy(site.db, id),
  ])
  const kept = [...new Set([...applications.offered, ...decision.byReviewAlone])]
  const known = listOfferable(standards.listInForce(c.get('visit').today), { standardsOf, kept })
  const names = new Set(known.map(({ standard }) => standard))
  return [
    ...known.map(({ standard, title }) => ({ value: standard, label: title })),
    ...kept.filter((name) => !names.has(name)).map((name) => ({ value: name, label: name })),
  ]
}
