import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { EntryChange } from './apply-changes.ts'

/**
 * Whether a change may move what the majority rule chooses: a session with a provider who had none, a session that
 * goes to another provider, or a provider whose standing becomes another.
 */
export function concernsMajority(
  { rsc = [], providers = [] }: Portfolio,
  { id, entry }: EntryChange,
): boolean {
  if (entry?.section === 'rsc') {
    const before = rsc.find((session) => session.id === id)
    if (before) return before.provider !== entry.body.provider
    return !rsc.some(({ provider }) => provider === entry.body.provider)
  }
  if (entry?.section !== 'providers') return false
  const before = providers.find((provider) => provider.id === id)
  if (!before) return false
  const standing = ({ endorsements, vetted }: Pick<typeof before, 'endorsements' | 'vetted'>) =>
    JSON.stringify([endorsements ?? null, vetted ?? null])
  return standing(before) !== standing(entry.body)
}
