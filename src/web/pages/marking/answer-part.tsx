import { markFields } from '../../../domain/exams/marking/read-mark-form.ts'
import { levelAt, type Marks, type RubricLine, sumOf } from '../../../domain/exams/marking/rubric.ts'
import type { ScriptAnswer } from '../../../domain/exams/marking/script.ts'
import type { GivenMarks } from '../../../store/exams/given-marks.ts'
import type { Frame } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'

interface AnswerProps {
  readonly frame: Frame
  readonly answer: ScriptAnswer
  /** Counted from 1. */
  readonly number: number
}

/** A question, what was written, and what to look for. */
export function AnswerText({ frame, answer, number }: AnswerProps) {
  const words = frame.language.text.marking.mark
  const id = `answer-${number}`
  return (
    <>
      <h2 class="govuk-heading-m" id={id}>
        {words.answer(String(number))}
      </h2>
      <h3 class="govuk-heading-s">{words.prompt}</h3>
      <p class="at-words">{answer.prompt}</p>
      <h3 class="govuk-heading-s">{words.text}</h3>
      {answer.text === '' ? (
        <p class="at-quiet">{words.empty}</p>
      ) : (
        <blockquote class="at-essay">{answer.text}</blockquote>
      )}
      {answer.guidance === '' ? null : (
        <details class="at-fold">
          <summary>{words.guidance}</summary>
          <p class="at-words at-fold__body">{answer.guidance}</p>
        </details>
      )}
    </>
  )
}

/** The levels of the rubric in words, and a word for the candidate. */
export function AnswerFields({ frame, answer, form }: Omit<AnswerProps, 'number'> & { form: FormView }) {
  const { text, format } = frame.language
  const words = text.marking.mark
  const errorPrefix = text.fault.prefix
  const comment = markFields.comment(answer.item)
  return (
    <>
      {answer.rubric.lines.map(({ id, title, levels }) => {
        const name = markFields.points(answer.item, id)
        return (
          <Radios
            {...{ name, errorPrefix }}
            label={title === '' ? words.level : words.levelOf(title)}
            value={valueIn(form, name)}
            problem={problemIn(form, name)}
            choices={levels.map(({ points, label, text: hint }) => ({
              ...{ value: String(points), label: words.choice(format.figure(points), label), hint },
            }))}
          />
        )
      })}
      <TextArea
        {...{ name: comment, errorPrefix }}
        label={words.comment}
        hint={words.commentHint}
        value={valueIn(form, comment)}
        problem={problemIn(form, comment)}
      />
    </>
  )
}

/** What several gave for one answer, side by side, without names. */
export function GivenTable({
  frame,
  answer,
  given,
}: Omit<AnswerProps, 'number'> & {
  given: readonly (readonly [string, GivenMarks | { readonly marks: Marks }])[]
}) {
  const { format, text } = frame.language
  return (
    <dl class="at-facts">
      {given.map(([name, each]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <b>{text.marking.points(format.figure(sumOf(each.marks[answer.item] ?? {})))}</b>
            {answer.rubric.lines.map((line) => {
              const level = reached(line, each.marks[answer.item]?.[line.id])
              return level ? <>: {level}</> : null
            })}
            {'comments' in each && each.comments.forCandidate[answer.item] ? (
              <p class="at-words">
                <b>{text.marking.toCandidate(name)}</b> {each.comments.forCandidate[answer.item]}
              </p>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function reached(line: RubricLine, points: number | undefined): string | undefined {
  return points === undefined ? undefined : levelAt(line, points)?.label
}

/** A, B, C: seats at a table, not people. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}
