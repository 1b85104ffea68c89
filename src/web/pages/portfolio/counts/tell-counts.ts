import type { CountsShortly } from '../../../../domain/portfolio/count-for-lists.ts'
import type { StateKind } from '../../../components/state.tsx'
import type { Language } from '../../../messages/messages.ts'

interface CountsTold {
  readonly kind: StateKind
  readonly words: string
}

/** The standard of which an entry's requirements are named. */
export interface FirstStandard {
  readonly name: string
  /** Whether the person aims at it; else it is the one that fits best. */
  readonly isAim: boolean
}

/**
 * Toward how many requirements an entry counts, and which of the first standard's, which goes by its name; in few words why not,
 * where it counts toward none of these or toward nothing.
 */
export function tellCounts(
  { counts, forFirst, onlyIn, because }: CountsShortly,
  first: FirstStandard | undefined,
  { text, format }: Language,
): CountsTold {
  const { list, shortly } = text.counts
  const why = because ? list.because(shortly[because]) : ''
  if (onlyIn !== undefined) return { kind: 'none', words: list.onlyIn(onlyIn) + why }
  if (counts === 0) return { kind: 'none', words: list.nowhere + why }
  const all = list.counts(format.figure(counts))
  const [title] = forFirst
  if (title) {
    const others = format.figure(forFirst.length - 1)
    const isBest = first !== undefined && !first.isAim
    const which = isBest ? list.forBest(first.name, title, others) : list.forAim(title, others)
    return { kind: 'met', words: all + which }
  }
  return { kind: 'short', words: first === undefined ? all : all + list.notFor(first.name) + why }
}
