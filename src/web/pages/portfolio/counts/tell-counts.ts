import type { CountsShortly } from '../../../../domain/portfolio/count-for-lists.ts'
import type { StateKind } from '../../../components/state.tsx'
import type { Language } from '../../../messages/messages.ts'

interface CountsTold {
  readonly kind: StateKind
  readonly words: string
}

/**
 * Toward how many requirements an entry counts, and which of the aim's, which goes by its name; in few words why not,
 * where it counts toward none of these or toward nothing.
 */
export function tellCounts(
  { counts, forFirst, onlyIn, because }: CountsShortly,
  aim: string | undefined,
  { text, format }: Language,
): CountsTold {
  const { list, shortly } = text.counts
  const why = because ? list.because(shortly[because]) : ''
  if (onlyIn !== undefined) return { kind: 'none', words: list.onlyIn(onlyIn) + why }
  if (counts === 0) return { kind: 'none', words: list.nowhere + why }
  const all = list.counts(format.figure(counts))
  const [first] = forFirst
  if (first) return { kind: 'met', words: all + list.forAim(first, format.figure(forFirst.length - 1)) }
  return { kind: 'short', words: aim === undefined ? all : all + list.notFor(aim) + why }
}
