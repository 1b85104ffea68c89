import type { Change } from './change.ts'
import type { PortfolioEntry, SectionBody } from './entry.ts'
import { isSameEntry } from './is-same-entry.ts'

/** What is to happen to an entry that stands at a version. */
export interface Step {
  readonly id: string
  readonly version: number
  readonly kind: 'edited' | 'removed' | 'restored'
  readonly entry: SectionBody
}

export type UndoPlan =
  | { readonly steps: readonly Step[] }
  /** Everything stands as it did before the batch. */
  | { readonly isUndone: true }
  | {
      readonly refused: 'changed-since' | 'provider-in-use' | 'unknown-provider'
      readonly entries: readonly string[]
    }

/**
 * The steps that take a batch back. A provider who came along with sessions goes with them, where it stands as it
 * was added and no other session names it; else it stays. `entries` are all that the batch touched, and all
 * sessions and providers.
 */
export function planUndo(batch: readonly Change[], entries: readonly PortfolioEntry[]): UndoPlan {
  const along = providersAlong(batch)
  const plan = planFully(
    batch.filter((change) => !along.includes(change)),
    entries,
  )
  if (!('steps' in plan)) return plan
  const named = new Set(
    standingAfter(plan.steps, entries).map(({ entry }) =>
      entry.section === 'rsc' ? entry.body.provider : undefined,
    ),
  )
  const leaving = entries.filter(({ id }) => along.some(({ entryId }) => entryId === id) && !named.has(id))
  const steps = leaving.flatMap((entry) => {
    const added = along.find(({ entryId }) => entryId === entry.id)
    return added && standsAt(entry, added.after) ? [stepBack(entry, null)] : []
  })
  return { steps: [...plan.steps, ...steps] }
}

/** Providers who were added by a batch that is about something else. */
function providersAlong(batch: readonly Change[]): Change[] {
  const isProvider = ({ before, after }: Change) => (after ?? before)?.section === 'providers'
  if (batch.every(isProvider)) return []
  return batch.filter((change) => isProvider(change) && change.before === null && change.after !== null)
}

/**
 * The steps for all that the batch changed. Nothing is undone where an entry no longer stands as the batch left it, or where a session
 * would be left without its provider.
 */
function planFully(batch: readonly Change[], entries: readonly PortfolioEntry[]): UndoPlan {
  const current = new Map(entries.map((entry) => [entry.id, entry]))
  const touched = Map.groupBy(batch, ({ entryId }) => entryId)
  const changedSince: string[] = []
  const steps: Step[] = []
  for (const [id, changes] of touched) {
    const inOrder = changes.toSorted((a, b) => a.version - b.version)
    const entry = current.get(id)
    if (entry && standsAt(entry, inOrder.at(-1)?.after ?? null))
      steps.push(stepBack(entry, inOrder[0]?.before ?? null))
    else changedSince.push(id)
  }
  const isUndone = [...touched].every(([id, changes]) => {
    const entry = current.get(id)
    const [first] = changes.toSorted((a, b) => a.version - b.version)
    return entry && standsAt(entry, first?.before ?? null)
  })
  if (changedSince.length > 0 && isUndone) return { isUndone: true }
  if (changedSince.length > 0) return { refused: 'changed-since', entries: changedSince }
  return refuseOrphans(steps, entries) ?? { steps }
}

/** By what it says and not by its version, so that changes can be undone one after the other, the last first. */
function standsAt(entry: PortfolioEntry, left: SectionBody | null): boolean {
  return left === null ? entry.removedAt !== null : entry.removedAt === null && isSameEntry(entry, left)
}

function stepBack(entry: PortfolioEntry, before: SectionBody | null): Step {
  const { id, version } = entry
  if (before === null) return { id, version, kind: 'removed', entry }
  return { id, version, kind: entry.removedAt ? 'restored' : 'edited', entry: before }
}

/** What is in the portfolio once the steps are taken. */
function standingAfter(steps: readonly Step[], entries: readonly PortfolioEntry[]) {
  const bySteps = new Map(steps.map((step) => [step.id, step]))
  return entries.flatMap((entry) => {
    const step = bySteps.get(entry.id)
    const isThere = step ? step.kind !== 'removed' : entry.removedAt === null
    return isThere ? [{ id: entry.id, entry: step?.entry ?? entry }] : []
  })
}

function refuseOrphans(steps: readonly Step[], entries: readonly PortfolioEntry[]): UndoPlan | undefined {
  const bySteps = new Map(steps.map((step) => [step.id, step]))
  const after = standingAfter(steps, entries)
  const providers = new Set(after.flatMap(({ id, entry }) => (entry.section === 'providers' ? [id] : [])))
  const orphans = after.flatMap(({ id, entry }) =>
    entry.section === 'rsc' && entry.body.provider !== undefined && !providers.has(entry.body.provider)
      ? [{ id, provider: entry.body.provider }]
      : [],
  )
  if (orphans.length === 0) return undefined
  const ofRemoved = orphans.filter(({ provider }) => bySteps.get(provider)?.kind === 'removed')
  return ofRemoved.length > 0
    ? { refused: 'provider-in-use', entries: ofRemoved.map(({ id }) => id) }
    : { refused: 'unknown-provider', entries: orphans.map(({ id }) => id) }
}
