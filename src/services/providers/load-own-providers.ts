import {
  type Asking,
  type ConfirmationState,
  confirmationState,
  doubtAbout,
  hoursByConfirmation,
  isAhead,
  type Session,
} from '../../domain/providers/confirmation.ts'
import type { AskedQuestion } from '../../domain/providers/question.ts'
import { withRegisterStanding } from '../../domain/providers/standing.ts'
import type { Portfolio, ProviderEntry } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import { listAskings } from '../../store/providers/confirmation-requests.ts'
import { listAskedQuestions } from '../../store/providers/list-questions.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import {
  listProviderEmails,
  listProviderLinks,
  type ProviderLink,
} from '../../store/providers/provider-links.ts'
import type { Tx } from '../../store/tables.ts'
import { readPortfolio } from '../portfolio/read-portfolio.ts'
import { dayOfAsker } from './day-of-asker.ts'

export interface OwnSession {
  readonly id: string
  readonly session: Session
  readonly state: ConfirmationState
  readonly doubt: string | null
  /** Whether its day is still to come. */
  readonly isAhead: boolean
}

/** A provider of a person's portfolio, with all that is known of the standing and of the sessions. */
export interface OwnProvider {
  readonly id: string
  /** As the person entered it. */
  readonly enteredName: string | undefined
  /** As it counts: what registers say, or else what the person entered. */
  readonly counts: ProviderEntry
  readonly isRegistered: boolean
  readonly email: string | undefined
  readonly links: readonly ProviderLink[]
  readonly questions: readonly AskedQuestion[]
  /** In the order in which they were held. */
  readonly sessions: readonly OwnSession[]
  readonly hours: Readonly<Record<ConfirmationState, number>>
}

/** Every provider that the person's portfolio holds, in the order in which they were added. */
export async function loadOwnProviders(tx: Tx, personId: string, now: Date): Promise<OwnProvider[]> {
  const [{ portfolio }, askings, standings, links, questions, emails, today] = await Promise.all([
    readPortfolio(tx, personId),
    listAskings(tx, personId),
    listStandings(tx, personId),
    listProviderLinks(tx, personId),
    listAskedQuestions(tx, personId),
    listProviderEmails(tx, personId),
    dayOfAsker(tx, personId, now),
  ])
  const entered = portfolio.providers ?? []
  const sessions = sessionsOf(portfolio, askings, { now, today })
  const counting = withRegisterStanding({ format: 'attune-portfolio/1', providers: entered }, standings)
  return (counting.providers ?? []).map((counts) => {
    const { id } = counts
    const own = sessions.get(id) ?? []
    return {
      id,
      enteredName: entered.find((entry) => entry.id === id)?.name,
      counts,
      isRegistered: standings.some(({ entryId, records }) => entryId === id && records.length > 0),
      email: emails.get(id),
      links: links.filter(({ entryId }) => entryId === id),
      questions: questions.filter(({ entryId }) => entryId === id),
      sessions: own,
      hours: hoursByConfirmation(own.map(({ session, state }) => ({ hours: session.hours, state }))),
    }
  })
}

interface Moment {
  readonly now: Date
  readonly today: Day
}

function sessionsOf(
  { rsc = [] }: Portfolio,
  askings: ReadonlyMap<string, readonly Asking[]>,
  at: Moment,
): ReadonlyMap<string | undefined, readonly OwnSession[]> {
  const sessions = rsc
    .flatMap(({ id, ...session }) =>
      id === undefined ? [] : [tellSession(id, session, askings.get(id) ?? [], at)],
    )
    .toSorted((one, other) => (one.session.from < other.session.from ? -1 : 1))
  return Map.groupBy(sessions, ({ session }) => session.provider)
}

function tellSession(
  id: string,
  session: Session,
  askings: readonly Asking[],
  { now, today }: Moment,
): OwnSession {
  return {
    id,
    session,
    state: confirmationState(session, askings, now),
    doubt: doubtAbout(session, askings),
    isAhead: isAhead(session, today),
  }
}
