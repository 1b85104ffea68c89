import { createHash } from 'node:crypto'

/*
 * The draw, written a second time from the words of docs/decisions/0037 and sharing no line with src/: bytes instead
 * of hexadecimal, and one smallest after the other instead of an order of all.
 */

const lineFeed = Buffer.from([10])

function digest(...lines: readonly string[]): Buffer {
  const hash = createHash('sha256')
  lines.forEach((line, index) => {
    if (index > 0) hash.update(lineFeed)
    hash.update(Buffer.from(line, 'utf8'))
  })
  return hash.digest()
}

export function oracleMark(audit: string, renewal: string, salt: string): string {
  return digest('attune-audit-mark/1', audit, renewal, salt).toString('hex')
}

export function oracleListHash(audit: string, list: readonly string[], forced: readonly string[]): string {
  const sorted = [list, forced].map((marks) => [...marks].sort((a, b) => bytes(a).compare(bytes(b))))
  const lines = sorted.flatMap((marks) => [`${marks.length}`, ...marks])
  return digest('attune-audit-list/1', audit, ...lines).toString('hex')
}

export function oracleDraw(
  list: readonly string[],
  forced: readonly string[],
  share: number,
  seed: string,
): string[] {
  const left = new Set(list)
  const drawn: string[] = []
  // As long as the drawn are less than the share of the list, one more is drawn.
  while (drawn.length * 100 < list.length * share) {
    let best: string | undefined
    for (const mark of left) if (best === undefined || isBefore(seed, mark, best)) best = mark
    if (best === undefined) break
    left.delete(best)
    drawn.push(best)
  }
  return [...drawn, ...forced].sort((a, b) => bytes(a).compare(bytes(b)))
}

function isBefore(seed: string, one: string, other: string): boolean {
  return digest('attune-audit-score/1', seed, one).compare(digest('attune-audit-score/1', seed, other)) < 0
}

const bytes = (hex: string) => Buffer.from(hex, 'hex')
