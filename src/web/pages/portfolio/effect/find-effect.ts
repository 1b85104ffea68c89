import { createHash } from 'node:crypto'
import { type Fields, textOf } from '../../../../domain/fields.ts'
import type { EntryChange } from '../../../../domain/portfolio/apply-changes.ts'
import { concernsMajority } from '../../../../domain/portfolio/concerns-majority.ts'
import type { Effect } from '../../../../domain/portfolio/weigh-effect.ts'
import { previewEntries } from '../../../../services/portfolio/preview-entries.ts'
import { withScope } from '../../../../store/with-scope.ts'
import type { Own } from '../load-own.ts'
import type { PortfolioParts } from '../parts.ts'

/** An effect on its way to the page. */
export interface ShownEffect {
  readonly effect: Effect
  /** Names what was seen, so that it is asked about once and asked again when it becomes another. */
  readonly seen: string
  /** Whether saving was stopped for it. */
  readonly isAsking: boolean
}

/** The button that only looks, and the field that says what was looked at. */
export const seeEffect = { name: 'step', value: 'effect' } as const
export const seenField = 'seen'

interface Question {
  readonly changes: readonly EntryChange[]
  readonly fields: Fields
}

/** The effect of the changes on the evaluated portfolio. */
export async function findEffect(
  { site, standards }: PortfolioParts,
  { actor, known }: Pick<Own<unknown>, 'actor' | 'known'>,
  changes: readonly EntryChange[],
): Promise<ShownEffect> {
  const effect = await withScope(site.db, { personId: actor.id }, (tx) =>
    previewEntries(tx, standards, { actor, known, changes }),
  )
  const seen = createHash('sha256').update(JSON.stringify(effect)).digest('base64url')
  return { effect, seen, isAsking: false }
}

/**
 * The effect to show in place of saving: because it was asked for, or because providers are concerned, something
 * gets worse, and it was not seen like this before. Nothing where the way to save is free.
 */
export async function effectBeforeSaving(
  parts: PortfolioParts,
  own: Pick<Own<unknown>, 'actor' | 'known'>,
  { changes, fields }: Question,
): Promise<ShownEffect | undefined> {
  if (textOf(fields, seeEffect.name) === seeEffect.value) return findEffect(parts, own, changes)
  if (!changes.some((change) => concernsMajority(own.known.portfolio, change))) return undefined
  const found = await findEffect(parts, own, changes)
  return found.effect.isGrave && textOf(fields, seenField) !== found.seen
    ? { ...found, isAsking: true }
    : undefined
}
