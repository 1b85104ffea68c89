import { workKinds } from '../../../domain/workbench/work-kinds.ts'
import type { MyVotes } from '../../../services/decisions/list-my-votes.ts'
import type { NamedWaiting } from '../../../services/decisions/tell-waiting.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellStanding } from './tell-standing.ts'

interface MyVotesPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly mine: MyVotes
}

/** Where a member of the committee sees what waits for a vote, and what becomes of those given. */
export function MyVotesPage(props: MyVotesPageProps) {
  const { frame, association, mine } = props
  const { text, format } = frame.language
  const words = text.decisions.mine
  const minutes = text.workbench.minutes(format.figure(workKinds.vote.minutes))
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{mine.isUsed ? words.lead(minutes) : words.notUsed}</p>
          <section class="at-card" aria-labelledby="open-title">
            <h2 class="govuk-heading-m" id="open-title">
              {words.open}
            </h2>
            {mine.open.length === 0 ? <p>{words.nothing}</p> : <Lines {...props} waiting={mine.open} />}
          </section>
          {mine.voted.length === 0 ? null : (
            <section class="at-card" aria-labelledby="voted-title">
              <h2 class="govuk-heading-m" id="voted-title">
                {words.voted}
              </h2>
              <p class="at-quiet">{words.votedLead}</p>
              <Lines {...props} waiting={mine.voted} />
            </section>
          )}
        </div>
      </main>
    </Layout>
  )
}

type LinesProps = Pick<MyVotesPageProps, 'frame' | 'association'> & {
  readonly waiting: readonly NamedWaiting[]
  /** Whether the reader learns by name whom each waits for. */
  readonly isForStaff?: boolean
}

/** Applications that wait for a committee, with how far it is. */
export function Lines({ frame, association, waiting, isForStaff = false }: LinesProps) {
  const { text, format } = frame.language
  return (
    <ul class="at-lines">
      {waiting.map((each) => (
        <li>
          <a class="govuk-link at-lines__name" href={paths.decision.href(association.shortId, each.id)}>
            <bdi>{each.applicant}</bdi>, {nameStandard(each.standard, text)}
          </a>
          <span class="at-lines__when">
            {text.decisions.mine.since(format.instant(each.since, association.timeZone))}
          </span>
          <span class="at-lines__state">
            <bdi>{tellStanding(each, isForStaff ? each.yetToVote : [], frame.language)}</bdi>
          </span>
        </li>
      ))}
    </ul>
  )
}
