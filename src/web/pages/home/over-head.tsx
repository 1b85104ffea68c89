import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import type { Edition } from '../../../standards/schema.ts'
import type { Frame } from '../../components/layout.tsx'
import { nameStandard } from '../../name-standard.ts'

interface OverHeadProps {
  readonly frame: Frame
  readonly name: string
  readonly held: readonly Endorsement[]
  /** Of the renewal that is shown. */
  readonly edition: Edition
  /** Whether the address of the page names it. */
  readonly isNamed: boolean
}

/** In place of how far a renewal is: that whoever lapsed, retired or moved has nothing to renew. */
export function OverHead({ frame, name, held, edition, isNamed }: OverHeadProps) {
  const { text, format } = frame.language
  const words = text.home.over
  const lines = held.map(({ standard, state }) =>
    words.lead(nameStandard(standard, text), text.endorsements.state[state]),
  )
  return (
    <>
      {isNamed ? (
        <p class="at-eyebrow">
          {edition.title} · {text.distance.edition(format.month(edition.edition))}
        </p>
      ) : null}
      <h1 class="govuk-heading-xl">
        <bdi>{name}</bdi>
        {words.headline}
      </h1>
      <p class="at-lead">{[...new Set(lines)].join(' ')}</p>
      <p>
        {words.text}{' '}
        <a class="govuk-link at-to-categories" href="#categories">
          {text.distance.toCategories}
        </a>
      </p>
    </>
  )
}
