import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'

interface WishPageProps {
  readonly frame: Frame
  readonly own: OwnApplication
  readonly step: 'hold' | 'withdraw'
}

/** Asks once more before an application rests or ends. */
export function WishPage({ frame, own, step }: WishPageProps) {
  const { text, format } = frame.language
  const { holding, withdrawing } = text.applications
  const words = step === 'hold' ? holding : withdrawing
  const { application, edition, policy } = own
  const place = step === 'hold' ? paths.holdApplication : paths.withdrawApplication
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">{edition.title}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.text}</p>
          {step === 'hold' ? (
            <p>{holding.expires(format.figure(policy.applications.expiresAfterMonths))}</p>
          ) : null}
          <Form frame={frame} action={place.href(application.id)}>
            <p class="at-actions">
              <button
                class={step === 'hold' ? 'govuk-button' : 'govuk-button govuk-button--warning'}
                type="submit"
              >
                {words.button}
              </button>
              <a class="govuk-link" href={paths.application.href(application.id)}>
                {words.back}
              </a>
            </p>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
