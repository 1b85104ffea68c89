import { type Fields, listOf, textOf } from '../fields.ts'
import type { Verdict } from './confirmation.ts'

export interface SessionVerdict {
  readonly entryId: string
  readonly verdict: Verdict
  readonly reason: string | null
}

/** A doubt without words, words without a doubt, or too many of them. */
export interface VerdictFault {
  readonly entryId: string
  readonly code: 'reason-missing' | 'doubt-missing' | 'too-long'
}

const longestReason = 1000
export const doubtField = 'doubt'
export const reasonField = (entryId: string) => `reason-${entryId}`

/** What a provider's form says of each session asked about: what is not marked as doubtful is confirmed. */
export function readVerdicts(
  fields: Fields,
  entryIds: readonly string[],
): { readonly verdicts: readonly SessionVerdict[] } | { readonly faults: readonly VerdictFault[] } {
  const doubted = new Set(listOf(fields, doubtField))
  const read = entryIds.map((entryId) => ({
    entryId,
    isDoubted: doubted.has(entryId),
    reason: textOf(fields, reasonField(entryId)),
  }))
  const faults = read.flatMap(({ entryId, isDoubted, reason }): VerdictFault[] => {
    if (isDoubted && reason === '') return [{ entryId, code: 'reason-missing' }]
    if (!isDoubted && reason !== '') return [{ entryId, code: 'doubt-missing' }]
    return reason.length > longestReason ? [{ entryId, code: 'too-long' }] : []
  })
  if (faults.length > 0) return { faults }
  return {
    verdicts: read.map(({ entryId, isDoubted, reason }) =>
      isDoubted ? { entryId, verdict: 'doubtful', reason } : { entryId, verdict: 'confirmed', reason: null },
    ),
  }
}

/** The fields of the form that are kept half-way: nothing that the form does not ask. */
export function keptFields(fields: Fields, entryIds: readonly string[]): Fields {
  const reasons = entryIds.flatMap((entryId): [string, readonly string[]][] => {
    const reason = textOf(fields, reasonField(entryId)).slice(0, longestReason)
    return reason === '' ? [] : [[reasonField(entryId), [reason]]]
  })
  const doubted = listOf(fields, doubtField).filter((entryId) => entryIds.includes(entryId))
  return Object.fromEntries([[doubtField, doubted], ...reasons])
}
