import type { ExamSitting } from '../../../domain/exams/sitting.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'

interface CancelPageProps {
  readonly frame: Frame
  readonly sitting: ExamSitting
}

/** Asks once more before a seat is given back. */
export function CancelPage({ frame, sitting }: CancelPageProps) {
  const { text, format } = frame.language
  const words = text.exams.cancelling
  const isBooked = sitting.state === 'booked'
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">{text.exams.parts[sitting.part]}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{isBooked ? words.text(format.day(sitting.plannedOn)) : words.over}</p>
          {isBooked ? (
            <Form frame={frame} action={paths.cancelBooking.href(sitting.id)}>
              <p class="at-actions">
                <button class="govuk-button govuk-button--warning" type="submit">
                  {words.button}
                </button>
                <a class="govuk-link" href={paths.exams.href()}>
                  {words.back}
                </a>
              </p>
            </Form>
          ) : (
            <p>
              <a class="govuk-link" href={paths.exams.href()}>
                {text.exams.title}
              </a>
            </p>
          )}
        </div>
      </main>
    </Layout>
  )
}
