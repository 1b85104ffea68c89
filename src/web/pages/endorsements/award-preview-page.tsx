import type { AwardGiven } from '../../../domain/endorsements/read-forms.ts'
import type { Fields } from '../../../domain/fields.ts'
import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import type { SeenAward } from '../../../services/endorsements/award-application.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { CarriedFields } from '../../forms/carried-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { LetterCard } from '../letters/letter-card.tsx'

interface AwardPreviewProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenAward
  readonly given: AwardGiven
  readonly letter: FilledLetter
  /** The form as it was filled in, carried along. */
  readonly fields: Fields
}

/** What the certificate will say and the letter word for word, before anything is awarded. */
export function AwardPreviewPage(props: AwardPreviewProps) {
  const { frame, association, seen, given, letter, fields } = props
  const { text, format } = frame.language
  const words = text.endorsements.award
  const facts: readonly Fact[] = [
    [words.form.name, given.name],
    [text.endorsements.columns.category, nameStandard(seen.application.standard, text)],
    [words.form.on, format.day(given.on)],
    [text.endorsements.number, words.preview.number],
  ]
  return (
    <Layout frame={frame} title={words.preview.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <bdi>{words.title(seen.applicant)}</bdi>
          </p>
          <h1 class="govuk-heading-xl">{words.preview.title}</h1>
          <p class="at-lead">{words.preview.lead}</p>
          <section class="at-card" aria-labelledby="certificate">
            <h2 class="govuk-heading-m" id="certificate">
              {words.preview.certificate}
            </h2>
            <Facts facts={facts} />
          </section>
          <LetterCard id="letter" title={words.preview.to(seen.applicant)} letter={letter} />
          <Form frame={frame} action={paths.award.href(association.shortId, seen.application.id)}>
            <CarriedFields fields={fields} without={['do']} />
            <p class="at-actions">
              <button type="submit" class="govuk-button" name="do" value="award">
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
