import { itemsOf } from '../../../domain/references/rating-form.ts'
import type { ReadReference } from '../../../services/references/list-references-for-reader.ts'
import type { Language } from '../../messages/messages.ts'

interface ReferencesPartProps {
  readonly references: readonly ReadReference[] | null
  readonly language: Language
}

/** What raters wrote, where the association shows it to reviewers. */
export function ReferencesPart({ references, language }: ReferencesPartProps) {
  if (references === null) return null
  const words = language.text.reviews.review
  return (
    <section class="at-card" id="references" aria-labelledby="references-title">
      <h2 class="govuk-heading-m" id="references-title">
        {words.references}
      </h2>
      <p class="at-quiet">{references.length === 0 ? words.noReferences : words.referencesLead}</p>
      {references.map((read) => (
        <OneReference read={read} language={language} />
      ))}
    </section>
  )
}

function OneReference({ read, language }: { read: ReadReference; language: Language }) {
  const { text } = language
  const words = text.reviews.review
  const { reference, standing, rating } = read
  return (
    <details class="at-fold at-private">
      <summary>
        {text.entry.role[reference.role]}: <bdi>{reference.raterName}</bdi>
        {standing ? `, ${words.standings[standing.outcome] ?? standing.outcome}` : ''}
        {rating ? '' : `, ${words.notIn}`}
      </summary>
      {rating ? (
        <div class="at-fold__body">
          <dl class="at-facts">
            {itemsOf(rating.form).map(({ id, label }) => (
              <div>
                <dt>{label}</dt>
                <dd>{tellAnswer(rating, id, words.notEnough)}</dd>
              </div>
            ))}
          </dl>
          {[...Object.values(rating.rating.comments), rating.rating.comment]
            .filter((each) => each !== '')
            .map((each) => (
              <p class="at-words">{each}</p>
            ))}
        </div>
      ) : null}
    </details>
  )
}

function tellAnswer(
  { rating, form }: NonNullable<ReadReference['rating']>,
  item: string,
  none: string,
): string {
  const answer = rating.answers[item]
  return typeof answer === 'number' ? (form.scale[answer - 1] ?? '') : none
}
