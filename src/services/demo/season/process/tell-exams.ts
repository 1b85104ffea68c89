import type { ExamPart } from '../../../../domain/exams/exam-part.ts'
import { examRules } from '../../../../domain/exams/exam-rules.ts'
import { scoreMultipleChoice } from '../../../../domain/exams/score-multiple-choice.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import type { SeasonRow } from '../../../../store/demo/insert-rows.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import { readShortExam, type ShortExam } from './short-exam.ts'
import { findPerson, type Tale } from './tale.ts'

const category = 'imhm-clinical'
const minutes = 60_000

/** The office, its people and its calendar while the exam is told. */
interface ExamTelling {
  readonly tale: Tale
  readonly source: ShortExam
  readonly association: SeasonAssociation
  readonly officeId: string
  readonly by: SeasonPerson
}

interface SeasonForm {
  readonly id: string
  readonly itemIds: readonly string[]
}

/** At the office of the first association: a window that is open, one who may sit today, and one who has sat. */
export function tellExams(tale: Tale, source: ShortExam = readShortExam()): void {
  const [association] = tale.season.associations
  if (!association) return
  const by = getCoordinator(tale.season, association)
  const officeId = seasonId(`exam office ${association.shortId}`)
  const telling = { tale, source, association, officeId, by }
  tellRules(telling)
  const questions = tellForm(telling, 'multiple-choice')
  const essays = tellForm(telling, 'essay')
  tellWindow(telling, 'multiple-choice', questions)
  tellWindow(telling, 'essay', essays)
  tellBooked(telling, findPerson(tale.season, 'Margaret Ellingsworth'))
  tellPassed(telling, findPerson(tale.season, 'Oksana Petrenko'), questions)
  tellWritten(telling, findPerson(tale.season, 'Oksana Petrenko'), essays)
}

/** The exam of the demo is short, so that anybody can sit it. */
function tellRules({ tale, source, officeId, by }: ExamTelling): void {
  const at = daysBefore(tale.season.day, 200, 15)
  const body = examRules.parse({ usual: { multipleChoice: source.rules } })
  tale.rows.add('exam_rules', { office_id: officeId, version: 1, body, changed_by: by.id, changed_at: at })
}

/** A form with its items, each in one version, as the bank would have drawn it. */
function tellForm(telling: ExamTelling, part: ExamPart): SeasonForm {
  const { tale, source, officeId, by } = telling
  const items: readonly Item[] = part === 'essay' ? source.essays : source.multipleChoice
  const at = daysBefore(tale.season.day, 150, 15)
  const id = seasonId(`exam form ${part}`)
  const itemIds = items.map((_, index) => seasonId(`exam item ${part} ${index + 1}`))
  const asked = items.map((item, index) => askedOf(item, itemIds[index] ?? ''))
  tale.rows.add('exam_forms', {
    ...{
      id,
      office_id: officeId,
      part,
      category,
      name: 'Demo form',
      language: 'en-US',
      body: { items: asked },
    },
    ...{ blueprint: [], seed: 'season', drawn_by: by.id, drawn_at: at },
  })
  for (const [index, item] of items.entries()) {
    const itemId = itemIds[index] ?? ''
    tellItem(telling, { part, item, itemId, index, at })
    tale.rows.add('exam_form_items', {
      form_id: id,
      item_id: itemId,
      version: 1,
      position: index + 1,
      office_id: officeId,
    })
    if ('choices' in item)
      tale.rows.add('exam_form_keys', {
        ...{ form_id: id, item_id: itemId, office_id: officeId, key: item.key, choices: [0, 1, 2, 3] },
      })
    else
      tale.rows.add('exam_form_rubrics', { form_id: id, item_id: itemId, office_id: officeId, ...howToMark })
  }
  return { id, itemIds }
}

