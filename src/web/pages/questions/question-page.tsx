import type { QuestionInContext } from '../../../services/providers/load-question.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { standingWords } from '../providers/standing-words.ts'
import { AnswerForm } from './answer-form.tsx'

export interface QuestionPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly context: QuestionInContext
  readonly view: FormView
  /** What was just done, or what a colleague did meanwhile. */
  readonly note?: string | undefined
}

/** One question: who is asked about, who it may be, the answers so far, and the form to answer. */
export function QuestionPage({ frame, association, context, view, note }: QuestionPageProps) {
  const words = frame.language.text.questions
  const { question } = context
  return (
    <Layout frame={frame} title={words.question.title(question.name)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.questions.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{words.question.title(question.name)}</bdi>
          </h1>
          <StatusNote note={note} />
          <QuestionFacts {...{ frame, association, context }} />
          <Candidates {...{ frame, association, context }} />
          <History {...{ frame, association, context }} />
          <AnswerForm {...{ frame, association, context, view }} />
        </div>
      </main>
    </Layout>
  )
}

type Part = Pick<QuestionPageProps, 'frame' | 'association' | 'context'>

function QuestionFacts({ frame, association, context: { question, answers } }: Part) {
  const { text, format } = frame.language
  const words = text.questions
  const figures = [format.figure(question.people), format.figure(question.hours)] as const
  const facts: readonly Fact[] = [
    answers.length === 0
      ? [words.question.waits, words.waiting(...figures)]
      : [words.question.askers, words.askers(...figures)],
    [words.question.email, question.email ?? words.question.noEmail],
    [words.question.asked, format.instant(question.openedAt, association.timeZone)],
  ]
  return <Facts facts={facts} />
}

/** People in the register who may be the one: chosen by a person, never by themselves. */
function Candidates({ frame, association, context: { question, registered, who } }: Part) {
  const words = frame.language.text.questions.question
  const others = registered.filter(({ id }) => id !== who?.id)
  if (others.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="candidates">
      <h2 class="govuk-heading-m" id="candidates">
        {words.alike}
      </h2>
      {others.map(({ id, name, endorsements }) => (
        <>
          <p>
            <bdi>{words.registered(name)}</bdi>{' '}
            <a class="govuk-link" href={paths.question.href(association.shortId, question.id, { who: id })}>
              {words.choose}
              <span class="govuk-visually-hidden"> {name}</span>
            </a>
          </p>
          <ul class="at-statements">
            {standingWords({ endorsements }, frame.language, (shortId) => shortId).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

function History({ frame, association, context: { answers } }: Part) {
  if (answers.length === 0) return null
  const { text, format } = frame.language
  const words = text.questions
  return (
    <section class="at-card" aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {words.question.history}
      </h2>
      {answers.map(({ endorsements, vetted, note, source, answeredBy, answeredAt }) => {
        const statements = vetted.map((each) => ({ association: association.name, ...each }))
        const lines = standingWords({ endorsements, vetted: statements }, frame.language, (name) => name)
        return (
          <>
            <h3 class="govuk-heading-s">
              <bdi>{words.question.by(answeredBy, format.instant(answeredAt, association.timeZone))}</bdi>
            </h3>
            <ul class="at-statements">
              {(lines.length > 0 ? lines : [words.register.nobody]).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
            {[note, source]
              .filter((each) => each !== '')
              .map((each) => (
                <p class="at-quiet">
                  <bdi>{each}</bdi>
                </p>
              ))}
          </>
        )
      })}
    </section>
  )
}
