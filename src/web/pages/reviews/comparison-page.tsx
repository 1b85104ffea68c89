import { randomUUID } from 'node:crypto'
import type { SeenComparison } from '../../../services/reviews/see-comparison.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { AnswersCard } from './answers-card.tsx'
import { ChangeCard } from './change-card.tsx'
import { ChangeForm } from './change-form.tsx'
import { DifferencesCard } from './differences-card.tsx'
import { StandingCard } from './standing-card.tsx'
import { WrittenCard } from './written-card.tsx'

export interface ComparisonProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenComparison
  readonly readerId: string
}

interface ComparisonPageProps extends ComparisonProps {
  readonly category: string
  readonly form: FormView
}

/** The reviews beside each other: what all agree on is folded away, and the rest is talked about. */
export function ComparisonPage({ category, form, ...props }: ComparisonPageProps) {
  const { frame, association, seen } = props
  const { text } = frame.language
  const words = text.reviews.compare
  const title = words.title(seen.applicantName)
  const home = seen.isStaff ? paths.assignments : paths.myReviews
  const sees = !seen.waitsForOwn && seen.summary.recommendations.length > 0
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={home.href(association.shortId)}>
              {seen.isStaff ? text.reviews.assignments.title : text.reviews.mine.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{words.lead(category)}</p>
          <Rounds {...props} />
          <ChangeCard change={seen.change} language={frame.language} />
          <AnswersCard answers={seen.answers} language={frame.language} timeZone={association.timeZone} />
          <StandingCard {...props} />
          {sees ? (
            <>
              <DifferencesCard {...props} />
              <WrittenCard {...props} />
              {seen.mayChange ? <ChangeForm {...props} form={form} /> : null}
              <Talk {...props} form={form} />
            </>
          ) : null}
        </div>
      </main>
    </Layout>
  )
}

/** Where there were several, the way to each; a former one is only read. */
function Rounds({ frame, association, seen }: ComparisonProps) {
  const { text, format } = frame.language
  const words = text.reviews.compare
  const { round } = seen.summary
  if (seen.rounds.length < 2 && round === seen.application.round) return null
  return (
    <>
      <nav aria-label={words.rounds}>
        <ul class="at-entries">
          {seen.rounds.map((each) => (
            <li>
              {each === round ? (
                <b aria-current="page">{words.round(format.figure(each))}</b>
              ) : (
                <a
                  class="govuk-link"
                  href={paths.comparison.href(association.shortId, seen.application.id, each)}
                >
                  {words.round(format.figure(each))}
                </a>
              )}
              {each === seen.application.round ? `, ${words.presentRound}` : ''}
            </li>
          ))}
        </ul>
      </nav>
      {round === seen.application.round ? null : <p class="at-note">{words.former}</p>}
    </>
  )
}

function Talk({ frame, association, seen, readerId, form }: ComparisonProps & { form: FormView }) {
  const { text, format } = frame.language
  const words = text.reviews.compare
  return (
    <section class="at-card" id="talk" aria-labelledby="talk-title">
      <h2 class="govuk-heading-m" id="talk-title">
        {words.talk}
      </h2>
      <p class="at-quiet">{words.talkLead}</p>
      {seen.remarks.length === 0 ? <p>{words.noRemarks}</p> : null}
      {seen.remarks.map((remark) => (
        <article class="at-private">
          <p class="at-quiet">
            <b>{remark.authorId === readerId ? words.you : <bdi>{remark.authorName ?? ''}</bdi>}</b>,{' '}
            {format.instant(remark.writtenAt, association.timeZone)}
          </p>
          <p class="at-words">{remark.text}</p>
        </article>
      ))}
      {seen.summary.round === seen.application.round ? (
        <Form
          frame={frame}
          action={paths.remarkOnReviews.href(association.shortId, seen.application.id)}
          keepsTyping={true}
        >
          <input type="hidden" name="id" value={randomUUID()} />
          <TextArea
            name="remark"
            label={words.remark}
            value={valueIn(form, 'remark')}
            problem={problemIn(form, 'remark')}
            errorPrefix={text.fault.prefix}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {words.post}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
