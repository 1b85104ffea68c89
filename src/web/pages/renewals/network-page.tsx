import { seasonBuckets, seasonReasons } from '../../../domain/renewals/season.ts'
import type { SeasonBesideNetwork } from '../../../services/renewals/see-season.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface NetworkPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly beside: SeasonBesideNetwork
}

/** What a period came to, beside the whole network. */
export function NetworkSeasonPage({ frame, association, beside }: NetworkPageProps) {
  const { text, format } = frame.language
  const words = text.renewals.season
  const { period, year, network } = beside
  return (
    <Layout frame={frame} title={words.network.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.seasonFigures.href(association.shortId, period.from)}>
              {words.network.back}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.network.title}</h1>
          {network ? (
            <>
              <p class="at-lead">{words.network.lead(String(year), format.figure(network.places))}</p>
              <p>{words.network.rounded}</p>
            </>
          ) : (
            <p class="at-note">{words.network.tooFew(String(year))}</p>
          )}
          <PeopleCard frame={frame} beside={beside} of="bucket" />
          <PeopleCard frame={frame} beside={beside} of="reason" />
          <HoursCard frame={frame} beside={beside} />
          <p>
            <a class="govuk-button" href={paths.networkTable.href(association.shortId, period.from)}>
              {words.network.csv}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

type CardProps = Pick<NetworkPageProps, 'frame' | 'beside'>

/** People by how they stand or by reason, as a share of everybody with a renewal, on either side. */
function PeopleCard({ frame, beside, of }: CardProps & { readonly of: 'bucket' | 'reason' }) {
  const { text, format } = frame.language
  const words = text.renewals.season
  const [ownAll, networkAll] = [sum(beside.counts), sum(beside.network?.counts)]
  const lines = peopleLines(beside, words)[of].filter(({ own, all }) => own > 0 || (all ?? 0) > 0)
  return (
    <section class="at-card" aria-labelledby={of}>
      <h2 class="govuk-heading-m" id={of}>
        {of === 'bucket' ? words.network.stands : words.reasons}
      </h2>
      {lines.length === 0 ? <p>{words.network.none}</p> : null}
      <ul class="at-reasons">
        {lines.map(({ title, own, all }) => (
          <li>
            <b>{title}</b>
            <p>{words.network.own(format.figure(own), percent(own, ownAll))}</p>
            <ProgressBar have={own} need={Math.max(1, ownAll)} kind="met" />
            {all === undefined ? null : (
              <>
                <p>{words.network.all(format.figure(all), percent(all, networkAll))}</p>
                <ProgressBar have={all} need={Math.max(1, networkAll)} kind="wait" />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Hours by topic for each who handed them in, so that small and large stand beside each other. */
function HoursCard({ frame, beside }: CardProps) {
  const { text, format } = frame.language
  const words = text.renewals.season
  const lines = topicLines(beside).map(({ title, own, all }) => ({
    ...{ title, own: own && own.hours / own.people, all: all && all.hours / all.people },
  }))
  const most = Math.max(1, ...lines.flatMap(({ own = 0, all = 0 }) => [own, all]))
  return (
    <section class="at-card" aria-labelledby="hours">
      <h2 class="govuk-heading-m" id="hours">
        {words.network.hours}
      </h2>
      {lines.length === 0 ? <p>{words.topicNone}</p> : null}
      <ul class="at-reasons">
        {lines.map(({ title, own, all }) => (
          <li>
            <b>{title}</b>
            {own === undefined ? null : (
              <>
                <p>{words.network.ownHours(words.hours(format.figure(own)))}</p>
                <ProgressBar have={own} need={most} kind="met" />
              </>
            )}
            {all === undefined ? null : (
              <>
                <p>{words.network.allHours(words.hours(format.figure(Math.round(all))))}</p>
                <ProgressBar have={all} need={most} kind="wait" />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type SeasonWords = Frame['language']['text']['renewals']['season']

interface PeopleLine {
  readonly title: string
  readonly own: number
  /** Undefined where there is no network to compare with. */
  readonly all: number | undefined
}

/** The lines of people in their order, for the page and for the table. */
export function peopleLines({ counts, reasons, network }: SeasonBesideNetwork, words: SeasonWords) {
  const line = (title: string, own: number | undefined, all: number | undefined): PeopleLine => ({
    ...{ title, own: own ?? 0, all: network && (all ?? 0) },
  })
  return {
    bucket: seasonBuckets.map((each) =>
      line(words.bucket[each], counts.get(each), network?.counts.get(each)),
    ),
    reason: seasonReasons.map((each) =>
      line(words.reason[each], reasons.get(each), network?.reasons.get(each)),
    ),
  }
}

/** Topics of either side, the own first. */
export function topicLines({ topics, network }: SeasonBesideNetwork) {
  const others = network?.topics ?? []
  const only = others.filter(({ requirement }) => topics.every((own) => own.requirement !== requirement))
  return [
    ...topics.map((own) => ({
      ...{ title: own.title, own, all: others.find(({ requirement }) => requirement === own.requirement) },
    })),
    ...only.map((all) => ({ title: all.title, own: undefined, all })),
  ]
}

function sum(counts: ReadonlyMap<string, number> | undefined): number {
  return [...(counts?.values() ?? [])].reduce((all, each) => all + each, 0)
}

function percent(part: number, whole: number): string {
  return String(whole === 0 ? 0 : Math.round((part / whole) * 100))
}
