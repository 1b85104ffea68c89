import type { Child } from 'hono/jsx'
import type { ApplicationInHand } from '../../../services/workbench/application-in-hand.ts'
import type { Day } from '../../../standards/day.ts'
import type { Tx } from '../../../store/tables.ts'
import type { Frame } from '../../components/layout.tsx'
import type { VisitedAssociation } from '../../visit.ts'

/** What a card is drawn with. */
export interface CardFrame {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly inHand: ApplicationInHand
}

/** What a card may look at, in the scope of the person of the staff who asks. */
export interface CardSource {
  readonly tx: Tx
  readonly readerId: string
  readonly today: Day
  readonly now: Date
  readonly inHand: ApplicationInHand
}

/**
 * One card of the page of an application: it loads what it needs and answers how it is drawn, or null where it has
 * nothing to show. A new one is a file and a line in the list of cards.
 */
export interface ApplicationCard {
  readonly place: 'main' | 'aside'
  readonly load: (source: CardSource) => Promise<((around: CardFrame) => Child) | null>
}
