import { randomUUID } from 'node:crypto'
import { before } from './belongings.ts'
import { asOwner } from './owner.ts'
import type { Place, Resident } from './world.ts'

const levels = [0, 1].map((points) => ({ points, label: `Level ${points}`, text: `Worth ${points}.` }))
const about = { category: 'imhm-clinical', part: 'essay' } as const

/** What the exam office of an association has before anybody sits. */
export interface ExamRoom {
  readonly office: string
  readonly form: string
  readonly window: string
  readonly item: string
  readonly calibration: string
}

/** An office with a form of one essay, a window for it, and a script to calibrate by. */
export function openExamRoom({ database, associationIds }: Place, association: Resident['association']) {
  const room = {
    ...{ office: randomUUID(), form: randomUUID(), window: randomUUID(), item: randomUUID() },
    calibration: randomUUID(),
  }
  const { office, form, window, item } = room
  const asked = {
    kind: 'extended-text',
    itemId: item,
    version: 1,
    area: 'reflection',
    words: { from: 1, to: 9 },
  }
  return asOwner(database, async (_, insert): Promise<ExamRoom> => {
    const association_id = associationIds[association]
    await insert('exam_offices', { id: office, association_id })
    await insert('exam_office_members', { association_id, office_id: office })
    await insert('exam_forms', {
      ...{
        ...about,
        id: form,
        office_id: office,
        name: 'Essays',
        language: 'en',
        seed: 'seed',
        blueprint: '[]',
      },
      ...{
        body: JSON.stringify({ items: [{ ...asked, prompt: 'What did you notice?' }] }),
        drawn_at: before(9),
      },
    })
    await insert('exam_items', {
      id: item,
      office_id: office,
      kind: 'extended-text',
      code: 'E1',
      created_at: before(9),
    })
    const body = { prompt: 'What did you notice?', guidance: '', rubric: levels }
    await insert('exam_item_versions', {
      ...{ item_id: item, version: 1, office_id: office, area: 'reflection', side: 'both', language: 'en' },
      ...{ body: JSON.stringify(body), made_at: before(9), source: 'written' },
    })
    await insert('exam_form_items', {
      form_id: form,
      item_id: item,
      version: 1,
      position: 1,
      office_id: office,
    })
    await insert('exam_form_rubrics', {
      ...{ form_id: form, item_id: item, office_id: office, guidance: '', rubric: JSON.stringify(levels) },
    })
    await insert('exam_windows', {
      ...{ id: window, office_id: office, name: 'Fall', part: 'essay', seats: 99 },
      ...{ first_day: '2026-11-01', last_day: '2026-11-30', book_until: '2026-11-30' },
    })
    await insert('exam_scripts', {
      ...{ id: room.calibration, office_id: office, code: codeOf(room.calibration), kind: 'calibration' },
      ...{ category: about.category, body: bodyOf(room) },
    })
    return room
  })
}

/** An essay that was handed in and one that was released, marked and appealed; to a marker the calibration script. */
export async function giveExam(place: Place, resident: Resident, room: ExamRoom): Promise<void> {
  if (resident.role === 'marker') await giveCalibration(place, resident, room)
  if (resident.role !== 'applicant') return
  const { essay, sat } = resident.objects
  await giveSitting(place, resident, room, { sitting: essay, state: 'handed-in' })
  await giveSitting(place, resident, room, { sitting: sat, state: 'released' })
  await giveResult(place, resident, room)
}

function giveCalibration({ database }: Place, { id, objects }: Resident, { office, calibration }: ExamRoom) {
  return asOwner(database, (_, insert) =>
    insert('exam_marks', {
      ...{ id: objects.mark, office_id: office, script_id: calibration, marker_id: id },
      ...{ round: 1, place: 0, asked_at: before(2) },
    }),
  )
}

interface Sat {
  readonly sitting: string
  readonly state: 'handed-in' | 'released'
}

function giveSitting(
  place: Place,
  resident: Resident,
  room: ExamRoom,
  { sitting, state }: Sat,
): Promise<void> {
  const { id, association, canary, objects } = resident
  return asOwner(place.database, async (_, insert) => {
    await insert('exam_sittings', {
      ...{ ...about, id: sitting, office_id: room.office, association_id: place.associationIds[association] },
      ...{ person_id: id, application_id: objects.application, window_id: room.window, form_id: room.form },
      ...{ script_code: codeOf(sitting), state, state_since: before(4), planned_on: '2026-11-10' },
      ...{ booked_at: before(9), started_at: before(6), ends_at: before(5) },
      ...{ handed_in_at: before(5), handed_in_by: 'candidate' },
    })
    const answer = JSON.stringify({ text: `I am ${canary}` })
    await insert('exam_answers', {
      sitting_id: sitting,
      item_id: room.item,
      answer,
      seq: 1,
      saved_at: before(5),
    })
  })
}

function giveResult(place: Place, resident: Resident, room: ExamRoom): Promise<void> {
  const { id, association, canary, objects } = resident
  const of = { office_id: room.office, association_id: place.associationIds[association], person_id: id }
  const settled = JSON.stringify({ by: 'mean', total: 0, marks: { [room.item]: { answer: 0 } }, rules: 0 })
  return asOwner(place.database, async (_, insert) => {
    await insert('exam_scripts', {
      ...{ id: objects.script, office_id: room.office, code: codeOf(objects.script), kind: 'sat' },
      ...{ category: about.category, body: bodyOf(room) },
    })
    await insert('exam_markings', {
      ...{ ...of, script_id: objects.script, sitting_id: objects.sat, originals: '[]', masked_by: id },
      ...{ masked_at: before(4), state: 'released', state_since: before(3), settled },
    })
    await insert('exam_results', {
      ...{ ...about, ...of, id: randomUUID(), sitting_id: objects.sat, application_id: objects.application },
      ...{ score: 0, passed: false, sat_on: '2026-11-10', released_at: before(3), source: 'attune' },
      feedback: JSON.stringify({ areas: [], words: [canary] }),
    })
    await insert('exam_mark_appeals', {
      ...{ ...of, id: objects.markAppeal, sitting_id: objects.sat, words: canary, asked_at: before(2) },
    })
  })
}

function bodyOf({ item }: ExamRoom): string {
  const rubric = { lines: [{ id: 'answer', title: '', levels }] }
  const answer = {
    item,
    area: 'reflection',
    prompt: 'What did you notice?',
    text: 'A baby.',
    guidance: '',
    rubric,
  }
  return JSON.stringify({ answers: [answer] })
}

function codeOf(id: string): string {
  return id.replaceAll('-', '').slice(0, 12)
}
