import { insertRequest } from '../../store/applications/requests.ts'
import { insertDecision } from '../../store/decisions/decisions.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import type { Preparation, Prepared } from './prepare-decision.ts'

interface Kept extends Preparation {
  readonly prepared: Prepared
  readonly letterId: string
}

/** Writes a decision down, with the findings as they stood, and in the record. */
export async function keepDecision(tx: Tx, kept: Kept): Promise<void> {
  const { decider, application, given, prepared, letterId } = kept
  const { desk, number, reasons, toDo, appealUntil, corrects } = prepared
  const { id: applicationId, associationId, personId, standard, edition } = application
  await insertDecision(tx, {
    ...{ applicationId, associationId, personId, standard, edition },
    ...{ number, reasons, toDo, appealUntil, corrects, letterId },
    outcome: given.outcome,
    submissionNumber: desk.submission?.number ?? null,
    at: decider.now,
    background: {
      decidedBy: decider.actor.id,
      by: desk.committee ? 'committee' : 'coordinator',
      evaluation: desk.evaluation,
      revision: desk.revision,
      isReviewComplete: desk.review.complete,
      earlyBecause: desk.review.complete ? '' : given.earlyBecause,
    },
  })
  if (given.outcome === 'deferred')
    await insertRequest(tx, application, {
      step: 'defer',
      text: given.message,
      items: toDo.map(({ requirement = null, words: text }) => ({ requirement, text })),
      byPersonId: decider.actor.id,
      at: decider.now,
    })
  await recordDecision(tx, kept)
}

/** What the applicant may know stands open; that it was decided early is the association's own. */
async function recordDecision(tx: Tx, { decider, application, given, prepared }: Kept): Promise<void> {
  const { desk, number } = prepared
  const about = { at: decider.now, subjectId: application.personId, applicationId: application.id }
  await appendRecord(tx, {
    ...about,
    kind: 'application-decided',
    isOpen: true,
    facts: {
      decision: number,
      outcome: given.outcome,
      edition: application.edition,
      submission: desk.submission?.number ?? null,
      by: desk.committee ? 'committee' : 'coordinator',
    },
  })
  if (desk.review.complete) return
  await appendRecord(tx, {
    ...about,
    kind: 'application-decided-early',
    isOpen: false,
    facts: { decision: number },
  })
}
