import type { MyReview, MyReviews } from '../../../services/reviews/list-my-reviews.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface MyReviewsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly personId: string
  readonly mine: MyReviews
  readonly categoryOf: (standard: string) => string
  readonly today: Day
  readonly did: 'recused' | undefined
}

/** Where a reviewer begins: what is due, and what became of what is done. */
export function MyReviewsPage(props: MyReviewsPageProps) {
  const { frame, association, personId, mine, did } = props
  const words = frame.language.text.reviews.mine
  const again = mine.done.filter(({ wantsAnotherLook }) => wantsAnotherLook)
  const todo = [...again, ...mine.open]
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
          <p class="at-lead">{words.lead}</p>
          {did ? (
            <div class="at-note" role="status">
              <p>{words.recused}</p>
            </div>
          ) : null}
          <section class="at-card" aria-labelledby="open-title">
            <h2 class="govuk-heading-m" id="open-title">
              {words.open}
            </h2>
            {todo.length === 0 ? <p>{words.nothing}</p> : null}
            <ul class="at-lines">
              {todo.map((each) => (
                <OpenReview {...props} mine={each} />
              ))}
            </ul>
          </section>
          <section class="at-card" aria-labelledby="done-title">
            <h2 class="govuk-heading-m" id="done-title">
              {words.done}
            </h2>
            {mine.done.length === 0 ? <p class="at-quiet">{words.noneDone}</p> : null}
            <ul class="at-lines">
              {mine.done.map((each) => (
                <DoneReview {...props} mine={each} />
              ))}
            </ul>
          </section>
          <p>
            <a class="govuk-link" href={paths.reviewer.href(association.shortId, personId)}>
              {words.profile}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

type LineProps = Omit<MyReviewsPageProps, 'mine'> & { readonly mine: MyReview }

function OpenReview({ frame, association, mine, categoryOf, today }: LineProps) {
  const { text, format } = frame.language
  const words = text.reviews.mine
  const { review, application, applicantName, wantsAnotherLook } = mine
  const category = application ? categoryOf(application.standard) : ''
  const day = format.day(review.dueOn)
  return (
    <li>
      <a class="govuk-link" href={paths.review.href(association.shortId, review.id)}>
        <bdi>{applicantName}</bdi>, {category}
      </a>
      <span class="at-lines__state">
        {wantsAnotherLook ? words.look : review.dueOn < today ? words.overdue(day) : words.due(day)}
      </span>
      {review.acceptedAt === null ? <span class="at-lines__when">{words.notAccepted}</span> : null}
    </li>
  )
}

function DoneReview({ frame, association, mine, categoryOf }: LineProps) {
  const { text, format } = frame.language
  const words = text.reviews.mine
  const { review, application, applicantName } = mine
  const since = review.recommendedAt
    ? words.doneOn(format.instant(review.recommendedAt, association.timeZone))
    : ''
  if (!application)
    return (
      <li>
        {words.over} <span class="at-lines__when">{since}</span>
      </li>
    )
  return (
    <li>
      <a class="govuk-link" href={paths.comparison.href(association.shortId, application.id)}>
        <bdi>{applicantName}</bdi>, {categoryOf(application.standard)}
      </a>
      <span class="at-lines__state">{words.outcome(text.reviews.states[application.state])}</span>
      <span class="at-lines__when">{since}</span>
    </li>
  )
}
