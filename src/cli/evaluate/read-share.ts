import type { Share } from '../../evaluation/share.ts'

/** A fraction from 0 to 1 as `2/3`; undefined where it is none. */
export function readShare(text: string): Share | undefined {
  const [, of, from] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  if (of === undefined || from === undefined) return undefined
  return Number(from) > 0 && Number(of) <= Number(from) ? { of: Number(of), from: Number(from) } : undefined
}
