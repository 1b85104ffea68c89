import { examRules } from '../../../../domain/exams/exam-rules.ts'
import type { Marks } from '../../../../domain/exams/marking/rubric.ts'
import { rubricFrom } from '../../../../domain/exams/marking/rubric.ts'
import type { ScriptBody } from '../../../../domain/exams/marking/script.ts'
import { settleMarks } from '../../../../domain/exams/marking/settle-marks.ts'
import { seniorPlace } from '../../../../domain/exams/marking/states.ts'
import { daysBefore } from '../days-before.ts'
import { seasonId } from '../season-id.ts'
import type { EssayStory } from './exam-source.ts'
import {
  codeOf,
  dayAfter,
  type ExamTelling,
  examCategory,
  satAgo,
  tellAnswer,
  tellSitting,
} from './exam-telling.ts'
import { findPerson } from './tale.ts'

const { gap, markers: wanted, markingDays, usual } = examRules.parse({})
/** Days from handing in until it was looked through, and until both marks were in. */
const masking = 1
const marking = 7

/** One of the markers decides where the others are too far apart. */
export function tellMarkers({ tale, officeId, by }: ExamTelling): void {
  const { season } = tale
  tale.rows.add('exam_markers', {
    ...{ office_id: officeId, person_id: findPerson(season, season.exams.story.senior).id },
    ...{ categories: [], most_a_month: 6, is_senior: true, version: 1, changed_by: by.id },
    changed_at: daysBefore(season.day, 190, 15),
  })
}

/** Two essays of somebody, handed in, and marked as far as the story goes. */
export function tellEssay(telling: ExamTelling, story: EssayStory): void {
  const { tale, forms } = telling
  const person = findPerson(tale.season, story.candidate)
  const sat = satAgo(tale, forms.essay, { ago: story.ago, taken: 81, allowed: usual.essay.minutes })
  const settled =
    story.marks && settleMarks({ markers: marksIn(telling, story), senior: null }, { markers: wanted, gap })
  const hasGap = settled?.state === 'to-adjudicate'
  const state = settled ? (hasGap ? 'to-adjudicate' : 'being-marked') : 'handed-in'
  const sitting = tellSitting(telling, person, 'essay', { ...sat, state })
  for (const { itemId, text } of answersOf(telling, story))
    tellAnswer(tale, sitting.id, itemId, { text }, sat.handed_in_at)
  if (!settled || settled.state === 'being-marked') return
  const script = { ...sitting, scriptId: seasonId(`exam script ${person.name}`) }
  tellScript(telling, story, script)
  tellMarks(telling, story, { ...script, hasGap })
  const since = daysBefore(tale.season.day, story.ago - marking, 18)
  const outcome =
    settled.state === 'to-adjudicate'
      ? { state: settled.state, gap: settled.gap, settled: null }
      : { state: settled.state, gap: null, settled: settledOf(settled) }
  tellMarking(telling, story, { ...script, since, outcome })
}

function settledOf({ by, total, marks }: Extract<ReturnType<typeof settleMarks>, { state: 'settled' }>) {
  return { by, total, marks, rules: 1 }
}

/** What was answered, in the order of the form, with its place in the story. */
function answersOf({ forms }: ExamTelling, { answers }: EssayStory) {
  return forms.essay.items.flatMap(({ itemId, area, prompt }) => {
    const index = answers.findIndex((each) => each.area === area)
    const rubric = forms.essay.rubrics.find((each) => each.itemId === itemId)
    const text = answers[index]?.text
    return text === undefined || !rubric ? [] : [{ itemId, area, prompt, text, rubric, index }]
  })
}

function marksIn(telling: ExamTelling, story: EssayStory): Marks[] {
  return (story.marks ?? []).map(({ points }) =>
    Object.fromEntries(
      answersOf(telling, story).map(({ itemId, index }) => [itemId, { answer: points[index] ?? 0 }]),
    ),
  )
}

interface ToldScript {
  readonly id: string
  readonly personId: string
  readonly applicationId: string
  readonly scriptId: string
}

function tellScript(telling: ExamTelling, story: EssayStory, { scriptId }: ToldScript): void {
  const body: ScriptBody = {
    answers: answersOf(telling, story).map(({ itemId, area, prompt, text, rubric }) => ({
      ...{ item: itemId, area, prompt, text, guidance: rubric.guidance },
      rubric: rubricFrom(rubric.rubric),
    })),
  }
  telling.tale.rows.add('exam_scripts', {
    ...{ id: scriptId, office_id: telling.officeId, code: codeOf(scriptId), kind: 'sat' },
    ...{ category: examCategory, body, is_retired: false },
  })
}

interface ToldOutcome extends ToldScript {
  readonly since: Date
  readonly outcome: {
    readonly state: 'to-adjudicate' | 'settled'
    readonly gap: number | null
    readonly settled: object | null
  }
}

function tellMarking(
  telling: ExamTelling,
  story: EssayStory,
  { id, personId, applicationId, scriptId, since, outcome }: ToldOutcome,
): void {
  const { tale, association, officeId, by } = telling
  const maskedAt = daysBefore(tale.season.day, story.ago - masking, 16)
  tale.rows.add('exam_markings', {
    ...{ script_id: scriptId, office_id: officeId, sitting_id: id, association_id: association.id },
    ...{ person_id: personId, masked_by: by.id, masked_at: maskedAt, round: 1, released: null },
    ...{ ...outcome, state_since: since },
    originals: answersOf(telling, story).map(({ itemId, text }) => ({ item: itemId, text })),
  })
  const of = { associationId: association.id, subjectId: personId, applicationId, isOpen: false }
  tale.record.push(
    { ...of, at: maskedAt, kind: 'script-masked', facts: { sitting: id }, actorId: by.id },
    { ...of, at: since, kind: 'script-compared', facts: { sitting: id, state: outcome.state, round: 1 } },
  )
}

/** Both marks, and the task of the senior marker where they are too far apart. */
function tellMarks(
  telling: ExamTelling,
  story: EssayStory,
  { scriptId, hasGap }: ToldScript & { readonly hasGap: boolean },
): void {
  const { tale, officeId, by } = telling
  const { season } = tale
  const { markers, senior } = season.exams.story
  const of = { office_id: officeId, script_id: scriptId, round: 1, reason: null }
  const markOf = (place: number, name: string, ago: number) => ({
    ...{ ...of, id: seasonId(`exam mark ${scriptId} ${place}`), place },
    ...{ marker_id: findPerson(season, name).id, asked_at: daysBefore(season.day, ago, 17) },
    due_on: dayAfter(tale, markingDays - ago),
  })
  const answers = answersOf(telling, story)
  for (const [index, { forCandidate, forOffice }] of (story.marks ?? []).entries()) {
    const mark = markOf(index + 1, markers[index] ?? '', story.ago - masking)
    const doneAt = daysBefore(season.day, story.ago - marking + 1 - index, 18)
    tale.rows.add('exam_marks', { ...mark, state: 'done', asked_by: by.id, done_at: doneAt })
    const words = Object.fromEntries(answers.map((each) => [each.itemId, forCandidate[each.index] ?? '']))
    tale.rows.add('exam_given_marks', {
      ...{ mark_id: mark.id, office_id: officeId, script_id: scriptId, round: 1, place: index + 1 },
      ...{ marks: marksIn(telling, story)[index], comments: { forCandidate: words, forOffice } },
      given_at: doneAt,
    })
  }
  if (hasGap) {
    const asked = markOf(seniorPlace, senior, story.ago - marking)
    tale.rows.add('exam_marks', { ...asked, state: 'asked', asked_by: null, done_at: null })
  }
}
