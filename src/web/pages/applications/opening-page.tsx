import type { Prospect } from '../../../services/applications/open-application.ts'
import type { Edition } from '../../../standards/schema.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { CarryOverCard } from './carry-over-card.tsx'

interface OpeningPageProps {
  readonly frame: Frame
  readonly prospect: Prospect
  readonly edition: Edition
  /** Under which the application is opened, so that two clicks open one. */
  readonly id: string
}

/** Says what applying means, then opens it with one button. */
export function OpeningPage({ frame, prospect, edition, id }: OpeningPageProps) {
  const { text, format } = frame.language
  const words = text.applications.opening
  const { association, policy } = prospect
  const { needsAcceptance, expiresAfterMonths } = policy.applications
  return (
    <Layout frame={frame} title={words.title(edition.title)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.applications.href()}>
              {text.applications.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title(edition.title)}</h1>
          <p class="at-lead">{words.lead(association.name, format.month(edition.edition))}</p>
          {prospect.carried ? <CarryOverCard frame={frame} carried={prospect.carried} /> : null}
          <section class="at-card" aria-labelledby="steps-title">
            <h2 class="govuk-heading-m" id="steps-title">
              {words.steps}
            </h2>
            <ol class="govuk-list govuk-list--number">
              {needsAcceptance ? <li>{words.accept}</li> : null}
              <li>{words.mend}</li>
              <li>{words.submit}</li>
            </ol>
            <p class="at-quiet">{words.expires(format.figure(expiresAfterMonths))}</p>
            <Form frame={frame} action={paths.newApplication.href()}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="association" value={association.shortId} />
              <input type="hidden" name="standard" value={edition.standard} />
              <button class="govuk-button" type="submit">
                {words.button}
              </button>
            </Form>
          </section>
        </div>
      </main>
    </Layout>
  )
}
