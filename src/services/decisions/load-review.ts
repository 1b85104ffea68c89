import type { Application } from '../../domain/applications/application.ts'
import { noReview, type ReviewSoFar } from '../../domain/decisions/review-so-far.ts'
import type { Tx } from '../../store/tables.ts'

export type LoadReview = (tx: Tx, application: Application) => Promise<ReviewSoFar>

/** What the review of the latest submission says so far. */
export const loadReview: LoadReview = async () => noReview
