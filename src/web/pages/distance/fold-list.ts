/** A stretch of a list, in its order: in view, or folded away before (`between`) or after (`further`) the last in view. */
export interface Stretch<Each> {
  readonly kind: 'in-view' | 'between' | 'further'
  readonly items: readonly Each[]
}

/** So many of a list are in view; the rest is one step away. */
const shownAtOnce = 6

/** The first of a list and the one that is shown stay in view, in their places; the others are folded where they stand. */
export function foldList<Each>(list: readonly Each[], isShown: (each: Each) => boolean): Stretch<Each>[] {
  const shown = list.findIndex(isShown)
  const isNear = (position: number) => position < shownAtOnce || position === shown
  // A fold around a single item would take as much room as the item.
  const isAlone = (position: number) =>
    isNear(position - 1) && (isNear(position + 1) || position + 1 === list.length)

  const stretches: { isInView: boolean; items: Each[] }[] = []
  for (const [position, item] of list.entries()) {
    const isInView = isNear(position) || isAlone(position)
    const last = stretches.at(-1)
    if (last?.isInView === isInView) last.items.push(item)
    else stretches.push({ isInView, items: [item] })
  }
  return stretches.map(({ isInView, items }, position) => {
    if (isInView) return { kind: 'in-view', items }
    return { kind: position === stretches.length - 1 ? 'further' : 'between', items }
  })
}
