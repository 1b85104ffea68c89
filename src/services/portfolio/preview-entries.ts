import type { EntryChange } from '../../domain/portfolio/apply-changes.ts'
import { previewChange } from '../../domain/portfolio/preview-change.ts'
import { standardsThatMatter } from '../../domain/portfolio/standards-that-matter.ts'
import { type Effect, weighEffect } from '../../domain/portfolio/weigh-effect.ts'
import { type RegisterStanding, withRegisterStanding } from '../../domain/providers/standing.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { seeStandings } from '../../store/providers/list-standings.ts'
import type { Tx } from '../../store/tables.ts'
import { findDirection } from '../applications/find-direction.ts'
import type { EvaluatedPortfolio } from './evaluate-portfolio.ts'

interface Question {
  readonly actor: SignedIn
  readonly known: EvaluatedPortfolio
  readonly changes: readonly EntryChange[]
}

/** What saving these entries would do to the evaluated portfolio. Nothing is saved. */
export async function previewEntries(
  tx: Tx,
  standards: StandardsLibrary,
  { actor, known, changes }: Question,
): Promise<Effect> {
  const { portfolio, evaluated, asOf } = known
  const [standings, { aim, offered }] = await Promise.all([
    seeStandings(tx, actor.id),
    findDirection(tx, standards, { actor, asOf }),
  ])
  const settled = changes.map((change) => asRegistersSay(change, standings))
  const editions = evaluated.map(({ edition }) => edition)
  const previewed = previewChange({ editions, portfolio, changes: settled, asOf, evaluated })
  const mattering = standardsThatMatter(known, aim, offered)
  return weighEffect({ portfolio, mattering, changes: settled, previewed })
}

/** Of a provider whom a register holds, the register speaks, whatever the person enters. */
function asRegistersSay(change: EntryChange, standings: readonly RegisterStanding[]): EntryChange {
  if (change.entry?.section !== 'providers') return change
  const alone = {
    format: 'attune-portfolio/1',
    providers: [{ id: change.id, ...change.entry.body }],
  } as const
  const [said] =
    withRegisterStanding({ ...alone, providers: [...alone.providers] }, standings).providers ?? []
  if (!said) return change
  const { id, ...body } = said
  return { id, entry: { section: 'providers', body } }
}
