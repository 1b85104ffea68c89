import { type GrantedException, holdingOf } from '../../../domain/ways/granted-exception.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { Frame } from '../../components/layout.tsx'

interface ExcusedProps {
  readonly frame: Frame
  readonly own: OwnApplication
}

/**
 * What the association excused in an application and still does, also where it is met without: why, who decided it, and
 * until when. Who entered it is for staff.
 */
export function ExcusedCard({ frame, own }: ExcusedProps) {
  const words = frame.language.text.ways.exceptions
  const holding = own.judged.granted.filter((each) =>
    ['inForce', 'notYet'].includes(holdingOf(each, own.today)),
  )
  if (holding.length === 0) return null
  return (
    <section class="at-card" id="excused" aria-labelledby="excused-title">
      <h2 class="govuk-heading-m" id="excused-title">
        {words.own.title}
      </h2>
      {holding.map((each) => (
        <Excused {...{ frame, own, each }} />
      ))}
    </section>
  )
}

function Excused({ frame, own, each }: ExcusedProps & { each: GrantedException }) {
  const { text, format } = frame.language
  const words = text.ways.exceptions
  const { requirement, figure, reason, decidedBy, decidedOn, expiresOn } = each
  const finding = own.judged.evaluation.findings.find((found) => found.requirement === requirement)
  const what =
    figure === null
      ? words.waived
      : words.figure(format.figure(figure), finding ? format.figure(finding.need) : '')
  const isNotNeeded = finding?.outcome === 'met' && !finding.exception
  return (
    <>
      <p>
        <b>
          {finding?.title ?? requirement}: {what}
        </b>
      </p>
      <p>{reason}</p>
      <p class="at-quiet">
        {words.until(format.day(decidedOn), format.day(expiresOn))} {words.decidedBy(decidedBy)}
        {isNotNeeded ? ` ${words.own.notNeeded}` : ''}
      </p>
    </>
  )
}
