import { drawMarks, hashList, inOrder, markOf } from '../../src/domain/audits/draw.ts'
import { type DrawFile, drawFormat } from '../../src/domain/audits/draw-file.ts'
import { sha256 } from '../../src/services/audits/sha256.ts'

export const auditId = '7d9f2c7e-4a0b-4d86-9f43-0c3a2f1b5e11'

export const marksOf = (count: number, prefix = 'renewal') =>
  Array.from({ length: count }, (_, index) => markOf(auditId, `${prefix}-${index}`, `salt-${index}`, sha256))

export interface DrawWish {
  readonly listed: number
  readonly forced?: number
  readonly sharePercent?: number
  readonly seed?: string
}

/** A file as it is published after an honest draw. */
export function aDrawFile({ listed, forced = 0, sharePercent = 10, seed = '4 8 15 16 23' }: DrawWish) {
  const marked = { list: inOrder(marksOf(listed)), forced: inOrder(marksOf(forced, 'reinstated')) }
  return {
    format: drawFormat,
    announcement: {
      ...{ audit: auditId, association: 'vaimh', kind: 'afterwards', sharePercent, listed, forced },
      period: { from: '2026-01-01', until: '2026-12-31' },
      listHash: hashList(auditId, marked, sha256),
      seedSource:
        'The five numbers of the state lottery on January 15, 2027, from the smallest to the largest',
      seedFrom: '2027-01-15',
      announcedOn: '2027-01-04',
    },
    draw: {
      ...{ drawnOn: '2027-01-16', seed, ...marked },
      drawn: drawMarks({ ...marked, sharePercent, seed }, sha256),
    },
  } satisfies DrawFile
}
