import type { SectionBody } from '../../domain/portfolio/entry.ts'
import type { WithoutProvider } from '../../domain/portfolio/saving.ts'
import { listUnknownProviders } from '../../store/portfolio/sessions-of-provider.ts'
import type { Tx } from '../../store/tables.ts'

/** A refusal where a session names a provider that the portfolio does not hold. */
export async function refuseUnknownProvider(
  tx: Tx,
  personId: string,
  entries: readonly SectionBody[],
): Promise<WithoutProvider | undefined> {
  const named = entries.flatMap((entry) =>
    entry.section === 'rsc' && entry.body.provider !== undefined ? [entry.body.provider] : [],
  )
  const unknown = await listUnknownProviders(tx, personId, [...new Set(named)])
  return unknown.length > 0 ? { refused: 'unknown-provider' } : undefined
}
