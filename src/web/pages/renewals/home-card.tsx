import type { Renewal } from '../../../domain/renewals/renewal.ts'
import { stageOf } from '../../../domain/renewals/stage.ts'
import type { Day } from '../../../standards/day.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

interface RenewalCardProps {
  readonly frame: Frame
  readonly renewals: readonly Renewal[]
  readonly today: Day
}

/** On the first page: when the next renewal is due, and the way to it. */
export function RenewalCard({ frame, renewals, today }: RenewalCardProps) {
  const { text, format } = frame.language
  const words = text.renewals.home
  const owed = renewals
    .map((renewal) => ({ renewal, stage: stageOf(renewal, today) }))
    .findLast(({ stage }) => stage === 'ahead' || stage === 'open' || stage === 'grace')
  if (!owed) return null
  const { renewal, stage } = owed
  const mayRenew = stage !== 'ahead'
  const day = format.day((stage === 'grace' ? renewal.graceUntil : renewal.dueOn) ?? today)
  const sentence = stage === 'ahead' ? words.ahead : stage === 'open' ? words.open : words.grace
  return (
    <section class="at-card" aria-labelledby="renewal">
      <h2 class="govuk-heading-s" id="renewal">
        {words.title}
      </h2>
      <p>{sentence(day)}</p>
      <p>
        <a class="govuk-link" href={paths.renewal.href()}>
          {mayRenew ? words.renew : words.link}
        </a>
      </p>
    </section>
  )
}
