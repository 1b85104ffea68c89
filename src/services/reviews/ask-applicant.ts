import type { Application } from '../../domain/applications/application.ts'
import { listAnswers } from '../../domain/applications/request.ts'
import { decideStep } from '../../domain/applications/steps.ts'
import { NotFound } from '../../domain/errors.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import { asksNow } from '../../domain/reviews/asks-now.ts'
import { type QuestionFault, readQuestion } from '../../domain/reviews/read-question.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { insertRequest, listRequests } from '../../store/applications/requests.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { expiryOf, takeStep } from '../applications/take-step.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { type LetterMeans, sendLetter } from '../letters/send-letter.ts'
import { listReviewerNames } from './find-reviewer-named.ts'
import { loadReviewSummary } from './load-review-summary.ts'

export interface AskMeans extends LetterMeans {
  readonly db: Db
  readonly standards: StandardsLibrary
}

/** Who of the staff asks about which application, and when. */
export interface Asker {
  readonly actor: SignedIn
  readonly associationId: string
  readonly applicationId: string
  readonly today: Day
  readonly now: Date
}

export interface Question {
  /** The application's version that the page showed. */
  readonly version: number
  readonly text: string
  /** A reviewer's name stands in it on purpose, or is another word as well. */
  readonly isMeant: boolean
}

/** What reviewers would ask, to be put into words that the applicant reads. */
export interface SeenQuestions {
  readonly application: Application
  readonly applicantName: string
  /** The questions of reviewers in the order of the alphabet, which does not tell whose they are. */
  readonly suggested: string
  readonly mayAsk: boolean
}

export type AskRefused = { readonly asked: false; readonly reason: QuestionFault | 'moved-on' }

export function seeQuestions({ db }: Pick<AskMeans, 'db'>, asker: Asker): Promise<SeenQuestions | Stopped> {
  return enter(db, asker, async (tx, application) => {
    const [{ words, recommendations }, requests, person] = await Promise.all([
      loadReviewSummary(tx, application),
      listRequests(tx, application.id),
      findPersonName(tx, application.personId),
    ])
    // What was answered is not asked again.
    const open = asksNow(recommendations, listAnswers(requests)) ? words : []
    const texts = open.flatMap(({ kind, text }) => (kind === 'question' ? [text.trim()] : []))
    return {
      application,
      applicantName: person?.name ?? '',
      suggested: [...new Set(texts)].sort().join('\n\n'),
      mayAsk: decideStep(application, 'ask-more', 'staff').allowed,
    }
  })
}

/** The letter that a question would send now. Nothing is written. */
export function previewQuestion(
  means: AskMeans,
  asker: Asker,
  question: Question,
): Promise<{ readonly letter: FilledLetter } | AskRefused | Stopped> {
  return enter(means.db, asker, async (tx, application) => {
    const read = await readFor(tx, application, question)
    if ('asked' in read) return read
    const expiresOn = await expiryOf(tx, application.associationId, 'more-asked', asker.now)
    const { letter } = await compose(tx, means, asker, { ...application, expiresOn }, read.items)
    return { letter }
  })
}

/**
 * Asks the applicant something in the middle of a review: the step, what is asked, a letter and the record in one
 * transaction. Nothing of it says who wanted to know.
 */
export function askApplicant(
  means: AskMeans,
  asker: Asker,
  question: Question,
): Promise<{ readonly asked: true } | AskRefused | Stopped> {
  return enter(means.db, asker, async (tx, application) => {
    const read = await readFor(tx, application, question)
    if ('asked' in read) return read
    const taken = await takeStep(tx, application, { step: 'ask-more', by: 'staff', at: asker.now })
    if (!taken.taken) return { asked: false, reason: 'moved-on' }
    const items = read.items.map((text) => ({ requirement: null, text }))
    const request = { step: 'ask-more', text: '', items, byPersonId: asker.actor.id, at: asker.now } as const
    await insertRequest(tx, taken.application, request)
    const { letter, email } = await compose(tx, means, asker, taken.application, read.items)
    const sent = { application: taken.application, kind: 'more-asked', letter } as const
    await sendLetter(tx, means, { ...sent, to: email, at: asker.now })
    return { asked: true }
  })
}

async function readFor(
  tx: Tx,
  application: Application,
  { version, text, isMeant }: Question,
): Promise<{ readonly items: readonly string[] } | AskRefused> {
  const mayAsk = decideStep(application, 'ask-more', 'staff').allowed
  if (!mayAsk || version !== application.version) return { asked: false, reason: 'moved-on' }
  const names = isMeant ? [] : await listReviewerNames(tx, application)
  const read = readQuestion(text, names)
  return 'fault' in read ? { asked: false, reason: read.fault } : read
}

async function compose(
  tx: Tx,
  { standards }: Pick<AskMeans, 'standards'>,
  { today }: Asker,
  { associationId, personId, standard, edition, expiresOn }: Application,
  items: readonly string[],
): Promise<{ readonly letter: FilledLetter; readonly email: string }> {
  const person = await findPersonName(tx, personId)
  if (!person) throw new NotFound()
  const category = standards.getEdition(standard, today, edition).title
  const fields = {
    applicant: person.name,
    category,
    'what-to-do': items,
    message: '',
    'due-day': expiresOn ?? '',
  }
  return {
    letter: await composeLetter(tx, { associationId, kind: 'more-asked', fields }),
    email: person.email,
  }
}

function enter<Result>(
  db: Db,
  { actor, associationId, applicationId }: Asker,
  work: (tx: Tx, application: Application) => Promise<Result>,
): Promise<Result | Stopped> {
  return enterApplication(db, { actor, action: 'process-application', applicationId, associationId }, work)
}
