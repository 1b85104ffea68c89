import type { DecisionOutcome } from '../../../domain/decisions/outcome.ts'
import type { Fields } from '../../../domain/fields.ts'
import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { CarriedFields } from '../../forms/carried-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { LetterCard } from '../letters/letter-card.tsx'

interface PreviewPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly applicationId: string
  readonly applicant: string
  readonly outcome: DecisionOutcome
  readonly letter: FilledLetter
  /** The form as it was filled in, carried along. */
  readonly fields: Fields
}

/** The letter word for word, before anything is decided. */
export function PreviewPage(props: PreviewPageProps) {
  const { frame, association, applicationId, applicant, outcome, letter, fields } = props
  const words = frame.language.text.decisions
  return (
    <Layout frame={frame} title={words.preview.title}>
      <main class="at-main" id="main">
        <div class="at-column at-decide">
          <p class="at-eyebrow">
            <bdi>{words.title(applicant)}</bdi>
          </p>
          <h1 class="govuk-heading-xl">{words.preview.title}</h1>
          <p class="at-lead">{words.preview.lead(words.outcome[outcome])}</p>
          <LetterCard id="letter" title={words.preview.to(applicant)} letter={letter} />
          <Form frame={frame} action={paths.decision.href(association.shortId, applicationId)}>
            <CarriedFields fields={fields} without={['do']} />
            <p class="at-actions">
              <button type="submit" class="govuk-button" name="do" value="decide">
                {words.form.send}
              </button>
              <button type="submit" class="govuk-button govuk-button--secondary" name="do" value="back">
                {words.form.back}
              </button>
            </p>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
