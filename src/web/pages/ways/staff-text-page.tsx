import type { AssociationText } from '../../../domain/ways/association-text.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { TextBody } from './text-body.tsx'

interface StaffTextPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly text: AssociationText
}

/** One version of a text, as applicants read it or did. */
export function StaffTextPage({ frame, association, text }: StaffTextPageProps) {
  const { text: all, format } = frame.language
  const words = all.ways.texts
  return (
    <Layout frame={frame} title={text.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.associationTexts.href(association.shortId)}>
              {words.staffTitle}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{text.title}</h1>
          <p class="at-quiet">{words.version(text.version, format.day(text.validFrom))}</p>
          <div class="at-card">
            <TextBody body={text.body} />
          </div>
          <h2 class="govuk-heading-s">{words.hash}</h2>
          <p class="at-hash">{text.hash}</p>
        </div>
      </main>
    </Layout>
  )
}
