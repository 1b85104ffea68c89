import type { SeenReview } from '../../../services/reviews/see-review.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { AnswersCard } from './answers-card.tsx'
import { ChangeCard } from './change-card.tsx'
import { PartsList } from './parts-list.tsx'
import { planReview } from './plan-review.ts'
import { RecuseForm } from './recuse-form.tsx'
import { ReviewForm } from './review-form.tsx'

interface ReviewPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenReview
  readonly category: string
  readonly form: FormView
  /** What was typed to give the review back. */
  readonly recusal: FormView
  readonly draftVersion: number
  /** `elsewhere`: this was saved in another window too. */
  readonly did: 'saved' | 'elsewhere' | undefined
}

/** A review on one screen: findings, competencies, evidence, and what the reviewer makes of them. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, association, seen, form, recusal } = props
  const words = frame.language.text.reviews.review
  const title = words.title(seen.applicantName)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <at-counts-left data-left={words.left('#')} data-ticked={words.allTicked}>
          <FormProblems frame={frame} problems={[...form.problems, ...recusal.problems]} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.myReviews.href(association.shortId)}>
              {words.eyebrow}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <Lead {...props} />
          <SavedNote {...props} />
          <Parts {...props} />
        </at-counts-left>
      </main>
    </Layout>
  )
}

function Parts({ frame, association, seen, form, recusal, draftVersion }: ReviewPageProps) {
  const { language } = frame
  const plan = planReview(seen, form)
  return (
    <div class="at-review">
      <PartsList {...{ frame, seen, form, plan }} />
      <div>
        <ChangeCard change={seen.change} language={language} />
        <AnswersCard answers={seen.answers} language={language} timeZone={association.timeZone} />
        <ReviewForm {...{ frame, association, seen, form, plan, draftVersion }} />
        <details class="at-fold" open={recusal.problems.length > 0}>
          <summary>{language.text.reviews.review.recuse}</summary>
          <div class="at-fold__body">
            <RecuseForm {...{ frame, association }} reviewId={seen.review.id} form={recusal} />
          </div>
        </details>
      </div>
    </div>
  )
}

function Lead({ frame, association, seen, category }: ReviewPageProps) {
  const { text, format } = frame.language
  const words = text.reviews.review
  const { review, submitted } = seen
  return (
    <>
      <p class="at-lead">{words.lead(category, format.day(review.dueOn))}</p>
      <p class="at-quiet">{words.whoseDay}</p>
      <p>
        {words.submittedOn(
          format.instant(submitted.submittedAt, association.timeZone),
          format.month(submitted.edition),
        )}
      </p>
      <p class="at-note">{words.secret}</p>
    </>
  )
}

function SavedNote({ frame, association, seen, did }: ReviewPageProps) {
  const { text, format } = frame.language
  const words = text.reviews.review
  if (did)
    return (
      <div class="at-note" role="status">
        <p>{did === 'saved' ? words.savedNow : text.reviews.over.elsewhere}</p>
      </div>
    )
  return seen.savedAt ? (
    <p class="at-quiet">{words.saved(format.instant(seen.savedAt, association.timeZone))}</p>
  ) : null
}
