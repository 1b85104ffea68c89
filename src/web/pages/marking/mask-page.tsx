import { spanKey } from '../../../domain/exams/marking/mask-text.ts'
import type { FlaggedAnswer, Unmasked } from '../../../services/marking/mask-script.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { nameCategory } from './parts.ts'

interface MaskPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly unmasked: Unmasked
  readonly chosen: readonly string[]
  readonly form: FormView
  /** As markers would read it. */
  readonly preview: readonly { readonly item: string; readonly text: string }[] | undefined
}

/** An essay before a marker may read it: what was flagged, what is taken out, and how it would read. */
export function MaskPage({ frame, association, unmasked, chosen, form, preview }: MaskPageProps) {
  const { text } = frame.language
  const words = text.marking.desk.mask
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.markingDesk.href(association.shortId)}>
              {text.marking.desk.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead(nameCategory(unmasked.category, text))}</p>
          {unmasked.isAgain ? <p class="at-note">{words.again}</p> : null}
          <Form frame={frame} action={paths.maskScript.href(association.shortId, unmasked.sittingId)}>
            {unmasked.answers.map((answer, index) => (
              <AnswerCard
                {...{ frame, answer, chosen, number: index + 1 }}
                masked={preview?.find(({ item }) => item === answer.item)?.text}
              />
            ))}
            <section class="at-card" aria-label={words.words}>
              <TextArea
                name="words"
                label={words.words}
                hint={words.wordsHint}
                rows={3}
                value={valueIn(form, 'words')}
                errorPrefix={text.fault.prefix}
              />
              <div class="at-buttons">
                <button type="submit" name="act" value="mask" class="govuk-button">
                  {words.mask}
                </button>{' '}
                <button type="submit" name="act" value="preview" class="govuk-button govuk-button--secondary">
                  {words.preview}
                </button>
              </div>
            </section>
          </Form>
        </div>
      </main>
    </Layout>
  )
}

interface AnswerCardProps extends Pick<MaskPageProps, 'frame' | 'chosen'> {
  readonly answer: FlaggedAnswer
  readonly number: number
  readonly masked: string | undefined
}

function AnswerCard({ frame, answer, chosen, number, masked }: AnswerCardProps) {
  const { text } = frame.language
  const words = text.marking.desk.mask
  const id = `answer-${number}`
  return (
    <section class="at-card" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {text.marking.mark.answer(String(number))}
      </h2>
      <p class="at-words at-quiet">{answer.prompt}</p>
      <h3 class="govuk-heading-s">{words.text}</h3>
      {answer.text === '' ? (
        <p class="at-quiet">{text.marking.mark.empty}</p>
      ) : (
        <blockquote class="at-essay">
          <Marked answer={answer} />
        </blockquote>
      )}
      {answer.traces.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Checkboxes
          name="spans"
          idStem={`spans-${number}`}
          label={words.flagged}
          hint={words.flaggedHint}
          values={chosen}
          choices={answer.traces.map((trace) => ({
            value: spanKey(answer.item, trace),
            label: words.found(answer.text.slice(trace.from, trace.to), words.kinds[trace.kind]),
          }))}
          errorPrefix={text.fault.prefix}
        />
      )}
      {masked === undefined ? null : (
        <>
          <h3 class="govuk-heading-s">{words.previewTitle}</h3>
          <blockquote class="at-essay">{masked}</blockquote>
        </>
      )}
    </section>
  )
}

/** The text with all that was flagged standing out. */
function Marked({ answer: { text, traces } }: { answer: FlaggedAnswer }) {
  return (
    <>
      {traces.map(({ from, to }, index) => (
        <>
          {text.slice(traces[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </>
      ))}
      {text.slice(traces.at(-1)?.to ?? 0)}
    </>
  )
}
