import { asksNow } from '../../../domain/reviews/asks-now.ts'
import type { Review } from '../../../store/reviews/reviews.ts'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import type { ComparisonProps } from './comparison-page.tsx'

/** Who reviews, what is in and what comes of it; for staff also what is to do about it. */
export function StandingCard(props: ComparisonProps) {
  const { frame, association, seen } = props
  const { text, format } = frame.language
  const words = text.reviews.compare
  return (
    <section class="at-card" aria-labelledby="state-title">
      <h2 class="govuk-heading-m" id="state-title">
        {words.state}
      </h2>
      <p>
        <b>{tellStanding(props)}</b>
      </p>
      <ul class="at-lines">
        {seen.reviews.map((review) => (
          <ReviewLine {...props} review={review} />
        ))}
      </ul>
      {seen.waitsForOwn && seen.own ? (
        <p>
          <a class="govuk-link" href={paths.review.href(association.shortId, seen.own.id)}>
            {words.toOwn}
          </a>
        </p>
      ) : null}
      {seen.vacancies > 0 ? (
        <p>
          {words.assignText(format.figure(seen.vacancies))}{' '}
          <a class="govuk-link" href={paths.assignReviewers.href(association.shortId, [seen.application.id])}>
            {words.assign}
          </a>
        </p>
      ) : null}
      <WayToAsk {...props} />
    </section>
  )
}

/** Once a reviewer asks first, staff put the question to the applicant. */
function WayToAsk({ frame, association, seen }: ComparisonProps) {
  const words = frame.language.text.reviews.compare
  const { application, summary } = seen
  const isOpen = application.state === 'in-review' && summary.round === application.round
  const asked = summary.recommendations.some(({ recommendation }) => recommendation === 'ask')
  if (!seen.isStaff || seen.waitsForOwn || !isOpen || !asked) return null
  if (!asksNow(summary.recommendations, seen.answers)) return <p>{words.answered}</p>
  return (
    <p>
      {words.askText}{' '}
      <a class="govuk-link" href={paths.askApplicant.href(association.shortId, application.id)}>
        {words.ask}
      </a>
    </p>
  )
}

function tellStanding({ frame, seen }: ComparisonProps): string {
  const { text, format } = frame.language
  const words = text.reviews.compare
  const { complete, outcome, needed, recommendations } = seen.summary
  if (seen.waitsForOwn) return words.waitsForOwn
  if (complete && outcome === 'differ') return words.differ
  if (outcome !== null && outcome !== 'differ') {
    const isMajority = recommendations.some(({ recommendation }) => recommendation !== outcome)
    const said = text.reviews.recommendations[outcome]
    return isMajority ? words.majority(said) : words.agreed(said)
  }
  if (recommendations.length >= needed) return words.asking
  const missing = words.waiting(format.figure(Math.max(1, needed - recommendations.length)))
  return needed === 3 ? `${words.third} ${missing}` : missing
}

function ReviewLine({ frame, association, seen, review, readerId }: ComparisonProps & { review: Review }) {
  const { text } = frame.language
  const words = text.reviews.compare
  const name = seen.names.get(review.reviewerId) ?? ''
  const conflicts = seen.conflicts.get(review.reviewerId) ?? []
  return (
    <li>
      <span>
        {words.place(review.place)}: <bdi>{review.reviewerId === readerId ? words.you : name}</bdi>
      </span>
      <span class="at-lines__state">{tellReview(frame, seen, review)}</span>
      {seen.isStaff && review.recusalReason ? (
        <span class="at-lines__when">{review.recusalReason}</span>
      ) : null}
      {seen.isStaff && review.conflictReason ? (
        <span class="at-lines__when">{words.askedAllTheSame(review.conflictReason)}</span>
      ) : null}
      {review.state !== 'recused' && conflicts.length > 0 ? (
        <span class="at-lines__when">
          <b>{words.conflict}:</b> {conflicts.map((kind) => text.reviews.detected[kind]).join('; ')}
        </span>
      ) : null}
      {seen.isStaff && review.state === 'assigned' ? (
        <ActionButton
          frame={frame}
          action={paths.takeReviewBack.href(association.shortId, seen.application.id)}
          label={words.takeBack}
          about={words.takeBackAbout(name)}
          look="link"
          fields={{ review: review.id }}
        />
      ) : null}
    </li>
  )
}

function tellReview(frame: ComparisonProps['frame'], seen: ComparisonProps['seen'], review: Review): string {
  const { text, format } = frame.language
  const words = text.reviews.compare
  if (review.state === 'recused') {
    const kinds = seen.isStaff
      ? (review.recusalKinds ?? []).flatMap((kind) => declaredWord(text.reviews.declared, kind))
      : []
    const did = review.recusedBy === review.reviewerId ? words.recused : words.takenBack
    return [did, ...kinds].join(': ')
  }
  if (review.state === 'assigned')
    return `${review.acceptedAt ? words.pending : words.notAccepted}, ${words.dueOn(format.day(review.dueOn))}`
  const given = seen.summary.recommendations.find(({ reviewId }) => reviewId === review.id)
  return given ? text.reviews.recommendations[given.recommendation] : ''
}

function declaredWord(words: Readonly<Record<string, string>>, kind: string): string[] {
  const word = words[kind]
  return word === undefined ? [] : [word]
}
