import { notEnough, type Rating } from '../../../domain/references/rating.ts'
import type { RatingForm } from '../../../domain/references/rating-form.ts'
import { categoryNames } from '../../../evaluation/messages/english-words.ts'
import { Facts } from '../../components/facts.tsx'
import type { Frame } from '../../components/layout.tsx'
import type { Language } from '../../messages/messages.ts'

interface TellRatingProps {
  readonly frame: Frame
  readonly form: RatingForm
  readonly rating: Rating
  /** Sets ids apart where a page tells several ratings. */
  readonly id?: string
}

/** A whole rating, to be checked or read. */
export function TellRating({ frame, form, rating, id: whole = 'told' }: TellRatingProps) {
  const { text } = frame.language
  const words = text.rate
  return (
    <>
      {form.sections.map(({ id, title, items }) => (
        <section aria-labelledby={`${whole}-${id}`}>
          <h3 class="govuk-heading-s" id={`${whole}-${id}`}>
            {title}
          </h3>
          <Facts
            facts={items.map((item) => [
              item.label,
              tellAnswer(rating.answers[item.id], form, words.form.notEnough),
            ])}
          />
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
        <Facts
          facts={[
            [text.references.staff.recommendation, words.recommendations[rating.recommendation]],
            [text.references.staff.known, words.acquaintances[rating.known]],
            [text.references.staff.claim, tellClaim(rating, frame.language)],
          ]}
        />
      </section>
    </>
  )
}

function tellClaim({ endorsed }: Rating, { text, format }: Language): string {
  const { noClaim, since } = text.references.staff
  if (endorsed === null) return noClaim
  return [
    categoryNames[endorsed.category],
    ...(endorsed.since === null ? [] : [since(format.day(endorsed.since))]),
  ].join(', ')
}

function tellAnswer(
  answer: Rating['answers'][string] | undefined,
  { scale }: RatingForm,
  gap: string,
): string {
  if (answer === undefined) return ''
  return answer === notEnough ? gap : (scale[answer - 1] ?? String(answer))
}
