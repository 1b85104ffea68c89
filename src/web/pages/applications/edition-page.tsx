import type { EditionPreview } from '../../../services/applications/move-edition.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { MovedFindings } from './moved-findings.tsx'

/** What the newer edition would change in the findings of today, before anything is changed. */
export function EditionPage({ frame, preview }: { frame: Frame; preview: EditionPreview }) {
  const { text, format } = frame.language
  const words = text.applications.newer
  const { own, newer, moved } = preview
  const { application, edition } = own
  return (
    <Layout frame={frame} title={words.pageTitle}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.application.href(application.id)}>
              {edition.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.pageTitle}</h1>
          <p class="at-lead">{words.lead(format.month(application.edition), format.month(newer.edition))}</p>
          <section class="at-card" aria-labelledby="changes-title">
            <h2 class="govuk-heading-m" id="changes-title">
              {words.changes}
            </h2>
            {moved.length === 0 ? <p>{words.nothing}</p> : null}
            <MovedFindings moved={moved} language={frame.language} />
          </section>
          <Form frame={frame} action={paths.moveEdition.href(application.id)}>
            <input type="hidden" name="edition" value={newer.edition} />
            <p class="at-apply">{words.stays}</p>
            <p class="at-actions">
              <button class="govuk-button" type="submit">
                {words.move}
              </button>
              <a class="govuk-link" href={paths.application.href(application.id)}>
                {words.stay}
              </a>
            </p>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
