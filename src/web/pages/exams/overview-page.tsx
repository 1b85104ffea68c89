import { isAnswered } from '../../../domain/exams/exam-answer.ts'
import { minutesLeft } from '../../../domain/exams/sitting-clock.ts'
import type { OpenSitting } from '../../../services/exams/load-sitting.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { isCompulsory } from './questions-page.tsx'

interface OverviewPageProps {
  readonly frame: Frame
  readonly open: OpenSitting
  readonly timeZone: string
  /** Why it was not handed in. */
  readonly problem?: string | undefined
}

/** What is answered and what is flagged, and the button that hands in. */
export function OverviewPage({ frame, open, timeZone, problem }: OverviewPageProps) {
  const { text, format } = frame.language
  const words = text.examSitting
  const { sitting, paper, answers, now } = open
  const answered = paper.items.filter(({ id }) => isAnswered(answers.get(id)?.answer)).length
  const all = paper.items.length
  return (
    <Layout frame={frame} title={words.overview.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problem ? [{ field: 'hand-in', message: problem }] : []} />
          <p class="at-eyebrow">{words.startTitle[sitting.part]}</p>
          <h1 class="govuk-heading-xl">{words.overview.title}</h1>
          <p class="at-lead">
            {words.overview.lead(format.figure(answered), format.figure(all))}{' '}
            {sitting.hidesClock ? null : (
              <>
                {words.left(format.figure(minutesLeft(sitting.endsAt, now)))}.{' '}
                {words.until(format.instant(sitting.endsAt, timeZone))}
              </>
            )}
          </p>
          <QuestionList frame={frame} open={open} />
          <section class="at-card" id="hand-in" aria-labelledby="hand-in-title">
            <h2 class="govuk-heading-m" id="hand-in-title">
              {words.overview.handInTitle}
            </h2>
            <StillOpen {...{ frame, open }} count={all - answered} />
            <p>{words.overview.handInText}</p>
            <Form frame={frame} action={paths.handIn.href(sitting.id)}>
              <p class="at-actions">
                <button type="submit" class="govuk-button">
                  {words.overview.handIn}
                </button>
                <a class="govuk-link" href={firstOf(open)}>
                  {words.overview.back}
                </a>
              </p>
            </Form>
          </section>
        </div>
      </main>
    </Layout>
  )
}

function firstOf({ sitting }: OpenSitting): string {
  return sitting.layout === 'all'
    ? paths.examQuestions.href(sitting.id)
    : paths.examQuestion.href(sitting.id, 1)
}

function StillOpen({ frame, open, count }: { frame: Frame; open: OpenSitting; count: number }) {
  const { text, format } = frame.language
  const words = text.examSitting.overview
  if (open.sitting.part === 'multiple-choice')
    return count > 0 ? <p>{words.open(format.figure(count))}</p> : null
  const missing = open.paper.items.filter(
    (item) => isCompulsory(open, item) && !isAnswered(open.answers.get(item.id)?.answer),
  )
  return (
    <>
      {missing.map((item) => (
        <p class="at-note at-note--you">
          {words.compulsoryOpen(format.figure(open.paper.items.indexOf(item) + 1))}
        </p>
      ))}
    </>
  )
}

function QuestionList({ frame, open }: { readonly frame: Frame; readonly open: OpenSitting }) {
  const { text, format } = frame.language
  const words = text.examSitting.overview
  const { sitting, paper, answers } = open
  return (
    <ol class="at-questions">
      {paper.items.map(({ id }, index) => {
        const kept = answers.get(id)
        const isDone = isAnswered(kept?.answer)
        const anchor =
          sitting.layout === 'all'
            ? `${paths.examQuestions.href(sitting.id)}#question-${index + 1}`
            : paths.examQuestion.href(sitting.id, index + 1)
        return (
          <li>
            <a class="govuk-link" href={anchor}>
              {words.go(format.figure(index + 1))}
            </a>{' '}
            <State kind={isDone ? 'met' : 'none'}>
              {isDone ? words.answered : words.empty}
              {kept?.isFlagged ? `, ${words.flagged}` : ''}
            </State>
          </li>
        )
      })}
    </ol>
  )
}
