import type { Frame } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { NamesAnyway } from '../../forms/names-anyway.tsx'
import { TextArea } from '../../forms/text-field.tsx'
import { choicesOf } from './tick-set.tsx'

interface WordsProps {
  readonly frame: Frame
  readonly form: FormView
}

/** Comments: what the applicant may read stands apart from what colleagues only read. */
export function CommentsPart({ frame, form }: WordsProps) {
  const { text } = frame.language
  const words = text.reviews.review
  const field = (name: 'forApplicant' | 'forColleagues') => ({
    name,
    value: valueIn(form, name),
    problem: problemIn(form, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <section class="at-card" id="words" aria-labelledby="words-title">
      <h2 class="govuk-heading-m" id="words-title">
        {words.words}
      </h2>
      <div class="at-open">
        <TextArea {...field('forApplicant')} label={words.forApplicant} hint={words.forApplicantHint} />
      </div>
      <div class="at-private">
        <TextArea {...field('forColleagues')} label={words.forColleagues} hint={words.forColleaguesHint} />
      </div>
    </section>
  )
}

/** The recommendation with its words for the applicant. */
export function RecommendationFields({ frame, form, hasEmerging }: WordsProps & { hasEmerging: boolean }) {
  const { text } = frame.language
  const words = text.reviews
  const errorPrefix = text.fault.prefix
  const field = (name: 'toDo' | 'question') => ({
    name,
    value: valueIn(form, name),
    problem: problemIn(form, name),
    rows: 3,
    errorPrefix,
  })
  const choices = choicesOf(words.recommendations)
    .filter(({ value }) => value !== 'emerging' || hasEmerging)
    .map((choice) => ({
      ...choice,
      hint: Object.entries<string>(words.recommendationHints).find(([code]) => code === choice.value)?.[1],
    }))
  return (
    <>
      <Radios
        name="recommendation"
        label={words.review.recommendation}
        choices={choices}
        value={valueIn(form, 'recommendation')}
        problem={problemIn(form, 'recommendation')}
        errorPrefix={errorPrefix}
      />
      <TextArea {...field('toDo')} label={words.review.toDo} hint={words.review.toDoHint} />
      <TextArea {...field('question')} label={words.review.question} hint={words.review.questionHint} />
      <NamesAnyway frame={frame} form={form} />
    </>
  )
}
