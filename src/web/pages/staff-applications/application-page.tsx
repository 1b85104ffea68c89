import type { Child } from 'hono/jsx'
import type { Committee } from '../../../services/decisions/load-committee.ts'
import { Layout } from '../../components/layout.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import type { ApplicationCard, CardFrame } from './card.ts'
import { TurnCard } from './turn-card.tsx'

export interface DrawnCard {
  readonly place: ApplicationCard['place']
  readonly drawn: Child
}

interface ApplicationPageProps extends CardFrame {
  readonly cards: readonly DrawnCard[]
  /** The committee that it waits for, if it waits for one. */
  readonly committee: Committee | null
  /** Whether a step was just taken. */
  readonly isDone: boolean
}

/** One application with everything about it: whose turn it is first, then card by card. */
export function ApplicationPage({ cards, isDone, committee, ...around }: ApplicationPageProps) {
  const { frame, association, inHand } = around
  const { text } = frame.language
  const words = text.staffApplications
  const name = withoutBidiControls(inHand.name)
  const at = (place: DrawnCard['place']) =>
    cards.filter((card) => card.place === place).map(({ drawn }) => drawn)
  return (
    <Layout frame={frame} title={`${name}, ${nameStandard(inHand.application.standard, text)}`}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.staffApplications.href(association.shortId)}>
              {words.title}
            </a>{' '}
            · {words.number(String(inHand.number))}
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{name}</bdi>
          </h1>
          <Lead {...around} />
          {isDone ? (
            <div class="at-note" role="status">
              <p>{words.done}</p>
            </div>
          ) : null}
          <TurnCard {...around} committee={committee} />
          {at('main')}
        </div>
        <aside>{at('aside')}</aside>
      </main>
    </Layout>
  )
}

function Lead({ frame, association, inHand }: CardFrame) {
  const { text, format } = frame.language
  const words = text.staffApplications
  const { application } = inHand
  return (
    <p class="at-lead">
      {nameStandard(application.standard, text)}, {words.edition(format.month(application.edition))} ·{' '}
      <b>{words.states[application.state]}</b>{' '}
      {words.since(format.instant(application.stateSince, association.timeZone))}
    </p>
  )
}
