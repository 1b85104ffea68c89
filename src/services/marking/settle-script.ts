import { settleMarks, settleRemark } from '../../domain/exams/marking/settle-marks.ts'
import type { SettledMarks } from '../../domain/exams/marking/settled.ts'
import { mayFollow, seniorPlace } from '../../domain/exams/marking/states.ts'
import { type GivenMarks, listGivenMarks } from '../../store/exams/given-marks.ts'
import { findMarking, type Marking, moveMarking } from '../../store/exams/markings.ts'
import { findScript } from '../../store/exams/scripts.ts'
import { findSitting, moveSitting } from '../../store/exams/sittings.ts'
import type { Tx } from '../../store/tables.ts'
import { recordExam } from '../exams/record-exam.ts'
import { askForMarking } from './ask-markers.ts'
import type { MarkingMeans, MarkingOffice } from './enter-marking.ts'
import { type EssayRules, loadEssayRules } from './marking-rule.ts'

type Outcome =
  | { readonly state: 'being-marked' }
  | { readonly state: 'to-adjudicate'; readonly gap: number }
  | { readonly state: 'settled'; readonly settled: SettledMarks }

/**
 * Compares what is in, in the office's own scope and under the lock of the script: nothing yet, a mean, or a gap that
 * a senior marker is asked about at once.
 */
export async function settleScript(
  tx: Tx,
  means: Pick<MarkingMeans, 'dayOf' | 'sendMail' | 'markingUrl'>,
  office: MarkingOffice,
  { scriptId, at }: { readonly scriptId: string; readonly at: Date },
): Promise<void> {
  const marking = await findMarking(tx, scriptId)
  const script = marking && (await findScript(tx, scriptId))
  if (!script) return
  const rules = await loadEssayRules(tx, office.id, script.category)
  const outcome = decide(marking, await listGivenMarks(tx, [scriptId]), rules)
  if (outcome.state === marking.state || !mayFollow(marking.state, outcome.state)) return
  const change =
    outcome.state === 'settled' ? { settled: outcome.settled } : 'gap' in outcome ? { gap: outcome.gap } : {}
  if (!(await moveMarking(tx, marking, { to: outcome.state, at, ...change }))) return
  const sitting = await findSitting(tx, marking.sittingId)
  if (sitting) {
    const facts = { sitting: sitting.id, state: outcome.state, round: marking.round }
    await recordExam(tx, sitting, office.hostId, { at, kind: 'script-compared', isOpen: false, facts })
    if (outcome.state === 'to-adjudicate' && sitting.state === 'being-marked')
      await moveSitting(tx, sitting, { to: 'to-adjudicate', at })
  }
  if (outcome.state !== 'to-adjudicate') return
  await askForMarking(tx, means, { office, marking: { ...marking, state: 'to-adjudicate' }, by: null, at })
}

function decide({ round, released }: Marking, all: readonly GivenMarks[], rules: EssayRules): Outcome {
  const given = all.filter((each) => each.round === round)
  const markers = given.filter(({ place }) => place !== seniorPlace).map(({ marks }) => marks)
  const senior = given.find(({ place }) => place === seniorPlace)?.marks ?? null
  if (round === 1 || !released) return keep(settleMarks({ markers, senior }, rules), rules)
  const [fresh] = markers
  if (!fresh) return { state: 'being-marked' }
  return keep(settleRemark({ released: released.marks, fresh, senior }, rules.gap), rules)
}

function keep(
  outcome: ReturnType<typeof settleMarks> | ReturnType<typeof settleRemark>,
  { version }: EssayRules,
): Outcome {
  if (outcome.state !== 'settled') return outcome
  const { by, total, marks } = outcome
  return { state: 'settled', settled: { by, total, marks, rules: version } }
}
