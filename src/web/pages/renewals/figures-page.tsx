import { seasonReasons } from '../../../domain/renewals/season.ts'
import type { SeasonFigures } from '../../../services/renewals/see-season.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { BucketChart } from './bucket-chart.tsx'

interface FiguresPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly figures: SeasonFigures
}

/** What a period came to: who was renewed, who lapsed, and the hours by topic. */
export function SeasonFiguresPage(props: FiguresPageProps) {
  const { frame, association, figures } = props
  const { text, format } = frame.language
  const words = text.renewals.season
  const { from, until } = figures.period
  return (
    <Layout frame={frame} title={words.chart}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.season.href(association.shortId, { period: from })}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.chart}</h1>
          <p class="at-lead">{words.periodOf(format.day(from), format.day(until))}</p>
          <BucketPart {...props} />
          <ReasonPart {...props} />
          <TopicPart {...props} />
          <OnwardPart {...props} />
        </div>
      </main>
    </Layout>
  )
}

function BucketPart({ frame, association, figures }: FiguresPageProps) {
  const { counts, period } = figures
  return (
    <section class="at-card" aria-labelledby="figures">
      <h2 class="govuk-heading-m" id="figures">
        {frame.language.text.renewals.season.figures}
      </h2>
      <BucketChart
        language={frame.language}
        counts={counts}
        hrefOf={(show) => paths.season.href(association.shortId, { period: period.from, show })}
      />
    </section>
  )
}

function ReasonPart({ frame, figures: { reasons } }: FiguresPageProps) {
  const { text, format } = frame.language
  const words = text.renewals.season
  const most = Math.max(1, ...reasons.values())
  return (
    <section class="at-card" aria-labelledby="reasons">
      <h2 class="govuk-heading-m" id="reasons">
        {words.reasons}
      </h2>
      {reasons.size === 0 ? <p>{words.reasonNone}</p> : null}
      <ul class="at-lines">
        {seasonReasons
          .filter((reason) => reasons.has(reason))
          .map((reason) => (
            <li>
              <span class="at-lines__name">
                {words.reason[reason]}: <b>{words.people(format.figure(reasons.get(reason) ?? 0))}</b>
              </span>
              <span class="at-lines__state">
                <ProgressBar have={reasons.get(reason) ?? 0} need={most} kind="wait" />
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

function TopicPart({ frame, figures: { topics } }: FiguresPageProps) {
  const { text, format } = frame.language
  const words = text.renewals.season
  const most = Math.max(1, ...topics.map(({ hours }) => hours))
  return (
    <section class="at-card" aria-labelledby="topics">
      <h2 class="govuk-heading-m" id="topics">
        {words.topics}
      </h2>
      {topics.length === 0 ? <p>{words.topicNone}</p> : null}
      <ul class="at-lines">
        {topics.map(({ title, hours, people }) => (
          <li>
            <span class="at-lines__name">
              {title}: <b>{words.hours(format.figure(hours))}</b>
            </span>
            <span class="at-lines__when">{words.people(format.figure(people))}</span>
            <span class="at-lines__state">
              <ProgressBar have={hours} need={most} kind="met" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OnwardPart({ frame, association, figures: { period } }: FiguresPageProps) {
  const words = frame.language.text.renewals.season
  return (
    <>
      <p>
        <a class="govuk-button" href={paths.seasonTable.href(association.shortId, period.from)}>
          {words.csv}
        </a>
      </p>
      <p>
        <a class="govuk-link" href={paths.networkSeason.href(association.shortId, period.from)}>
          {words.network.link}
        </a>
      </p>
    </>
  )
}
