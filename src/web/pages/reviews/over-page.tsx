import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface OverPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly written: readonly string[]
}

/** A review that is open no longer, with what was written for it. */
export function OverPage({ frame, association, written }: OverPageProps) {
  const { text } = frame.language
  const words = text.reviews.over
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.text}</p>
          {written.length === 0 ? null : (
            <section class="at-card" aria-labelledby="written-title">
              <h2 class="govuk-heading-m" id="written-title">
                {words.words}
              </h2>
              {written.map((each) => (
                <p class="at-words">{each}</p>
              ))}
            </section>
          )}
          <p>
            <a class="govuk-link" href={paths.myReviews.href(association.shortId)}>
              {text.reviews.mine.title}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