type Item = ShortExam['multipleChoice'][number] | ShortExam['essays'][number]
const letters = ['A', 'B', 'C', 'D'] as const
const words = { from: 150, to: 600 }
const howToMark = {
  guidance:
    'Look for curiosity about both the child and the adult, and for what the writer does with the own feelings.',
  rubric: [
    {
      points: 4,
      label: 'Full',
      text: 'Sees the relationship, names what is felt, and says what comes next and why.',
    },
    { points: 2, label: 'Partly', text: 'Sees one side well and leaves the other out.' },
    { points: 0, label: 'Not yet', text: 'Gives advice and asks nothing.' },
  ],
}

function askedOf(item: Item, itemId: string) {
  const { area, prompt } = item
  if (!('choices' in item)) return { kind: 'extended-text', itemId, version: 1, area, prompt, words }
  const choices = item.choices.map((text, index) => ({ letter: letters[index], text }))
  return { kind: 'multiple-choice', itemId, version: 1, area, prompt, choices }
}

function tellItem(
  { tale, officeId, by }: ExamTelling,
  { part, item, itemId, index, at }: { part: ExamPart; item: Item; itemId: string; index: number; at: Date },
): void {
  const isChoice = 'choices' in item
  tale.rows.add('exam_items', {
    ...{ id: itemId, office_id: officeId, kind: isChoice ? 'multiple-choice' : 'extended-text' },
    ...{ code: `demo-${part === 'essay' ? 'e' : 'q'}${index + 1}`, version: 1, created_at: at },
    ...{ retired_at: null, retired_by: null, retired_reason: null },
  })
  tale.rows.add('exam_item_versions', {
    ...{ item_id: itemId, version: 1, office_id: officeId, area: item.area, side: 'both', language: 'en-US' },
    ...{ made_by: by.id, made_at: at, source: 'written' },
    body: isChoice
      ? { prompt: item.prompt, choices: item.choices }
      : { prompt: item.prompt, words, ...howToMark },
  })
  if (isChoice)
    tale.rows.add('exam_item_keys', { item_id: itemId, version: 1, office_id: officeId, key: item.key })
}

const windowId = (part: ExamPart) => seasonId(`exam window ${part}`)

function tellWindow({ tale, officeId }: ExamTelling, part: ExamPart, form: SeasonForm): void {
  const dayAfter = (days: number) => after(tale.season.day, days)
  const id = windowId(part)
  tale.rows.add('exam_windows', {
    ...{ id, office_id: officeId, name: 'This season', part, categories: [], seats: 20 },
    ...{ first_day: dayAfter(-14), last_day: dayAfter(21), book_until: dayAfter(20) },
  })
  tale.rows.add('exam_window_forms', { window_id: id, category, office_id: officeId, form_id: form.id })
}

const after = (day: Day, days: number): Day => toDay(toDayNumber(day) + days)

/** A sitting as far as it has come; all set the same columns. */
function tellSitting(
  { tale, association, officeId }: ExamTelling,
  person: SeasonPerson,
  part: ExamPart,
  more: Partial<SeasonRow<'exam_sittings'>> & { readonly ago: number },
): string {
  const { ago, ...given } = more
  const id = seasonId(`exam sitting ${person.name} ${part}`)
  const application = tale.rows.all().find(({ table }) => table === 'application')
  const own = application?.rows.find((row) => 'person_id' in row && row.person_id === person.id)
  if (!own || !('id' in own) || typeof own.id !== 'string')
    throw new Error(`${person.name} has no application.`)
  tale.rows.add('exam_sittings', {
    ...{
      id,
      office_id: officeId,
      association_id: association.id,
      person_id: person.id,
      application_id: own.id,
    },
    ...{ part, category, window_id: windowId(part), form_id: null, state: 'booked', version: 1 },
    ...{ script_code: id.replaceAll('-', '').slice(0, 12), state_since: daysBefore(tale.season.day, 12, 16) },
    ...{ planned_on: after(tale.season.day, -ago), booked_at: daysBefore(tale.season.day, 12, 16) },
    ...{
      started_at: null,
      ends_at: null,
      handed_in_at: null,
      handed_in_by: null,
      layout: 'one',
      hides_clock: false,
    },
    ...given,
  })
  const facts = { sitting: id, part, category, window: windowId(part), on: after(tale.season.day, -ago) }
  tale.record.push({
    ...{ at: daysBefore(tale.season.day, 12, 16), kind: 'exam-booked', isOpen: true, facts },
    ...{ associationId: association.id, subjectId: person.id, applicationId: own.id, actorId: person.id },
  })
  return id
}

