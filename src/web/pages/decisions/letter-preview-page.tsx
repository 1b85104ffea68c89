import type { Fields } from '../../../domain/fields.ts'
import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { CarriedFields } from '../../forms/carried-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { LetterCard } from '../letters/letter-card.tsx'

interface LetterPreviewPageProps {
  readonly frame: Frame
  /** What it is about, above the title. */
  readonly about: string
  /** What is decided. */
  readonly lead: string
  readonly applicant: string
  readonly letter: FilledLetter
  /** Where the form goes, and the form as it was filled in, carried along. */
  readonly action: string
  readonly fields: Fields
}

/** The letter word for word, before anything is decided. */
export function LetterPreviewPage(props: LetterPreviewPageProps) {
  const { frame, about, lead, applicant, letter, action, fields } = props
  const words = frame.language.text.decisions
  return (
    <Layout frame={frame} title={words.preview.title}>
      <main class="at-main" id="main">
        <div class="at-column at-decide">
          <p class="at-eyebrow">
            <bdi>{about}</bdi>
          </p>
          <h1 class="govuk-heading-xl">{words.preview.title}</h1>
          <p class="at-lead">{lead}</p>
          <LetterCard id="letter" title={words.preview.to(applicant)} letter={letter} />
          <Form frame={frame} action={action}>
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
