import type { WaitingForCommittee } from '../../../services/decisions/tell-waiting.ts'
import type { Frame } from '../../components/layout.tsx'
import type { VisitedAssociation } from '../../visit.ts'
import { Lines } from '../decisions/my-votes-page.tsx'

interface CommitteeCardProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly waiting: WaitingForCommittee
}

/** What is with the committee, whom it waits for, and so is not counted as anybody's work here. */
export function CommitteeCard({ frame, association, waiting: { shown, more } }: CommitteeCardProps) {
  const { text, format } = frame.language
  const words = text.workbench.withCommittee
  return (
    <section class="at-card" aria-labelledby="committee-title">
      <h2 class="govuk-heading-s" id="committee-title">
        {words.title}
      </h2>
      <p class="at-quiet">{words.lead}</p>
      <Lines {...{ frame, association }} waiting={shown} isForStaff={true} />
      {more === 0 ? null : <p class="at-quiet">{words.more(format.figure(more))}</p>}
    </section>
  )
}
