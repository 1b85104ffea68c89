import type { Application } from '../../domain/applications/application.ts'
import { examsOf } from '../../domain/decisions/offer-outcomes.ts'
import { type AwardDecision, decideAward } from '../../domain/endorsements/decide-award.ts'
import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import type { AwardGiven } from '../../domain/endorsements/read-forms.ts'
import { NotFound } from '../../domain/errors.ts'
import { passedOn } from '../../domain/exams/passed-on.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Finding } from '../../evaluation/finding.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { lockDecisions } from '../../store/decisions/decisions.ts'
import { findEndorsementOf, findHeld } from '../../store/endorsements/endorsements.ts'
import { listResultsOf } from '../../store/exams/results.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Tx } from '../../store/tables.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { judgeApplication } from '../applications/judge-application.ts'
import { awardEndorsement, composeAwardLetter } from './award-endorsement.ts'
import type { EndorsementMeans } from './means.ts'

export interface Awarder {
  readonly actor: SignedIn
  readonly associationId: string
  readonly applicationId: string
  readonly now: Date
  readonly today: Day
}

export interface SeenAward {
  readonly application: Application
  readonly applicant: string
  readonly edition: Edition
  /** What the exam requirements say; all others were settled by the decision before the exam. */
  readonly exams: readonly Finding[]
  readonly decisions: Readonly<Record<'active' | 'emerging', AwardDecision>>
  /** When both parts of the exam were passed; null where they are not. */
  readonly passedOn: Day | null
  /** What was awarded for this application already. */
  readonly awarded: Endorsement | null
  /** The same Endorsement that the person holds already. */
  readonly held: Endorsement | null
}

export type AwardRefusal =
  | Extract<AwardDecision, { allowed: false }>['reason']
  | 'moved-on'
  | 'held-already'
  | 'before-submission'
  | 'before-exam'

export type AwardResult =
  | { readonly awarded: true; readonly endorsementId: string }
  | { readonly awarded: false; readonly reason: AwardRefusal }

/** What an award rests on, as it stands now. */
export function seeAward(means: EndorsementMeans, who: Awarder) {
  return atTheAward(means, who, (tx, application) => look(tx, means, application, who))
}

/** The letter that an award would send, or why nothing can be awarded. Nothing is written. */
export function previewAward(means: EndorsementMeans, who: Awarder, given: AwardGiven) {
  return atTheAward(
    means,
    who,
    async (
      tx,
      application,
    ): Promise<{ readonly letter: FilledLetter } | { readonly reason: AwardRefusal }> => {
      const seen = await look(tx, means, application, who)
      const reason = refuse(means, seen, given)
      if (reason) return { reason }
      return { letter: await composeAwardLetter(tx, means, { ...awardOf(seen, who, given) }) }
    },
  )
}

/** Awards what was approved but for the exam. Of two who award at once one does. */
export function awardApplication(means: EndorsementMeans, who: Awarder, given: AwardGiven) {
  return atTheAward(means, who, async (tx, application): Promise<AwardResult> => {
    const seen = await look(tx, means, application, who)
    const reason = refuse(means, seen, given)
    if (reason) return { awarded: false, reason }
    const result = await awardEndorsement(tx, means, awardOf(seen, who, given))
    if (!result.awarded) return { awarded: false, reason: 'moved-on' }
    return { awarded: true, endorsementId: result.endorsement.id }
  })
}

function awardOf(seen: SeenAward, { actor, now: at }: Awarder, given: AwardGiven) {
  const { application, exams } = seen
  const { state, name, place, on, message } = given
  const toDo = state === 'emerging' ? exams.filter(({ outcome }) => outcome !== 'met') : []
  return {
    application,
    on,
    at,
    by: actor.id,
    state,
    name,
    place,
    message,
    toDo: toDo.map(({ remedy, title }) => remedy ?? title),
  }
}

function refuse(means: EndorsementMeans, seen: SeenAward, given: AwardGiven): AwardRefusal | undefined {
  const { application, decisions, held } = seen
  if (application.version !== given.version) return 'moved-on'
  const decision = decisions[given.state]
  if (!decision.allowed) return decision.reason
  if (held) return 'held-already'
  const { submittedAt } = application
  const isBefore = (day: Day | null) => day !== null && given.on < day
  if (given.state === 'active' && isBefore(seen.passedOn)) return 'before-exam'
  return submittedAt && isBefore(means.dayOf(submittedAt)) ? 'before-submission' : undefined
}

async function look(
  tx: Tx,
  means: EndorsementMeans,
  application: Application,
  { today }: Awarder,
): Promise<SeenAward> {
  const applicant = await findPersonName(tx, application.personId)
  if (!applicant) throw new NotFound()
  const { edition, evaluation } = await judgeApplication(tx, means.standards, application, today)
  const exams = examsOf(edition)
  const ground = { state: application.state, edition, evaluation }
  const results = (await listResultsOf(tx, application.personId)).filter(
    ({ associationId }) => associationId === application.associationId,
  )
  const held = await findHeld(tx, application.associationId, application.personId, edition.category)
  return {
    application,
    applicant: applicant.name,
    edition,
    exams: evaluation.findings.filter(({ requirement }) => exams.has(requirement)),
    decisions: { active: decideAward(ground, 'active'), emerging: decideAward(ground, 'emerging') },
    passedOn: passedOn(results, edition.category, means.dayOf),
    awarded: (await findEndorsementOf(tx, application.id)) ?? null,
    held: held ?? null,
  }
}

function atTheAward<Result>(
  { db }: EndorsementMeans,
  { actor, associationId, applicationId }: Awarder,
  work: (tx: Tx, application: Application) => Promise<Result>,
) {
  const wish = { actor, action: 'process-application', applicationId, associationId } as const
  return enterApplication(db, wish, async (tx) => {
    await lockDecisions(tx, applicationId)
    const application = await findApplication(tx, applicationId)
    if (!application) throw new NotFound()
    return work(tx, application)
  })
}
