import type { SeenReview } from '../../../services/reviews/see-review.ts'
import { Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton, FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { RecuseForm } from './recuse-form.tsx'

interface AcceptPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenReview
  readonly category: string
  readonly form: FormView
}

/** Before anything of the portfolio: whether there is a conflict of interest. */
export function AcceptPage({ frame, association, seen, category, form }: AcceptPageProps) {
  const { text, format } = frame.language
  const words = text.reviews.accept
  const { review, applicantName, submitted } = seen
  const { work = [], providers = [] } = submitted.portfolio
  const employers = work.flatMap(({ employer }) => employer ?? [])
  const names = providers.map(({ name, id }) => name ?? id)
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.myReviews.href(association.shortId)}>
              {text.reviews.mine.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead(category, format.day(review.dueOn))}</p>
          <p class="at-quiet">{text.reviews.review.whoseDay}</p>
          <Facts
            facts={[
              [words.applicant, applicantName],
              [words.employers, <Names all={employers} none={words.none} />],
              [words.providers, <Names all={names} none={words.none} />],
            ]}
          />
          <section class="at-card" aria-labelledby="yes-title">
            <h2 class="govuk-heading-m" id="yes-title">
              {words.yes}
            </h2>
            <p>{words.yesText}</p>
            <ActionButton
              frame={frame}
              action={paths.acceptReview.href(association.shortId, review.id)}
              label={words.button}
              look="primary"
            />
          </section>
          <section class="at-card" aria-labelledby="no-title">
            <h2 class="govuk-heading-m" id="no-title">
              {words.no}
            </h2>
            <RecuseForm {...{ frame, association, form }} reviewId={review.id} />
          </section>
        </div>
      </main>
    </Layout>
  )
}

function Names({ all, none }: { all: readonly string[]; none: string }) {
  const each = [...new Set(all)]
  if (each.length === 0) return <>{none}</>
  return (
    <>
      {each.map((one, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <bdi>{one}</bdi>
        </>
      ))}
    </>
  )
}
