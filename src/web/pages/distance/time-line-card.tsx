import type { RscProvider, RscTimeLine } from '../../../evaluation/rsc-time-line.ts'
import type { Edition } from '../../../standards/schema.ts'
import type { Language } from '../../messages/messages.ts'
import { type BinnedMonths, binMonths } from './bin-months.ts'
import { entriesId } from './requirement-row.tsx'
import { TimeLineChart } from './time-line-chart.tsx'
import { toneOf } from './tone-of.ts'

interface TimeLineCardProps {
  readonly timeLine: RscTimeLine
  readonly edition: Edition
  readonly language: Language
}

/** Reflective supervision over time: a picture, its legend, and the same figures as a table. */
export function TimeLineCard({ timeLine, edition, language }: TimeLineCardProps) {
  const { text, format } = language
  const binned = binMonths(timeLine.months)
  const { window } = timeLine
  return (
    <section class="at-card" aria-labelledby="time-line-title">
      <h2 class="govuk-heading-m" id="time-line-title">
        {text.timeLine.title}
      </h2>
      <figure class="at-fig">
        <section class="at-scroll" tabindex={0} aria-label={text.timeLine.scroll}>
          <TimeLineChart {...{ timeLine, binned, language }} windowMonths={edition.rsc?.window?.months} />
        </section>
        <figcaption>
          <ul class="at-legend">
            {timeLine.providers.map((provider) => (
              <Legend provider={provider} timeLine={timeLine} language={language} />
            ))}
          </ul>
          {window ? <p>{text.timeLine.windowText(format.day(window.from), format.day(window.to))}</p> : null}
        </figcaption>
      </figure>
      <details class="at-fold">
        <summary>{text.timeLine.table}</summary>
        <TimeLineTable timeLine={timeLine} binned={binned} language={language} />
      </details>
      <p>
        <a class="govuk-link" href={`#${entriesId(timeLine.requirement)}`}>
          {text.timeLine.seeWhy}
        </a>
      </p>
    </section>
  )
}

function Legend(props: { provider: RscProvider; timeLine: RscTimeLine; language: Language }) {
  const { provider, timeLine, language } = props
  const { text, format } = language
  const name = provider.name ?? text.timeLine.peers
  const { countedHours, notCountedHours } = provider
  return (
    <>
      {countedHours > 0 ? (
        <li>
          <Swatch tone={toneOf({ provider: provider.provider, counted: true }, timeLine)} />
          <bdi>{name}</bdi>
          {text.timeLine.provider(format.figure(countedHours), format.percent(provider.share))}
        </li>
      ) : null}
      {notCountedHours > 0 ? (
        <li>
          <Swatch tone={toneOf({ provider: provider.provider, counted: false }, timeLine)} />
          <bdi>{name}</bdi>
          {text.timeLine.notCounted(format.figure(notCountedHours))}
        </li>
      ) : null}
    </>
  )
}

function Swatch({ tone }: { tone: string }) {
  return (
    <svg width="14" height="14" aria-hidden="true" focusable="false">
      <rect class={tone} x="1" y="1" width="12" height="12" rx="3" />
    </svg>
  )
}

function TimeLineTable(props: { timeLine: RscTimeLine; binned: BinnedMonths; language: Language }) {
  const { timeLine, binned, language } = props
  const { text, format } = language
  const { when } = text.timeLine
  const names = new Map(
    timeLine.providers.map(({ provider, name }) => [provider, name ?? text.timeLine.peers]),
  )
  const figure = (hours: number) => (hours === 0 ? '–' : format.figure(hours))
  const heading =
    binned.monthsPerBin === 1 ? when.month : binned.monthsPerBin === 3 ? when.quarter : when.years
  return (
    <table class="at-table">
      <caption class="govuk-visually-hidden">{text.timeLine.title}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{text.timeLine.who}</th>
          <th scope="col">{text.timeLine.counts}</th>
          <th scope="col">{text.timeLine.doesNot}</th>
        </tr>
      </thead>
      <tbody>
        {binned.bins.flatMap(({ month, parts }) =>
          parts.map(({ provider, hours, counted }) => (
            <tr>
              <th scope="row">{format.month(month)}</th>
              <td>
                <bdi>{names.get(provider)}</bdi>
              </td>
              <td>{figure(counted ? hours : 0)}</td>
              <td>{figure(counted ? 0 : hours)}</td>
            </tr>
          )),
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.timeLine.total}</th>
          <td />
          <td>{figure(timeLine.countedHours)}</td>
          <td>{figure(timeLine.notCountedHours)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
