import { Checkboxes, Radios } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { QuestionPageProps } from './question-page.tsx'
import { NameFields, StatementFields } from './standing-fields.tsx'

/** Everything that an answer takes. It is sent to the question that it stands on. */
export function AnswerForm({ frame, association, context, view }: Omit<QuestionPageProps, 'note'>) {
  const { text, format } = frame.language
  const words = text.questions
  const { question, alike, who, answers } = context
  const errorPrefix = text.fault.prefix
  const here = paths.question.href(association.shortId, question.id)
  return (
    <section aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {answers.length === 0 ? words.question.answerTitle : words.question.again}
      </h2>
      {who ? (
        <p>
          <bdi>{words.question.chosen(who.name)}</bdi>{' '}
          {answers.length === 0 ? (
            <a class="govuk-link" href={here}>
              {words.question.someoneElse}
            </a>
          ) : null}
        </p>
      ) : null}
      <Form frame={frame} action={here} keepsTyping>
        <input type="hidden" name="last" value={valueIn(view, 'last') || String(answers[0]?.number ?? 0)} />
        {who ? (
          <>
            <input type="hidden" name="who" value={who.id} />
            <input type="hidden" name="version" value={valueIn(view, 'version') || String(who.version)} />
          </>
        ) : null}
        <NameFields {...{ frame, view }} />
        <Radios
          name="outcome"
          label={words.form.outcome}
          value={valueIn(view, 'outcome')}
          choices={[
            { value: 'standing', label: words.form.standing },
            { value: 'neither', label: words.form.neither },
          ]}
          problem={problemIn(view, 'outcome')}
          errorPrefix={errorPrefix}
        />
        <StatementFields {...{ frame, view }} />
        {alike.length > 0 ? (
          <Checkboxes
            name="also"
            label={words.question.also}
            hint={words.question.alsoHint}
            values={view.values.also ?? []}
            choices={alike.map((other) => ({
              value: other.id,
              label: [other.name, ...(other.email === null ? [] : [other.email])].join(', '),
              hint: words.waiting(format.figure(other.people), format.figure(other.hours)),
            }))}
            errorPrefix={errorPrefix}
          />
        ) : null}
        <TextArea
          name="note"
          label={words.form.note}
          hint={words.form.noteHint}
          value={valueIn(view, 'note')}
          problem={problemIn(view, 'note')}
          rows={3}
          errorPrefix={errorPrefix}
        />
        <TextArea
          name="source"
          label={words.form.source}
          hint={words.form.sourceHint}
          value={valueIn(view, 'source')}
          problem={problemIn(view, 'source')}
          rows={3}
          errorPrefix={errorPrefix}
        />
        <button type="submit" class="govuk-button">
          {words.form.submit(format.figure(question.people))}
        </button>
      </Form>
    </section>
  )
}
