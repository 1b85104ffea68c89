import type { WaitingQuestion } from '../../../domain/providers/question.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface QuestionsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly waiting: readonly WaitingQuestion[]
  readonly answered: readonly WaitingQuestion[]
}

/** The questions that wait, oldest first, with who and what waits for each. */
export function QuestionsPage({ frame, association, waiting, answered }: QuestionsPageProps) {
  const words = frame.language.text.questions
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{waiting.length === 0 ? words.none : words.lead}</p>
          {waiting.length > 0 ? (
            <ol class="at-card at-lines">
              {waiting.map((question) => (
                <QuestionLine {...{ frame, association, question }} />
              ))}
            </ol>
          ) : null}
          <p>
            <a class="govuk-link" href={paths.register.href(association.shortId)}>
              {words.toRegister}
            </a>
          </p>
          {answered.length > 0 ? (
            <section aria-labelledby="answered">
              <h2 class="govuk-heading-m" id="answered">
                {words.answered}
              </h2>
              <ul class="at-card at-lines">
                {answered.map((question) => (
                  <li>
                    <a
                      class="govuk-link at-lines__name"
                      href={paths.question.href(association.shortId, question.id)}
                    >
                      <bdi>{question.name}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </main>
    </Layout>
  )
}

type QuestionLineProps = Pick<QuestionsPageProps, 'frame' | 'association'> & { question: WaitingQuestion }

function QuestionLine({ frame, association, question }: QuestionLineProps) {
  const { text, format } = frame.language
  const words = text.questions
  return (
    <li>
      <a class="govuk-link at-lines__name" href={paths.question.href(association.shortId, question.id)}>
        <bdi>{question.name}</bdi>
      </a>
      <span class="at-lines__state">
        {words.waiting(format.figure(question.people), format.figure(question.hours))}
      </span>
      <span class="at-lines__when">
        {words.opened(format.instant(question.openedAt, association.timeZone))}
        {question.email === null ? null : <bdi> · {question.email}</bdi>}
      </span>
    </li>
  )
}
