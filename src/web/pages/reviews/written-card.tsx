import type { ReviewBody } from '../../../domain/reviews/review-body.ts'
import type { ComparisonProps } from './comparison-page.tsx'

/** What each wrote: for the applicant and for colleagues apart, with what was recommended before. */
export function WrittenCard({ frame, seen, readerId }: ComparisonProps) {
  const { text } = frame.language
  const words = text.reviews.compare
  return (
    <>
      {seen.summary.recommendations.map(({ reviewId, reviewerId, recommendation }) => {
        const versions = seen.versions.filter((version) => version.reviewId === reviewId)
        const latest = versions.at(-1)
        const id = `written-${reviewId}`
        const name = reviewerId === readerId ? words.you : (seen.names.get(reviewerId) ?? '')
        return (
          <section class="at-card" aria-labelledby={id}>
            <h2 class="govuk-heading-s" id={id}>
              <bdi>{name}</bdi>: {text.reviews.recommendations[recommendation]}
            </h2>
            {latest ? <Written body={latest.body} frame={frame} /> : null}
            {versions.length > 1 ? (
              <details class="at-fold">
                <summary>{words.earlier}</summary>
                <ul class="at-entries at-fold__body">
                  {versions.slice(1).map(({ reason }, index) => (
                    <li>{words.changedFor(earlierOf(versions[index]?.body, text.reviews), reason ?? '')}</li>
                  ))}
                </ul>
              </details>
            ) : null}
          </section>
        )
      })}
    </>
  )
}

function earlierOf(
  body: ReviewBody | undefined,
  { recommendations }: { readonly recommendations: Readonly<Record<ReviewBody['recommendation'], string>> },
): string {
  return body ? recommendations[body.recommendation] : ''
}

function Written({ body, frame }: { body: ReviewBody; frame: ComparisonProps['frame'] }) {
  const words = frame.language.text.reviews.compare
  const open = [
    [words.toDo, body.toDo],
    [words.question, body.question],
    [words.words, body.forApplicant],
  ].filter(([, said]) => said !== '')
  if (open.length === 0 && body.forColleagues === '') return <p class="at-quiet">{words.noWords}</p>
  return (
    <>
      {open.map(([label, said]) => (
        <div class="at-open">
          <b>{label}</b>
          <p class="at-words">{said}</p>
        </div>
      ))}
      {body.forColleagues === '' ? null : (
        <div class="at-private">
          <b>{words.privateWords}</b>
          <p class="at-words">{body.forColleagues}</p>
        </div>
      )}
    </>
  )
}
