import { NotFound } from '../../domain/errors.ts'
import {
  judgeOutcome,
  type Outcome,
  type SettledMarks,
  writeFeedback,
} from '../../domain/exams/marking/settled.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { type GivenMarks, listGivenMarks } from '../../store/exams/given-marks.ts'
import { findAppealOfSitting, moveMarkAppeal } from '../../store/exams/mark-appeals.ts'
import { findMarking, holdMarking, type Marking, moveMarking } from '../../store/exams/markings.ts'
import { findScript, type Script } from '../../store/exams/scripts.ts'
import { findSitting } from '../../store/exams/sittings.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { findCandidate } from '../exams/find-candidate.ts'
import { releaseResult } from '../exams/release-result.ts'
import { tellCandidate } from '../exams/tell-candidate.ts'
import { enterMarking, type MarkingMeans, type MarkingOffice, type MarkingWish } from './enter-marking.ts'
import { type EssayRules, loadEssayRules } from './marking-rule.ts'
import { enMarkingMails } from './messages/en.ts'

interface ReleaseWish extends MarkingWish {
  readonly scriptId: string
  readonly now: Date
}

/** What would be released: the outcome by the rules of now, and what the candidate reads. */
export interface Release extends Outcome {
  readonly settled: SettledMarks
  readonly feedback: ReturnType<typeof writeFeedback>
}

export function prepareRelease(
  { marking, script }: { readonly marking: Marking; readonly script: Script },
  given: readonly GivenMarks[],
  { passShare }: Pick<EssayRules, 'passShare'>,
): Release | null {
  const { settled, round } = marking
  if (!settled) return null
  const comments = given
    .filter((each) => each.round === round || settled.by === 'confirmed')
    .map((each) => each.comments)
  return {
    settled,
    ...judgeOutcome(settled.total, script.body, passShare),
    feedback: writeFeedback(script.body, settled.marks, comments),
  }
}

/**
 * Releases what was settled, with feedback by area whatever the result. After an appeal a result that rose takes the
 * place of the former one, and the candidate hears of one that stands as well. False where somebody was faster.
 */
export function releaseScript(db: Db, means: MarkingMeans, wish: ReleaseWish): Promise<boolean> {
  return enterMarking(db, wish, async (tx, office) => {
    const { scriptId, now: at, actor } = wish
    if (!isUuid(scriptId)) throw new NotFound()
    await holdMarking(tx, scriptId)
    const marking = await findMarking(tx, scriptId)
    const script = marking && (await findScript(tx, scriptId))
    if (!script) throw new NotFound()
    if (marking.state !== 'settled') return false
    const [given, rules, sitting] = await Promise.all([
      listGivenMarks(tx, [scriptId]),
      loadEssayRules(tx, office.id, script.category),
      findSitting(tx, marking.sittingId),
    ])
    const release = prepareRelease({ marking, script }, given, rules)
    if (!release || !sitting || !(await moveMarking(tx, marking, { to: 'released', at }))) return false
    const isAgain = marking.round > 1
    if (!isAgain || release.settled.total !== marking.released?.total) {
      const { share: score, passed, feedback } = release
      const result = {
        sitting,
        score,
        passed,
        feedback: { ...feedback, areas: [...feedback.areas], words: [...feedback.words] },
      }
      const by = { by: actor.id, at, scopeAssociationId: office.hostId }
      const isReleased = await releaseResult(tx, means, { ...result, ...by, corrects: isAgain })
      if (!isReleased) throw new Error('A script that is settled has a sitting that can be released.')
    }
    if (isAgain) await answerAppeal(tx, means, office, { marking, by: actor.id, at })
    return true
  })
}

interface Answering {
  readonly marking: Marking
  readonly by: string
  readonly at: Date
}

async function answerAppeal(
  tx: Tx,
  means: MarkingMeans,
  office: MarkingOffice,
  { marking, by, at }: Answering,
): Promise<void> {
  const appeal = await findAppealOfSitting(tx, marking.sittingId)
  const sitting = await findSitting(tx, marking.sittingId)
  if (!appeal || !sitting) return
  await moveMarkAppeal(tx, appeal.id, { from: 're-marking', to: 'answered', by, at })
  const candidate = await findCandidate(tx, sitting.officeId, sitting.applicationId)
  if (!candidate) return
  const to = { to: candidate.email, personId: sitting.personId, associationId: office.hostId }
  await tellCandidate(tx, means, { ...to, ...enMarkingMails.appealAnswered })
}
