import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface OverPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly written: readonly string[]
}

/** The script was taken back meanwhile: what was written is shown once more, so that nobody's words are lost. */
export function OverPage({ frame, association, written }: OverPageProps) {
  const words = frame.language.text.marking.mark
  return (
    <Layout frame={frame} title={words.eyebrow}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.eyebrow}</h1>
          <p class="at-lead">{words.over}</p>
          {written.map((each) => (
            <blockquote class="at-essay">{each}</blockquote>
          ))}
          <p>
            <a class="govuk-link" href={paths.myMarks.href(association.shortId)}>
              {words.back}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
