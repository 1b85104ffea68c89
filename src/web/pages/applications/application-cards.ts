import type { Child } from 'hono/jsx'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { Tx } from '../../../store/tables.ts'
import type { Frame } from '../../components/layout.tsx'
import { calendarCard } from '../calendar/calendar-card.tsx'
import { decisionCard } from '../decisions/decision-card.tsx'
import { endorsementCard } from '../endorsements/holder-cards.tsx'
import { referencesCard } from '../references/references-card.tsx'
import { belongingsCard } from './belongings-card.tsx'

/**
 * A card that another part of the process adds to the applicant's page of an application; null where it has nothing
 * to say. The scope is the applicant's and the association's.
 */
export type ApplicationCard = (
  tx: Tx,
  shown: { readonly own: OwnApplication; readonly frame: Frame; readonly now: Date },
) => Promise<Child | null>

/** In the order in which they stand on the page. */
export const applicationCards: readonly ApplicationCard[] = [
  endorsementCard,
  decisionCard,
  calendarCard,
  referencesCard,
  belongingsCard,
]
