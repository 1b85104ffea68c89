import type { ReadReference } from '../../../services/references/list-references-for-reader.ts'
import type { Frame } from '../../components/layout.tsx'
import { TellRating } from '../rate/tell-rating.tsx'

interface ReferencesPartProps {
  readonly frame: Frame
  readonly references: readonly ReadReference[] | null
}

/** What raters wrote, all of it, where the association shows it to reviewers. */
export function ReferencesPart({ frame, references }: ReferencesPartProps) {
  if (references === null) return null
  const words = frame.language.text.reviews.review
  return (
    <section class="at-card" id="references" aria-labelledby="references-title">
      <h2 class="govuk-heading-m" id="references-title">
        {words.references}
      </h2>
      <p class="at-quiet">{references.length === 0 ? words.noReferences : words.referencesLead}</p>
      {references.map((read) => (
        <OneReference frame={frame} read={read} />
      ))}
    </section>
  )
}

function OneReference({ frame, read }: { frame: Frame; read: ReadReference }) {
  const { text } = frame.language
  const words = text.reviews.review
  const { reference, standing, rating } = read
  return (
    <details class="at-fold at-private">
      <summary>
        {text.references.rolesOfRaters[reference.role]}: <bdi>{reference.raterName}</bdi>
        {standing ? `, ${words.standings[standing.outcome] ?? standing.outcome}` : ''}
        {rating ? '' : `, ${words.notIn}`}
      </summary>
      {rating ? (
        <div class="at-fold__body">
          <TellRating {...{ frame, form: rating.form, rating: rating.rating, id: `told-${reference.id}` }} />
        </div>
      ) : null}
    </details>
  )
}
