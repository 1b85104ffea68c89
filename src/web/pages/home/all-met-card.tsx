import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { heldStates } from '../../../domain/endorsements/states.ts'
import type { Edition } from '../../../standards/schema.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { NextStepCard } from '../distance/next-step-card.tsx'

interface AllMetCardProps {
  readonly frame: Frame
  /** Of the standard of which everything is met. */
  readonly edition: Edition
  /** Whether renewals have a page here: then it tells how one is handed in, or that it was. */
  readonly hasRenewals: boolean
  readonly held: readonly Pick<Endorsement, 'standard' | 'state'>[]
}

/** The next step of whoever has everything and no application under way: what is held already is not begun again. */
export function AllMetCard({ frame, edition, hasRenewals, held }: AllMetCardProps) {
  const { language } = frame
  const { text } = language
  if (edition.renewal)
    return hasRenewals ? null : <NextStepCard next={null} edition={edition} language={language} />
  if (held.some(({ standard, state }) => standard === edition.standard && heldStates.includes(state)))
    return null
  return (
    <NextStepCard next={null} edition={edition} language={language}>
      <a class="govuk-button" href={paths.chooseCategory.href()}>
        {text.home.openApplication}
      </a>
    </NextStepCard>
  )
}
