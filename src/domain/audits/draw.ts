/** SHA-256 of a text in UTF-8, in small hexadecimal. */
export type Hash = (text: string) => string

/** Who may be drawn and who is in anyhow, each by a mark that tells nothing of the person. */
interface MarkedList {
  readonly list: readonly string[]
  readonly forced: readonly string[]
}

/** What stands for a renewal in the published file; nobody finds the renewal without its salt. */
export function markOf(auditId: string, renewalId: string, salt: string, hash: Hash): string {
  return hash(['attune-audit-mark/1', auditId, renewalId, salt].join('\n'))
}

/** What is announced of the list before the draw: whoever changes, adds or takes out an entry changes it. */
export function hashList(auditId: string, { list, forced }: MarkedList, hash: Hash): string {
  const parts = [list, forced].flatMap((marks) => [String(marks.length), ...inOrder(marks)])
  return hash(['attune-audit-list/1', auditId, ...parts].join('\n'))
}

/** How many of a list are drawn: the share rounded up, so that a short list is not left out. */
export function countDrawn(listed: number, sharePercent: number): number {
  return Math.ceil((listed * sharePercent) / 100)
}

/** The marks in the order in which they are drawn: by the hash of seed and mark, the smallest first. */
export function rankMarks(list: readonly string[], seed: string, hash: Hash): string[] {
  return list
    .map((mark) => ({ mark, score: hash(['attune-audit-score/1', seed, mark].join('\n')) }))
    .sort((a, b) => compare(a.score, b.score) || compare(a.mark, b.mark))
    .map(({ mark }) => mark)
}

interface Drawing extends MarkedList {
  readonly sharePercent: number
  readonly seed: string
}

/** Who is audited, in order: the first of the ranking as far as the share goes, and all who are in anyhow. */
export function drawMarks({ list, forced, sharePercent, seed }: Drawing, hash: Hash): string[] {
  const drawn = rankMarks(list, seed, hash).slice(0, countDrawn(list.length, sharePercent))
  return inOrder([...drawn, ...forced])
}

export function inOrder(marks: readonly string[]): string[] {
  return [...marks].sort(compare)
}

/** By code units, and not by the language of a machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
