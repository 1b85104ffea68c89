import type { ConfirmationState } from '../../../domain/providers/confirmation.ts'
import { ConfirmationTally } from '../../components/confirmation-mark.tsx'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

interface ConfirmedCardProps {
  readonly frame: Frame
  readonly hours: Readonly<Record<ConfirmationState, number>>
}

/** How many hours of supervision their providers have confirmed, doubted, or not been asked about. */
export function ConfirmedCard({ frame, hours }: ConfirmedCardProps) {
  if (Object.values(hours).every((figure) => figure === 0)) return null
  return (
    <section class="at-card" aria-labelledby="confirmed-title">
      <h2 class="govuk-heading-s" id="confirmed-title">
        <a class="govuk-link" href={paths.providers.href()}>
          {frame.language.text.home.confirmedTitle}
        </a>
      </h2>
      <ConfirmationTally frame={frame} hours={hours} />
    </section>
  )
}