/** Somebody who may begin today. */
function tellBooked(telling: ExamTelling, person: SeasonPerson): void {
  tellSitting(telling, person, 'multiple-choice', { ago: 0 })
}

function satAgo({ season }: Tale, ago: number, form: SeasonForm, taken: number, allowed: number) {
  const startedAt = daysBefore(season.day, ago, 15)
  const handedInAt = new Date(startedAt.getTime() + taken * minutes)
  return {
    ...{ ago, form_id: form.id, started_at: startedAt, handed_in_at: handedInAt, state_since: handedInAt },
    ...{ ends_at: new Date(startedAt.getTime() + allowed * minutes), handed_in_by: 'candidate' as const },
  }
}

/** Somebody who has passed multiple choice, with a result that is released. */
function tellPassed(telling: ExamTelling, person: SeasonPerson, form: SeasonForm): void {
  const { tale, source, association, officeId, by } = telling
  const sat = satAgo(tale, 9, form, 22, source.rules.minutes)
  const id = tellSitting(telling, person, 'multiple-choice', { ...sat, state: 'released' })
  const given = source.multipleChoice.map(({ key }, index) => (index === 3 ? 'A' : key))
  const answers = form.itemIds.map((itemId, index) => ({ itemId, choice: given[index] ?? 'A' }))
  for (const { itemId, choice } of answers) tellAnswer(tale, id, itemId, { choice }, sat.handed_in_at)
  const keyed = source.multipleChoice.map(({ area, key }, index) => ({
    itemId: form.itemIds[index] ?? '',
    area,
    key,
  }))
  const score = scoreMultipleChoice(keyed, new Map(answers.map(({ itemId, choice }) => [itemId, { choice }])))
  tale.rows.add('exam_scores', {
    ...{ ...score, sitting_id: id, office_id: officeId, rules_version: 1, scored_at: sat.handed_in_at },
  })
  tale.rows.add('exam_results', {
    ...{
      id: seasonId(`exam result ${person.name}`),
      sitting_id: id,
      office_id: officeId,
      category,
      passed: true,
    },
    ...{ association_id: association.id, person_id: person.id, part: 'multiple-choice', source: 'attune' },
    ...{ score: score.correct / score.items, sat_on: after(tale.season.day, -9), released_by: by.id },
    ...{ released_at: daysBefore(tale.season.day, 7, 16) },
    feedback: {
      areas: score.areas.map(({ area, items, correct }) => ({ area, share: correct / items })),
      words: [],
    },
  })
}

/** Two essays that wait to be marked. */
function tellWritten(telling: ExamTelling, person: SeasonPerson, form: SeasonForm): void {
  const sat = satAgo(telling.tale, 6, form, 81, 90)
  const id = tellSitting(telling, person, 'essay', { ...sat, state: 'handed-in' })
  for (const itemId of form.itemIds.slice(0, 2))
    tellAnswer(telling.tale, id, itemId, { text: essay }, sat.handed_in_at)
}

const essay = `I would not begin with what to do. I would say that I heard how tired she is, and ask her to tell me about the last visit as if I had sat beside her.

I would listen for the moment in which she lost the child out of sight, because that is often the moment in which somebody feels useless. Then I would ask what the baby might have seen in her face, and what she needs from me before she goes back.`

function tellAnswer(tale: Tale, sittingId: string, itemId: string, answer: object, savedAt: Date): void {
  tale.rows.add('exam_answers', {
    sitting_id: sittingId,
    item_id: itemId,
    answer,
    is_flagged: false,
    seq: 1,
    saved_at: savedAt,
  })
}
