import { accommodationKinds } from '../../../domain/exams/accommodation.ts'
import type { OwnExam } from '../../../services/exams/load-own-exams.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'

interface AskPageProps {
  readonly frame: Frame
  readonly exam: OwnExam
  readonly id: string
  readonly view: FormView
}

/** Asks the office for extra time, a reader or something else. */
export function AskPage({ frame, exam, id, view }: AskPageProps) {
  const { text, format } = frame.language
  const words = text.exams.accommodation
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  return (
    <Layout frame={frame} title={words.formTitle}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.exams.href()}>
              {text.exams.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.formTitle}</h1>
          <p class="at-lead">
            {words.lead} {words.notice(format.figure(exam.rules.accommodationNoticeDays))}
          </p>
          <Form frame={frame} action={paths.askAccommodation.href(exam.application.id)} keepsTyping>
            <input type="hidden" name="id" value={id} />
            <Radios
              {...field('kind')}
              label={words.kind}
              choices={accommodationKinds.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <TextArea {...field('words')} label={words.words} hint={words.wordsHint} rows={6} />
            <button type="submit" class="govuk-button">
              {words.send}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
