import type { StoredFile } from '../../domain/files/stored-file.ts'
import type { ConfirmationState } from '../../domain/providers/confirmation.ts'
import { hoursByConfirmation } from '../../domain/providers/confirmation.ts'
import type { ConfirmationRequest } from '../../domain/providers/confirmation-request.ts'
import type { AskedQuestion } from '../../domain/providers/question.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { listFiles } from '../../store/files/find-files.ts'
import { listAskings, listRequests } from '../../store/providers/confirmation-requests.ts'
import { listAskedQuestions } from '../../store/providers/list-questions.ts'
import type { Tx } from '../../store/tables.ts'
import { confirmationStates } from '../providers/load-confirmation-states.ts'

/** What others have to do for a person, and how far their hours are confirmed. */
export interface Waiting {
  /** Links to providers that nobody has answered yet. */
  readonly requests: readonly ConfirmationRequest[]
  /** Questions about providers that an association has not answered yet. */
  readonly questions: readonly AskedQuestion[]
  /** Files that the scanner has still to look at. */
  readonly files: readonly StoredFile[]
  /** Hours of supervision from providers by the state of their confirmation. */
  readonly hours: Readonly<Record<ConfirmationState, number>>
}

export async function loadWaiting(
  tx: Tx,
  personId: string,
  evaluating: Promise<{ readonly portfolio: Portfolio }>,
  now: Date,
): Promise<Waiting> {
  const [{ portfolio }, askings, requests, questions, files] = await Promise.all([
    evaluating,
    listAskings(tx, personId),
    listRequests(tx, personId, { openAt: now }),
    listAskedQuestions(tx, personId),
    listFiles(tx, personId),
  ])
  const sessions = (portfolio.rsc ?? []).filter(({ setting }) => setting !== 'peer')
  const states = confirmationStates(sessions, askings, now)
  return {
    requests,
    questions: questions.filter(({ answer }) => answer === null),
    files: files.filter(({ state }) => state === 'quarantined'),
    hours: hoursByConfirmation(
      sessions.map(({ id = '', hours }) => ({ hours, state: states.get(id) ?? 'unasked' })),
    ),
  }
}
