import type { ExamItem } from './exam-item.ts'

/** An item that a file brings, and where in the file. */
export interface PlacedItem {
  readonly place: string
  readonly item: ExamItem
}

/** What the bank has under a code. */
export interface KnownItem {
  readonly version: number
  readonly isRetired: boolean
  readonly item: ExamItem
}

export type ItemProposal<Placed extends PlacedItem> =
  /** `after` is the version that is there, 0 for none. */
  | { readonly kind: 'new' | 'changed'; readonly found: Placed; readonly after: number }
  | { readonly kind: 'same' | 'retired' | 'other-kind'; readonly found: Placed }
  /** The same code came before in the file. */
  | { readonly kind: 'twice'; readonly found: Placed; readonly first: string }

/** What each item of a file would do to the bank. Nothing is ever removed, and nothing retired comes back by it. */
export function planItemImport<Placed extends PlacedItem>(
  known: ReadonlyMap<string, KnownItem>,
  incoming: readonly Placed[],
): ItemProposal<Placed>[] {
  const places = new Map<string, string>()
  return incoming.map((found) => {
    const code = found.item.code.toLowerCase()
    const first = places.get(code)
    if (first !== undefined) return { kind: 'twice', found, first }
    places.set(code, found.place)
    return propose(known.get(code), found)
  })
}

function propose<Placed extends PlacedItem>(
  present: KnownItem | undefined,
  found: Placed,
): ItemProposal<Placed> {
  if (!present) return { kind: 'new', found, after: 0 }
  if (present.item.kind !== found.item.kind) return { kind: 'other-kind', found }
  if (present.isRetired) return { kind: 'retired', found }
  // The code keeps the case of its letters in the bank.
  if (isSameItem(present.item, { ...found.item, code: present.item.code })) return { kind: 'same', found }
  return { kind: 'changed', found, after: present.version }
}

/** Whether two items ask the same, word for word. Both come from the schema, so their fields are in one order. */
export function isSameItem(one: ExamItem, other: ExamItem): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
