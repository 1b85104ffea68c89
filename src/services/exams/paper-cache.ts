import { LRUCache } from 'lru-cache'
import type { Paper } from '../../domain/exams/paper.ts'
import { findPaper } from '../../store/exams/papers.ts'
import type { Tx } from '../../store/tables.ts'

/** Reads a form for somebody who sits it: whoever asks has to have shown that before. */
export type ReadPaper = (tx: Tx, formId: string) => Promise<Paper>

/** A form never changes once it is sat, so a few hundred candidates read it once. */
export function createPaperReader(): ReadPaper {
  const known = new LRUCache<string, Paper>({ max: 50 })
  return async (tx, formId) => {
    const cached = known.get(formId)
    if (cached) return cached
    const paper = await findPaper(tx, formId)
    if (!paper) throw new Error('A running sitting names the form that is sat.')
    known.set(formId, paper)
    return paper
  }
}
