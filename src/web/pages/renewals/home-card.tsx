import type { Renewal } from '../../../domain/renewals/renewal.ts'
import { findAtStage } from '../../../domain/renewals/stage.ts'
import type { Day } from '../../../standards/day.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'

interface RenewalCardProps {
  readonly frame: Frame
  readonly renewals: readonly Renewal[]
  readonly today: Day
}

interface RenewalDueCardProps extends RenewalCardProps {
  /** Whether the figures below are those of its own period. */
  readonly isJudged: boolean
  /** Whether something is missing that keeps it from being handed in. */
  readonly isShort: boolean
}

/** On the first page, before everything else: a renewal that can be handed in now, or is late. */
export function RenewalDueCard({ frame, renewals, today, isJudged, isShort }: RenewalDueCardProps) {
  const { language } = frame
  const words = language.text.renewals.home
  const due = findAtStage(renewals, today, ['open', 'grace'])
  if (!due) return null
  const { renewal, stage } = due
  return (
    <section class="at-card at-next" aria-labelledby="renewal">
      <h2 class="govuk-heading-m" id="renewal">
        {words.title}
      </h2>
      <p>{stage === 'grace' ? tellGrace(renewal, language) : words.open(...daysOf(renewal, language))}</p>
      {renewal.periodUntil < today && !isJudged ? <p>{words.otherFigures}</p> : null}
      <p class="at-actions">
        <a class="govuk-button" href={paths.renewal.href({ of: renewal.id })}>
          {isShort ? words.link : words.renew}
        </a>
      </p>
    </section>
  )
}

/** On the first page of somebody who has nothing to hand in now: when that comes, or that it is done. */
export function RenewalCard({ frame, renewals, today }: RenewalCardProps) {
  const { language } = frame
  const words = language.text.renewals.home
  if (findAtStage(renewals, today, ['open', 'grace'])) return null
  const seen =
    findAtStage(renewals, today, ['ahead']) ??
    findAtStage(renewals, today, ['handed-in']) ??
    findAtStage(renewals.slice(0, 1), today, ['renewed'])
  if (!seen) return null
  const { renewal, stage } = seen
  const until = language.format.day(renewal.periodUntil)
  return (
    <section class="at-card" aria-labelledby="renewal">
      <h2 class="govuk-heading-s" id="renewal">
        {words.title}
      </h2>
      <p>
        {stage === 'ahead'
          ? words.ahead(...daysOf(renewal, language))
          : stage === 'handed-in'
            ? words.handedIn(until)
            : words.renewed(until)}
      </p>
      <p>
        <a class="govuk-link" href={paths.renewal.href({ of: renewal.id })}>
          {stage === 'ahead' ? words.link : words.see}
        </a>
      </p>
    </section>
  )
}

function tellGrace({ periodUntil, graceUntil, lapsesOn }: Renewal, { text, format }: Language): string {
  const words = text.renewals.home
  const until = format.day(periodUntil)
  if (graceUntil === null || lapsesOn === null) return words.graceByStaff(until)
  return words.grace(until, format.day(graceUntil))
}

function daysOf({ periodUntil, dueOn }: Renewal, { format }: Language): [string, string] {
  return [format.day(periodUntil), format.day(dueOn ?? periodUntil)]
}
