import { randomUUID } from 'node:crypto'
import { NotFound } from '../../domain/errors.ts'
import { isAnswered } from '../../domain/exams/exam-answer.ts'
import { chooseAnswers } from '../../domain/exams/marking/choose-answers.ts'
import { type Trace, traceFinder } from '../../domain/exams/marking/find-traces.ts'
import { findTyped, joinSpans, maskText, spanKey } from '../../domain/exams/marking/mask-text.ts'
import { rubricFrom } from '../../domain/exams/marking/rubric.ts'
import type { ScriptBody } from '../../domain/exams/marking/script.ts'
import type { ExamSitting } from '../../domain/exams/sitting.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { listAnswers } from '../../store/exams/answers.ts'
import { type EssayQuestion, listEssayQuestions } from '../../store/exams/essay-questions.ts'
import { findMarkingOfSitting, insertMarking, type Marking } from '../../store/exams/markings.ts'
import { listMarksOf } from '../../store/exams/marks.ts'
import { changeScriptBody, findScript, insertScript } from '../../store/exams/scripts.ts'
import { findSitting, moveSitting } from '../../store/exams/sittings.ts'
import { listTracesOf } from '../../store/exams/traces.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { recordExam } from '../exams/record-exam.ts'
import { makeScriptCode } from '../exams/script-code.ts'
import { enterMarking, type MarkingMeans, type MarkingOffice, type MarkingWish } from './enter-marking.ts'
import { loadEssayRules } from './marking-rule.ts'

interface MaskWish extends MarkingWish {
  readonly sittingId: string
}

/** An essay as it was written, with all that was flagged. */
export interface FlaggedAnswer extends EssayQuestion {
  readonly text: string
  readonly traces: readonly Trace[]
}

export interface Unmasked {
  readonly sittingId: string
  readonly category: string
  readonly answers: readonly FlaggedAnswer[]
  /** It was masked before, and nobody has marked it yet. */
  readonly isAgain: boolean
}

/** An essay before a marker may read it, for the staff who mask it; from then on they do not mark it. */
export function seeUnmasked(db: Db, wish: MaskWish): Promise<Unmasked> {
  return enterMarking(db, wish, (tx, office) =>
    loadUnmasked(tx, office, wish.sittingId).then(({ unmasked }) => unmasked),
  )
}

/** What staff chose to mask: spans that were flagged, and words that they name. */
export interface Chosen {
  /** As `item:from-to`. */
  readonly spans: readonly string[]
  readonly words: readonly string[]
}

/** The essays as markers would read them. */
export function previewMask(
  { answers }: Unmasked,
  chosen: Chosen,
): readonly { item: string; text: string }[] {
  return answers.map((answer) => ({ item: answer.item, text: maskAnswer(answer, chosen) }))
}

export type Masked = { readonly masked: true } | { readonly masked: false; readonly reason: 'moved-on' }

/** Makes the script: a random code, the masked text, and what was there for the office alone. Twice makes one. */
export function maskScript(
  db: Db,
  means: MarkingMeans,
  wish: MaskWish & { readonly chosen: Chosen; readonly now: Date },
): Promise<Masked> {
  const { sittingId, chosen, now, actor } = wish
  return enterMarking(db, wish, async (tx, office): Promise<Masked> => {
    const { sitting, marking, unmasked } = await loadUnmasked(tx, office, sittingId)
    const body = bodyOf(unmasked, chosen)
    if (marking) {
      await changeScriptBody(tx, marking.scriptId, body)
      return { masked: true }
    }
    if (!(await moveSitting(tx, sitting, { to: 'being-marked', at: now })))
      return { masked: false, reason: 'moved-on' }
    const scriptId = randomUUID()
    const { category, associationId, personId } = sitting
    const code = makeScriptCode(means.randomBytes)
    await insertScript(tx, { id: scriptId, officeId: office.id, code, kind: 'sat', category, body })
    const originals = unmasked.answers.map(({ item, text }) => ({ item, text }))
    await insertMarking(tx, {
      ...{ scriptId, officeId: office.id, sittingId, associationId, personId, originals },
      ...{ maskedBy: actor.id, at: now },
    })
    // No id of the script: staff who mark may read this record.
    const facts = { sitting: sittingId }
    await recordExam(tx, sitting, office.hostId, { at: now, kind: 'script-masked', isOpen: false, facts })
    return { masked: true }
  })
}

interface Loaded {
  readonly sitting: ExamSitting
  readonly marking: Marking | undefined
  readonly unmasked: Unmasked
}

async function loadUnmasked(tx: Tx, office: MarkingOffice, sittingId: string): Promise<Loaded> {
  if (!isUuid(sittingId)) throw new NotFound()
  const [sitting, marking] = await Promise.all([
    findSitting(tx, sittingId),
    findMarkingOfSitting(tx, sittingId),
  ])
  if (!sitting || sitting.officeId !== office.id || sitting.part !== 'essay' || !sitting.formId)
    throw new NotFound()
  if (sitting.state !== 'handed-in' && !(marking && (await isUntouched(tx, marking)))) throw new NotFound()
  const { category } = sitting
  const [rules, known, given, questions] = await Promise.all([
    loadEssayRules(tx, office.id, category),
    listTracesOf(tx, sittingId),
    listAnswers(tx, sittingId),
    listEssayQuestions(tx, sitting.formId),
  ])
  const written = new Map(given.map(({ itemId, answer }) => [itemId, answer]))
  const findTraces = traceFinder(known)
  const form = questions.map((question) => {
    const answer = written.get(question.item)
    const text = answer && isAnswered(answer) && 'text' in answer ? answer.text : ''
    return { ...question, text, traces: findTraces(text) }
  })
  const answers = chooseAnswers(form, rules)
  return { sitting, marking, unmasked: { sittingId, category, answers, isAgain: marking !== undefined } }
}

/** Something that a marker has read stays as it is. */
async function isUntouched(tx: Tx, { scriptId, state, round }: Marking): Promise<boolean> {
  if (state !== 'being-marked' || round > 1 || !(await findScript(tx, scriptId))) return false
  return (await listMarksOf(tx, scriptId)).every((mark) => mark.state !== 'done')
}

function bodyOf({ answers }: Unmasked, chosen: Chosen): ScriptBody {
  return {
    answers: answers.map((answer) => ({
      ...{ item: answer.item, area: answer.area, prompt: answer.prompt, guidance: answer.guidance },
      ...{ text: maskAnswer(answer, chosen), rubric: rubricFrom(answer.levels) },
    })),
  }
}

function maskAnswer({ item, text, traces }: FlaggedAnswer, { spans, words }: Chosen): string {
  const flagged = traces.filter(({ from, to }) => spans.includes(spanKey(item, { from, to })))
  return maskText(text, joinSpans([...flagged, ...findTyped(text, words)]))
}
