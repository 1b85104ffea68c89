import type { Application } from '../../domain/applications/application.ts'
import type { DecisionGiven } from '../../domain/decisions/decision-given.ts'
import { consequences } from '../../domain/decisions/outcome.ts'
import type { AwardedEndorsement } from '../../domain/endorsements/endorsement.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { lockDecisions } from '../../store/decisions/decisions.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import type { Tx } from '../../store/tables.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { takeStep } from '../applications/take-step.ts'
import { tellAward } from '../endorsements/award-endorsement.ts'
import { enterRegister } from '../endorsements/enter-register.ts'
import { sendLetter } from '../letters/send-letter.ts'
import { keepDecision } from './keep-decision.ts'
import type { DecisionMeans } from './means.ts'
import {
  type Decider,
  type DecisionRefused,
  type Preparation,
  type Prepared,
  prepareDecision,
} from './prepare-decision.ts'

export type DecisionTaken =
  | { readonly taken: true; readonly number: number; readonly letterId: string }
  | { readonly taken: false; readonly refusal: DecisionRefused }

export type DecisionPreviewed =
  | { readonly letter: FilledLetter }
  | { readonly taken: false; readonly refusal: DecisionRefused }

/** The letter that a decision would send now, or why it cannot be taken. Nothing is written. */
export function previewDecision(means: DecisionMeans, decider: Decider, given: DecisionGiven) {
  return atTheDesk(means, decider, async (tx, application) => {
    const prepared = await prepareDecision(tx, means, { decider, application, given })
    return 'refusal' in prepared ? prepared : { letter: prepared.letter }
  })
}

/**
 * Decides about an application: the step, the decision with the findings as they stood, the letter and the record
 * in one transaction. Of two who decide at once one does, and the other is told that things moved on.
 */
export function takeDecision(means: DecisionMeans, decider: Decider, given: DecisionGiven) {
  return atTheDesk(means, decider, async (tx, application): Promise<DecisionTaken> => {
    if (consequences[given.outcome].step === 'endorse') await lockRegister(tx, decider.associationId)
    const prepared = await prepareDecision(tx, means, { decider, application, given })
    if ('refusal' in prepared) return prepared
    const { steps, number } = prepared
    let standing = application
    for (const step of steps) {
      const facts = { decision: number }
      const moved = await takeStep(tx, standing, { step, by: 'staff', at: decider.now, facts })
      if (!moved.taken && standing === application) return { taken: false, refusal: { reason: 'moved-on' } }
      if (!moved.taken) throw new Conflict()
      standing = moved.application
    }
    const endorsement = steps.includes('endorse')
      ? await enterDecided(tx, means, standing, { decider, given, prepared })
      : undefined
    const letterId = await sendLetter(tx, means, {
      application,
      kind: consequences[given.outcome].letter,
      letter: prepared.letter,
      to: prepared.email,
      at: decider.now,
      ...(endorsement && { award: tellAward(means, endorsement) }),
    })
    await keepDecision(tx, { decider, application, given, prepared, letterId })
    return { taken: true, number, letterId }
  })
}

/** What the decision endorses stands in the register from the same moment on. */
async function enterDecided(
  tx: Tx,
  means: DecisionMeans,
  application: Application,
  { decider, given, prepared }: Omit<Preparation, 'application'> & { readonly prepared: Prepared },
): Promise<AwardedEndorsement> {
  const state = given.outcome === 'emerging' ? 'emerging' : 'active'
  const { now: at, dayOf, actor } = decider
  const entry = { application, state, name: prepared.applicant, place: '' } as const
  return enterRegister(tx, means, { ...entry, on: dayOf(at), at, by: actor.id })
}

function atTheDesk<Result>(
  { db }: DecisionMeans,
  { actor, associationId, applicationId }: Decider,
  work: (tx: Tx, application: Application) => Promise<Result>,
) {
  const wish = { actor, action: 'process-application', applicationId, associationId } as const
  return enterApplication(db, wish, async (tx) => {
    await lockDecisions(tx, applicationId)
    // Read again: somebody may have decided while this one waited.
    const application = await findApplication(tx, applicationId)
    if (!application) throw new NotFound()
    return work(tx, application)
  })
}
