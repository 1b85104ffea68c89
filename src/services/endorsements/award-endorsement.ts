import type { Application } from '../../domain/applications/application.ts'
import type { AwardedState } from '../../domain/endorsements/decide-award.ts'
import type { AwardedEndorsement } from '../../domain/endorsements/endorsement.ts'
import { NotFound } from '../../domain/errors.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import type { Day } from '../../standards/day.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Tx } from '../../store/tables.ts'
import { takeStep } from '../applications/take-step.ts'
import { composeDecisionLetter } from '../decisions/decision-letter.ts'
import { type LetterToSend, sendLetter } from '../letters/send-letter.ts'
import { openRenewalOf } from '../renewals/open-renewals.ts'
import { enterRegister } from './enter-register.ts'
import type { AwardMeans } from './means.ts'
import { en } from './messages/en.ts'

export interface Award {
  readonly application: Application
  readonly on: Day
  readonly at: Date
  /** Null for the system. */
  readonly by: string | null
  readonly state?: AwardedState
  /** As the certificate has it; the person's own name where it is left out. */
  readonly name?: string
  readonly place?: string
  /** Words for the letter. */
  readonly message?: string
  /** What an emerging Endorsement still lacks, as the letter lists it. */
  readonly toDo?: readonly string[]
}

export type Awarding =
  | { readonly awarded: true; readonly endorsement: AwardedEndorsement; readonly letterId: string }
  /** Somebody else was faster, or the application is not where one is awarded. */
  | { readonly awarded: false }

/**
 * Awards an Endorsement in one transaction: the application's last step, the entry in the register with its number,
 * the record, the badge, and the letter with its mail. The scope must be the association's.
 */
export async function awardEndorsement(tx: Tx, means: AwardMeans, award: Award): Promise<Awarding> {
  const { application, on, at, by, state = 'active', place = '' } = award
  await lockRegister(tx, application.associationId)
  const taken = await takeStep(tx, application, { step: 'endorse', by: 'staff', at })
  if (!taken.taken) return { awarded: false }
  const { name, email } = await getHolder(tx, application)
  const order = { application: taken.application, state, name: award.name ?? name, place, on, at, by }
  const endorsement = await enterRegister(tx, means, order)
  await openRenewalOf(tx, application.associationId, application.personId, at)
  const letter = await composeAwardLetter(tx, means, award)
  const letterId = await sendLetter(tx, means, {
    ...{ application: taken.application, kind: letterOf[state], letter, to: email, at },
    award: tellAward(means, endorsement),
  })
  return { awarded: true, endorsement, letterId }
}

/** What the mail about an award says beside the letter: the number, and the way to the certificate. */
export function tellAward(
  { endorsementUrl }: Pick<AwardMeans, 'endorsementUrl'>,
  { id, number }: Pick<AwardedEndorsement, 'id' | 'number'>,
): NonNullable<LetterToSend['award']> {
  return { note: en.awardMail.note(number), link: { label: en.awardMail.link, url: endorsementUrl(id) } }
}

const letterOf = { active: 'endorsed', emerging: 'emerging' } as const

/** The letter that goes out with an award: what is previewed is what is sent. */
export async function composeAwardLetter(
  tx: Tx,
  { standards }: Pick<AwardMeans, 'standards'>,
  { application, on, state = 'active', message = '', toDo = [] }: Award,
): Promise<FilledLetter> {
  const { name } = await getHolder(tx, application)
  const { title } = standards.getEdition(application.standard, on, application.edition)
  return composeDecisionLetter(tx, {
    ...{ application, applicant: name, category: title, message, reasons: [] },
    toDo: toDo.map((words) => ({ code: 'own-words', words })),
    outcome: letterOf[state],
    appealUntil: null,
    replaces: '',
  })
}

async function getHolder(tx: Tx, { personId }: Application) {
  const holder = await findPersonName(tx, personId)
  if (!holder) throw new NotFound()
  return holder
}
