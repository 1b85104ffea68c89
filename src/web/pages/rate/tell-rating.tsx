import { notEnough, type Rating } from '../../../domain/references/rating.ts'
import type { RatingForm } from '../../../domain/references/rating-form.ts'
import { categoryNames } from '../../../evaluation/messages/english-words.ts'
import type { Frame } from '../../components/layout.tsx'

interface TellRatingProps {
  readonly frame: Frame
  readonly form: RatingForm
  readonly rating: Rating
  /** Sets ids apart where a page tells several ratings. */
  readonly id?: string
}

/** A whole rating, to be checked or read. */
export function TellRating({ frame, form, rating, id: whole = 'told' }: TellRatingProps) {
  const { text, format } = frame.language
  const words = text.rate
  const { claim, noClaim, since } = text.references.staff
  return (
    <>
      {form.sections.map(({ id, title, items }) => (
        <section aria-labelledby={`${whole}-${id}`}>
          <h3 class="govuk-heading-s" id={`${whole}-${id}`}>
            {title}
          </h3>
          <dl class="at-facts">
            {items.map((item) => (
              <div>
                <dt>{item.label}</dt>
                <dd>{tellAnswer(rating.answers[item.id], form, words.form.notEnough)}</dd>
              </div>
            ))}
          </dl>
          {rating.comments[id] === undefined ? null : (
            <blockquote class="at-said">{rating.comments[id]}</blockquote>
          )}
        </section>
      ))}
      <section aria-labelledby={`${whole}-overall`}>
        <h3 class="govuk-heading-s" id={`${whole}-overall`}>
          {words.form.overall}
        </h3>
        {rating.comment === '' ? null : <blockquote class="at-said">{rating.comment}</blockquote>}
        <dl class="at-facts">
          <div>
            <dt>{text.references.staff.recommendation}</dt>
            <dd>{words.recommendations[rating.recommendation]}</dd>
          </div>
          <div>
            <dt>{text.references.staff.known}</dt>
            <dd>{words.acquaintances[rating.known]}</dd>
          </div>
          <div>
            <dt>{claim}</dt>
            <dd>
              {rating.endorsed === null
                ? noClaim
                : [
                    categoryNames[rating.endorsed.category],
                    ...(rating.endorsed.since === null ? [] : [since(format.day(rating.endorsed.since))]),
                  ].join(', ')}
            </dd>
          </div>
        </dl>
      </section>
    </>
  )
}

function tellAnswer(
  answer: Rating['answers'][string] | undefined,
  { scale }: RatingForm,
  gap: string,
): string {
  if (answer === undefined) return ''
  return answer === notEnough ? gap : (scale[answer - 1] ?? String(answer))
}
