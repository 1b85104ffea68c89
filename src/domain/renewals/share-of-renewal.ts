import type { Share } from '../../evaluation/share.ts'
import type { Renewal } from './renewal.ts'

export const monthsOfYear = 12

/** What fraction of the hours a renewal asks: its years, less the months that a case of leave takes out. */
export function shareOfRenewal({
  shareOf,
  shareFrom,
  excusedMonths,
}: Pick<Renewal, 'shareOf' | 'shareFrom' | 'excusedMonths'>): Share {
  if (excusedMonths === 0) return { of: shareOf, from: shareFrom }
  const months = Math.max(0, shareOf * monthsOfYear - excusedMonths)
  return { of: months, from: shareFrom * monthsOfYear }
}
