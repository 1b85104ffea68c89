import type { CountsShortly } from '../../../../domain/portfolio/count-for-lists.ts'
import type { Language } from '../../../messages/messages.ts'

/** Toward how many requirements an entry counts, and which of the aim's; or, in few words, why toward none. */
export function tellCounts({ counts, forFirst, because }: CountsShortly, { text, format }: Language): string {
  const { list, shortly } = text.counts
  if (counts === 0) return list.nowhere + (because ? list.because(shortly[because]) : '')
  const [first] = forFirst
  const forAim = first ? list.forAim(first, format.figure(forFirst.length - 1)) : list.notForAim
  return list.counts(format.figure(counts)) + forAim
}
