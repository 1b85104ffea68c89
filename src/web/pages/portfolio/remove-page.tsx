import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'

interface RemovePageProps {
  readonly frame: Frame
  readonly section: KeptSection
  readonly id: string
  readonly version: number
  readonly label: string
}

/** Asks once more, and says that it can be taken back. */
export function RemovePage({ frame, section, id, version, label }: RemovePageProps) {
  const words = frame.language.text.portfolio.remove
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-form">
          <p class="at-eyebrow">
            <bdi>{label}</bdi>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p>{words.text}</p>
          <Form frame={frame} action={paths.removeEntry.href(section, id)}>
            <input type="hidden" name="version" value={String(version)} />
            <p class="at-actions">
              <button class="govuk-button" type="submit">
                {words.button}
              </button>
              <a class="govuk-link" href={paths.entry.href(section, id)}>
                {words.keep}
              </a>
            </p>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
