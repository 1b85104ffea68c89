import type { SeenReview } from '../../../services/reviews/see-review.ts'
import type { Frame } from '../../components/layout.tsx'
import { type FormView, valueIn } from '../../forms/form-view.ts'
import { LeftMark } from './left-mark.tsx'
import { type ReviewPlan, sumOfLeft } from './plan-review.ts'

interface PartsListProps {
  readonly frame: Frame
  readonly seen: SeenReview
  readonly form: FormView
  readonly plan: ReviewPlan
}

/** The parts of a review with what is left in each: on top of a narrow page, and beside a wide one all the way down. */
export function PartsList({ frame, seen, form, plan }: PartsListProps) {
  const { language } = frame
  const words = language.text.reviews.review
  const parts = [
    ['findings', words.findings, sumOfLeft(plan.groups)],
    ['areas', words.areas, sumOfLeft(plan.domains)],
    ...(seen.references ? [['references', words.references, null] as const] : []),
    ['files', words.files, null],
    ['words', words.words, null],
    ['recommend', words.recommendation, valueIn(form, 'recommendation') === '' ? 1 : 0],
  ] as const
  return (
    <nav class="at-parts" aria-label={words.parts}>
      <ul>
        {parts.map(([id, label, left]) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {label}
            </a>{' '}
            {left === null ? null : <LeftMark part={id} {...{ left, language }} />}
          </li>
        ))}
      </ul>
    </nav>
  )
}
