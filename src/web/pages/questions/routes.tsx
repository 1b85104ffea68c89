import { NotFound } from '../../../domain/errors.ts'
import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import type { AnswerGiven } from '../../../domain/providers/question.ts'
import { type ReadAnswer, readAnswerForm } from '../../../domain/providers/read-answer-form.ts'
import { writeStandingForm } from '../../../domain/providers/read-standing-form.ts'
import { answerQuestion } from '../../../services/providers/answer-question.ts'
import { loadQuestion, type QuestionInContext } from '../../../services/providers/load-question.ts'
import { listAnsweredQuestions, listWaitingQuestions } from '../../../store/providers/list-questions.ts'
import { together } from '../../../store/together.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { Frame } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { answererOf, answerMeansOf } from './answerer-of.ts'
import { QuestionPage } from './question-page.tsx'
import { QuestionsPage } from './questions-page.tsx'
import { addRegisterRoutes } from './register-routes.tsx'
import { staffScope } from './staff-scope.ts'

const answeredShown = 20
const staff = { staff: 'answer-questions' } as const

/** What an association is asked about providers, and the register that the answers go to. */
export function addQuestionRoutes(areas: Areas, site: Site, frame: Frame): void {
  addRegisterRoutes(areas, site, frame)

  areas.get(paths.questions, staff, async (c) => {
    const association = associationOf(c)
    const lists = await withScope(site.db, staffScope(c), (tx) =>
      together({
        waiting: listWaitingQuestions(tx, association.id),
        answered: listAnsweredQuestions(tx, association.id, answeredShown),
      }),
    )
    return answerPage(c, <QuestionsPage frame={frameOf(c, frame)} association={association} {...lists} />)
  })

  areas.get(paths.question, staff, async (c) => {
    const who = c.req.query('who')
    const context = await getQuestion(c, site, who === undefined ? undefined : readId(who))
    const view = { values: firstValues(context), problems: [] }
    const note = c.req.query('done') === 'saved' ? frame.language.text.questions.question.saved : undefined
    return answerPage(
      c,
      <QuestionPage frame={frameOf(c, frame)} association={associationOf(c)} {...{ context, view, note }} />,
    )
  })

  areas.post(paths.question, staff, async (c, { fields }) => {
    const id = readId(c.req.param('question'))
    const read = readAnswerForm(fields, c.get('visit').today)
    const refused =
      'faults' in read
        ? { faults: read.faults }
        : await giveAnswer(c, site, answerGiven(id, fields, read.answer))
    if (!refused) return c.redirect(paths.question.href(associationOf(c).shortId, id, { done: 'saved' }), 303)

    const words = frame.language.text.questions
    const who = textOf(fields, 'who')
    const context = await getQuestion(c, site, who === '' ? undefined : readId(who))
    const problems = refused.faults.map(({ field, code }) => ({ field, message: words.form.fault[code] }))
    return answerPage(
      c,
      <QuestionPage
        frame={frameOf(c, frame)}
        association={associationOf(c)}
        context={context}
        view={{ values: problems.length === 0 ? asItStandsNow(fields) : fields, problems }}
        note={problems.length === 0 ? words.question.overtaken : undefined}
      />,
      problems.length === 0 ? 409 : 422,
    )
  })
}

/** What was typed, without the state that it was typed to: the page shows the state of now. */
function asItStandsNow(fields: Fields): Fields {
  return { ...fields, last: [], version: [] }
}

/** Nothing where the answer is taken. */
async function giveAnswer(
  c: SiteContext,
  site: Site,
  given: AnswerGiven,
): Promise<{ readonly faults: readonly [] } | undefined> {
  const answer = await answerQuestion(site.db, answerMeansOf(site), answererOf(c), given)
  return 'refused' in answer ? { faults: [] } : undefined
}

function answerGiven(id: string, fields: Fields, answer: ReadAnswer): AnswerGiven {
  const who = textOf(fields, 'who')
  const version = numberOf(fields, 'version')
  return {
    ...answer,
    questionIds: [id, ...listOf(fields, 'also').map(readId)],
    lastNumber: numberOf(fields, 'last'),
    who: who === '' ? { kind: 'new' } : { kind: 'registered', id: readId(who), version },
  }
}

/** What the form begins with: the person in the register with the name asked about among the names, or only that name. */
function firstValues({ question, who }: QuestionInContext): Fields {
  if (!who) return { name: [question.name] }
  const isNamed = [who.name, ...who.knownNames].includes(question.name)
  const knownNames = isNamed ? who.knownNames : [...who.knownNames, question.name]
  const outcome = who.endorsements.length + who.vetted.length > 0 ? 'standing' : ''
  return { ...writeStandingForm({ ...who, knownNames }), outcome: [outcome] }
}

async function getQuestion(c: SiteContext, site: Site, who?: string): Promise<QuestionInContext> {
  const id = readId(c.req.param('question'))
  const context = await withScope(site.db, staffScope(c), (tx) =>
    loadQuestion(tx, associationOf(c).id, id, who),
  )
  if (!context) throw new NotFound()
  return context
}
