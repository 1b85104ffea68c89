import type { ExamPart } from '../../../../domain/exams/exam-part.ts'
import { examRules } from '../../../../domain/exams/exam-rules.ts'
import { scoreMultipleChoice } from '../../../../domain/exams/score-multiple-choice.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import {
  dayAfter,
  type ExamTelling,
  examCategory,
  satAgo,
  tellAnswer,
  tellSitting,
  windowId,
} from './exam-telling.ts'
import { findPerson, type Tale } from './tale.ts'
import type { ToldForm } from './tell-exam-bank.ts'
import { tellEssay, tellMarkers } from './tell-marking.ts'

/** At the office of the first association: windows that are open, one who may sit today, and some who have sat. */
export function tellExams(tale: Tale, forms: readonly ToldForm[]): void {
  const { season } = tale
  const [association] = season.associations
  if (!association) return
  const { story } = season.exams
  const telling: ExamTelling = {
    ...{ tale, association, by: getCoordinator(season, association) },
    officeId: seasonId(`exam office ${association.shortId}`),
    forms: {
      'multiple-choice': getForm(forms, story.forms['multiple-choice']),
      essay: getForm(forms, story.forms.essay),
    },
  }
  tellRules(telling)
  tellMarkers(telling)
  for (const part of ['multiple-choice', 'essay'] as const) tellWindow(telling, part)
  tellSitting(telling, findPerson(season, story.booked), 'multiple-choice', { ago: 0 })
  for (const { candidate, ago } of story.passed) tellPassed(telling, findPerson(season, candidate), ago)
  for (const essay of story.essays) tellEssay(telling, essay)
}

function getForm(forms: readonly ToldForm[], name: string): ToldForm {
  const form = forms.find((each) => each.name === name)
  if (!form) throw new Error(`The season has no form “${name}”.`)
  return form
}

/** The exam of the demo is short, so that anybody can sit it. */
function tellRules({ tale, officeId, by }: ExamTelling): void {
  const at = daysBefore(tale.season.day, 200, 15)
  const body = examRules.parse({ usual: { multipleChoice: tale.season.exams.story.rules } })
  tale.rows.add('exam_rules', { office_id: officeId, version: 1, body, changed_by: by.id, changed_at: at })
}

function tellWindow({ tale, officeId, forms }: ExamTelling, part: ExamPart): void {
  const id = windowId(part)
  tale.rows.add('exam_windows', {
    ...{ id, office_id: officeId, name: 'This season', part, categories: [], seats: 20 },
    ...{ first_day: dayAfter(tale, -21), last_day: dayAfter(tale, 21), book_until: dayAfter(tale, 20) },
  })
  const form = { window_id: id, category: examCategory, office_id: officeId, form_id: forms[part].id }
  tale.rows.add('exam_window_forms', form)
}

/** Somebody who has passed multiple choice, but for one question, with a result that is released. */
function tellPassed(telling: ExamTelling, person: SeasonPerson, ago: number): void {
  const { tale, association, officeId, by, forms } = telling
  const form = forms['multiple-choice']
  const { minutes: allowed } = tale.season.exams.story.rules
  const sat = satAgo(tale, form, { ago, taken: 22, allowed })
  const { id } = tellSitting(telling, person, 'multiple-choice', { ...sat, state: 'released' })
  const answers = form.keys.map(({ itemId, key }, index) => ({
    ...{ itemId, choice: index === 3 ? (key === 'A' ? 'B' : 'A') : key },
  }))
  for (const { itemId, choice } of answers) tellAnswer(tale, id, itemId, { choice }, sat.handed_in_at)
  const keyed = form.items.map(({ itemId, area }) => ({
    ...{ itemId, area, key: form.keys.find((each) => each.itemId === itemId)?.key ?? '' },
  }))
  const score = scoreMultipleChoice(keyed, new Map(answers.map(({ itemId, choice }) => [itemId, { choice }])))
  tale.rows.add('exam_scores', {
    ...{ ...score, sitting_id: id, office_id: officeId, rules_version: 1, scored_at: sat.handed_in_at },
  })
  const areas = score.areas.map(({ area, items, correct }) => ({ area, share: correct / items }))
  tale.rows.add('exam_results', {
    ...{ id: seasonId(`exam result ${person.name}`), sitting_id: id, office_id: officeId },
    ...{ association_id: association.id, person_id: person.id, category: examCategory, passed: true },
    ...{ part: 'multiple-choice', source: 'attune', score: score.correct / score.items },
    ...{ sat_on: dayAfter(tale, -ago), released_by: by.id, feedback: { areas, words: [] } },
    released_at: daysBefore(tale.season.day, ago - 2, 16),
  })
}
