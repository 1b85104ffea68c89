import type { SeasonBucket } from '../../../domain/renewals/season.ts'
import { seasonBuckets } from '../../../domain/renewals/season.ts'
import type { SeasonList, SeenSeason } from '../../../services/renewals/see-season.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { BucketChart } from './bucket-chart.tsx'

interface SeasonPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  /** Undefined where nobody has a renewal. */
  readonly seen: SeenSeason | undefined
  readonly list: SeasonList
  readonly isOn: boolean
  readonly isAdministrator: boolean
  readonly note?: string | undefined
}

/** The season for those who run it: how it stands, and who needs a call. */
export function SeasonPage(props: SeasonPageProps) {
  const { frame, association, seen, isOn, isAdministrator, note } = props
  const words = frame.language.text.renewals.season
  const { shortId } = association
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          <p class="at-lead">{isOn ? words.lead : seen ? words.offWithPast : words.off}</p>
          {isOn && !seen ? <p>{words.noneYet}</p> : null}
          {isAdministrator ? (
            <p class="at-actions">
              <a class={isOn ? 'govuk-link' : 'govuk-button'} href={paths.renewalModel.href(shortId)}>
                {isOn ? words.toModel : words.offButton}
              </a>
              <a class="govuk-link" href={paths.waysPart.href(shortId, 'renewals')}>
                {words.toWays}
              </a>
            </p>
          ) : null}
          {seen ? <Season {...props} seen={seen} /> : null}
        </div>
      </main>
    </Layout>
  )
}

type SeasonProps = SeasonPageProps & { readonly seen: SeenSeason }

function Season(props: SeasonProps) {
  const { frame, association, seen } = props
  const { text, format } = frame.language
  const words = text.renewals.season
  const { shortId } = association
  return (
    <>
      <ul class="at-chips" aria-label={words.period}>
        {seen.seasons.map(({ from, until }) => (
          <li>
            <a
              href={paths.season.href(shortId, { period: from })}
              aria-current={from === seen.period.from ? 'true' : undefined}
            >
              {words.periodOf(format.day(from), format.day(until))}
            </a>
          </li>
        ))}
      </ul>
      <section class="at-card" aria-labelledby="figures">
        <h2 class="govuk-heading-m" id="figures">
          {words.figures}
        </h2>
        <BucketChart
          language={frame.language}
          counts={seen.counts}
          hrefOf={(bucket) =>
            `${paths.season.href(shortId, { period: seen.period.from, show: bucket })}#list`
          }
        />
        <p>
          <a class="govuk-link" href={paths.seasonFigures.href(shortId, seen.period.from)}>
            {words.toFigures}
          </a>
        </p>
      </section>
      <List {...props} />
    </>
  )
}

function List(props: SeasonProps) {
  const { frame, association, seen, list } = props
  const { text, format } = frame.language
  const words = text.renewals.season
  const isCall = list.show === 'call'
  return (
    <section class="at-part" aria-labelledby="list">
      <h2 class="govuk-heading-l" id="list">
        {isCall ? words.call : list.show === 'all' ? words.all : words.bucket[list.show]}
      </h2>
      <Buckets {...props} />
      <Search {...props} />
      {seen.lines.length === 0 ? (
        <p>{isCall ? words.callNone : words.nobody}</p>
      ) : (
        <>
          <ul class="at-lines at-card">
            {seen.lines.map(({ renewalId, name, bucket, dueOn, graceUntil }) => (
              <li>
                <a
                  class="govuk-link at-lines__name"
                  href={paths.staffRenewal.href(association.shortId, renewalId)}
                >
                  <bdi>{name}</bdi>
                </a>
                <span class="at-lines__state">{words.bucket[bucket]}</span>
                <span class="at-lines__when">
                  {bucket === 'grace' && graceUntil
                    ? words.until(format.day(graceUntil))
                    : dueOn
                      ? words.due(format.day(dueOn))
                      : ''}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a
              class="govuk-button"
              href={paths.seasonMessage.href(association.shortId, {
                period: seen.period.from,
                show: list.show,
                name: list.name || undefined,
              })}
            >
              {isCall ? words.writeCall : words.writeAll}
            </a>
          </p>
        </>
      )}
      <Pages {...props} />
    </section>
  )
}

function Buckets({ frame, association, seen, list }: SeasonProps) {
  const words = frame.language.text.renewals.season
  const shown: readonly (SeasonBucket | 'call' | 'all')[] = ['call', 'all', ...seasonBuckets]
  return (
    <ul class="at-chips" aria-label={words.list}>
      {shown.map((each) => (
        <li>
          <a
            href={`${paths.season.href(association.shortId, { period: seen.period.from, show: each })}#list`}
            aria-current={each === list.show ? 'true' : undefined}
          >
            {each === 'call' ? words.call : each === 'all' ? words.all : words.bucket[each]}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Search({ frame, association, seen, list }: SeasonProps) {
  const { text } = frame.language
  const words = text.renewals.season
  return (
    <search>
      <form method="get" action={paths.season.href(association.shortId)} class="at-filters">
        <input type="hidden" name="period" value={seen.period.from} />
        <input
          type="hidden"
          name="show"
          value={list.name === '' && list.show === 'call' ? 'all' : list.show}
        />
        <TextField name="name" label={words.search} value={list.name} errorPrefix={text.fault.prefix} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.searchButton}
        </button>
      </form>
    </search>
  )
}

function Pages({ frame, association, seen, list }: SeasonProps) {
  const words = frame.language.text.renewals.season
  if (list.page === 0 && !seen.hasMore) return null
  const to = (page: number) =>
    paths.season.href(association.shortId, {
      ...{ period: seen.period.from, show: list.show, name: list.name || undefined },
      page: page > 0 ? String(page + 1) : undefined,
    })
  return (
    <nav class="at-pages" aria-label={words.list}>
      {list.page > 0 ? (
        <a class="govuk-link" rel="prev" href={to(list.page - 1)}>
          {words.newer}
        </a>
      ) : (
        <span />
      )}
      {seen.hasMore ? (
        <a class="govuk-link" rel="next" href={to(list.page + 1)}>
          {words.more}
        </a>
      ) : null}
    </nav>
  )
}
