import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import type { SeenQuestions } from '../../../services/reviews/ask-applicant.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { NamesAnyway } from '../../forms/names-anyway.tsx'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { LetterCard } from '../letters/letter-card.tsx'

export interface AskPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenQuestions
  readonly form: FormView
  /** What would go out, once it is filled in. */
  readonly letter?: FilledLetter | undefined
}

/** A question to the applicant in the middle of a review: in words of staff, and shown before it is sent. */
export function AskPage(props: AskPageProps) {
  const { frame, association, seen, form, letter } = props
  const words = frame.language.text.reviews.ask
  const title = words.title(seen.applicantName)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.comparison.href(association.shortId, seen.application.id)}>
              <bdi>{frame.language.text.reviews.compare.title(seen.applicantName)}</bdi>
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{letter ? words.previewLead : words.lead}</p>
          {letter ? <Preview {...props} letter={letter} /> : <Question {...props} />}
        </div>
      </main>
    </Layout>
  )
}

function Question({ frame, association, seen, form }: AskPageProps) {
  const { text } = frame.language
  const words = text.reviews.ask
  return (
    <section class="at-card" aria-label={words.question}>
      <Form
        frame={frame}
        action={paths.askApplicant.href(association.shortId, seen.application.id)}
        keepsTyping
      >
        <input type="hidden" name="version" value={String(seen.application.version)} />
        <TextArea
          name="question"
          label={words.question}
          hint={words.hint}
          rows={8}
          value={valueIn(form, 'question')}
          problem={problemIn(form, 'question')}
          errorPrefix={text.fault.prefix}
        />
        <NamesAnyway frame={frame} form={form} />
        <button type="submit" class="govuk-button" name="act" value="preview">
          {words.preview}
        </button>
      </Form>
    </section>
  )
}

function Preview({ frame, association, seen, form, letter }: AskPageProps & { letter: FilledLetter }) {
  const words = frame.language.text.reviews.ask
  const carried = ['version', 'question', 'namesAnyway'].map((name) => [name, valueIn(form, name)] as const)
  return (
    <>
      <LetterCard id="letter" title={words.to(seen.applicantName)} letter={letter} />
      <Form frame={frame} action={paths.askApplicant.href(association.shortId, seen.application.id)}>
        {carried.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="at-actions">
          <button type="submit" class="govuk-button" name="act" value="ask">
            {words.send}
          </button>
          <button type="submit" class="govuk-button govuk-button--secondary" name="act" value="back">
            {words.back}
          </button>
        </p>
      </Form>
    </>
  )
}
