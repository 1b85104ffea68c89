import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import { awardCard } from '../endorsements/award-card.tsx'
import { staffReferencesCard } from '../references/references-card.tsx'
import { askedCard } from './asked-card.tsx'
import type { ApplicationCard } from './card.ts'
import { commentsCard } from './comments-card.tsx'
import { decisionCard } from './decision-card.tsx'
import { exceptionsCard } from './exceptions-card.tsx'
import { findingsCard } from './findings-card.tsx'
import { historyCard } from './history-card.tsx'
import { portfolioCard } from './portfolio-card.tsx'
import { reviewsCard } from './reviews-card.tsx'

/** Everything that the page of an application shows, from top to bottom: one line a card. */
export function applicationCards(standards: StandardsLibrary): readonly ApplicationCard[] {
  return [
    askedCard,
    findingsCard(standards),
    staffReferencesCard,
    reviewsCard,
    awardCard,
    decisionCard,
    portfolioCard,
    exceptionsCard,
    commentsCard,
    historyCard,
  ]
}
