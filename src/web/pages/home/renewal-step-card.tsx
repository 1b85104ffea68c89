import type { RenewalToTake } from '../../../services/renewals/find-own-step.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { tellRemedy } from '../distance/tell-remedy.ts'
import type { Standing } from './describe-standing.tsx'
import { LogActions } from './log-actions.tsx'
import { logStepFor } from './log-step-for.ts'

interface RenewalStepCardProps {
  readonly frame: Frame
  readonly taken: Pick<RenewalToTake, 'renewal' | 'judged'>
  readonly step: NonNullable<RenewalToTake['step']>
  readonly lastSession: Standing['lastSession']
}

/** The next step of a renewal by its own period, as its page says it. */
export function RenewalStepCard({ frame, taken, step, lastSession }: RenewalStepCardProps) {
  const { text, format } = frame.language
  const words = text.home
  const { renewal, judged } = taken
  const eyebrow = renewal.dueOn ? words.nextForRenewal(format.day(renewal.dueOn)) : text.distance.next
  const page = paths.renewal.href({ of: renewal.id })
  if (step.step === 'sign')
    return (
      <section class="at-card at-next" aria-labelledby="next-title">
        <p class="at-eyebrow">{eyebrow}</p>
        <h2 class="govuk-heading-m" id="next-title">
          {text.renewals.sign.title}
        </h2>
        <p>{words.signText}</p>
        <p class="at-actions">
          <a href={`${page}#sign`}>{words.toSign}</a>
        </p>
      </section>
    )
  const [first, ...others] = step.missing
  const { heading, rest } = tellRemedy(first)
  const edition = judged?.lines.find(({ evaluation }) =>
    evaluation?.findings.some(({ requirement }) => requirement === first.requirement),
  )?.edition
  return (
    <section class="at-card at-next" aria-labelledby="next-title">
      <p class="at-eyebrow">{eyebrow}</p>
      <h2 class="govuk-heading-m" id="next-title">
        {heading}
      </h2>
      <p>{rest}</p>
      <p class="at-actions">
        {edition ? <LogActions frame={frame} step={logStepFor(edition, first)} {...{ lastSession }} /> : null}
        <a href={`${page}#missing`}>
          {others.length > 0 ? words.renewalMissing(others.length) : words.renewalPage}
        </a>
      </p>
    </section>
  )
}
