import { countWords, type KeptAnswer } from '../../../domain/exams/exam-answer.ts'
import type { PaperItem } from '../../../domain/exams/paper.ts'
import type { Frame } from '../../components/layout.tsx'
import { answerText, fieldsOf } from './question-fields.ts'

export interface QuestionProps {
  readonly frame: Frame
  readonly item: PaperItem
  readonly number: number
  readonly all: number
  readonly kept: KeptAnswer | undefined
  /** What was typed and not saved, because another window saved something newer. */
  readonly typed?: { readonly value: string; readonly isFlagged: boolean } | undefined
  readonly isCompulsory: boolean
}

/** One question with its answer as it is kept; a script saves it as it changes, and the form saves it without one. */
export function Question(props: QuestionProps) {
  const { frame, item, number, all, kept, typed } = props
  const { text, format } = frame.language
  const words = text.examSitting
  const names = fieldsOf(item.id)
  const value = typed?.value ?? answerText(kept)
  const isFlagged = typed?.isFlagged ?? kept?.isFlagged ?? false
  const title = words.question(format.figure(number), format.figure(all))
  return (
    <section
      class="at-card at-question"
      id={`question-${number}`}
      data-item={item.id}
      data-seq={String(kept?.seq ?? 0)}
      aria-label={title}
    >
      <input type="hidden" name={names.seq} value={String((kept?.seq ?? 0) + 1)} />
      {typed ? (
        <p class="at-note at-note--you" role="alert">
          {words.newer}
        </p>
      ) : null}
      {item.choices.length > 0 ? (
        <Choices {...{ frame, item, value, title }} />
      ) : (
        <Essay {...{ frame, item, value, title }} isCompulsory={props.isCompulsory} />
      )}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            type="checkbox"
            class="govuk-checkboxes__input"
            id={names.flag}
            name={names.flag}
            value="yes"
            checked={isFlagged}
          />
          <label class="govuk-label govuk-checkboxes__label" for={names.flag}>
            {words.flag}
          </label>
        </div>
      </div>
      <p class="at-note at-note--you" data-newer hidden>
        {words.newerHere}{' '}
        <button type="button" class="at-link-button">
          {words.keepMine}
        </button>
      </p>
    </section>
  )
}

interface PartProps {
  readonly frame: Frame
  readonly item: PaperItem
  readonly value: string
  readonly title: string
}

function Choices({ frame, item, value, title }: PartProps) {
  const words = frame.language.text.examSitting
  const name = fieldsOf(item.id).answer
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend">
        <span class="at-question__number">{title}</span>
        <Prompt text={item.prompt} />
      </legend>
      <div class="govuk-radios">
        {item.choices.map(({ id, text }) => (
          <div class="govuk-radios__item">
            <input
              type="radio"
              class="govuk-radios__input"
              id={`${name}-${id}`}
              name={name}
              value={id}
              checked={id === value}
            />
            <label class="govuk-label govuk-radios__label" for={`${name}-${id}`}>
              <span class="at-question__letter">{id}</span> {text}
            </label>
          </div>
        ))}
        <div class="govuk-radios__item">
          <input
            type="radio"
            class="govuk-radios__input"
            id={`${name}-none`}
            name={name}
            value=""
            checked={value === ''}
          />
          <label class="govuk-label govuk-radios__label at-quiet" for={`${name}-none`}>
            {words.none}
          </label>
        </div>
      </div>
    </fieldset>
  )
}

function Essay({ frame, item, value, title, isCompulsory }: PartProps & { readonly isCompulsory: boolean }) {
  const { text, format } = frame.language
  const words = text.examSitting
  const name = fieldsOf(item.id).answer
  return (
    <div class="govuk-form-group">
      <p class="at-question__number">{title}</p>
      <div id={`${name}-prompt`}>
        <Prompt text={item.prompt} />
      </div>
      <div class="govuk-hint" id={`${name}-hint`}>
        {isCompulsory ? `${words.compulsory} ` : ''}
        {item.words ? words.expected(format.figure(item.words.from), format.figure(item.words.to)) : ''}
      </div>
      <label class="govuk-label" for={name}>
        {words.write}
      </label>
      <textarea
        class="govuk-textarea"
        id={name}
        name={name}
        rows={16}
        aria-describedby={`${name}-prompt ${name}-hint`}
      >
        {value}
      </textarea>
      <p class="at-quiet" data-words>
        {words.words(format.figure(countWords(value)))}
      </p>
    </div>
  )
}

function Prompt({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n\n').map((paragraph) => (
        <span class="at-question__prompt">{paragraph}</span>
      ))}
    </>
  )
}
