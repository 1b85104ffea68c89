import type { SignedIn } from '../../../domain/rights.ts'
import type { EvaluatedPortfolio } from '../../../services/portfolio/evaluate-portfolio.ts'
import type { Tx } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Frame } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { type NameLists, nameLists } from './name-lists.ts'
import type { PortfolioParts } from './parts.ts'

/** What most pages of one's own portfolio begin with. */
export interface Own<Extra> {
  readonly personId: string
  readonly actor: SignedIn
  readonly frame: Frame
  readonly known: EvaluatedPortfolio
  readonly names: NameLists
  readonly extra: Extra
}

/** The visitor's own portfolio, evaluated today, with what else the page asks in the same transaction. */
export async function loadOwn<Extra>(
  c: SiteContext,
  parts: PortfolioParts,
  more: (tx: Tx, personId: string) => Promise<Extra>,
): Promise<Own<Extra>> {
  const actor = personOf(c)
  const personId = actor.id
  const [known, extra] = await withScope(parts.site.db, { personId }, (tx) =>
    Promise.all([parts.evaluate(tx, { personId, asOf: c.get('visit').today }), more(tx, personId)]),
  )
  const names = nameLists(parts, parts.standards, known.portfolio)
  return { personId, actor, frame: frameOf(c, parts.frame), known, names, extra }
}

/** For pages that ask nothing else. */
export const nothingElse = async () => undefined
