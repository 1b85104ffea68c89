import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import { ConfirmationMark } from '../../components/confirmation-mark.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { paths } from '../../paths.ts'
import { type FirstStandard, tellCounts } from './counts/tell-counts.ts'
import type { ListLine, ListView } from './list-view.ts'
import { LogManyLinks } from './log-many-links.tsx'
import { SavedNote } from './saved-note.tsx'

interface SectionPageProps {
  readonly frame: Frame
  readonly section: KeptSection
  readonly list: ListView
  /** What the person works toward first, by a short name: the aim, or what fits best. */
  readonly first: FirstStandard | undefined
  readonly saved: SavedNoteProps['saved']
}

type SavedNoteProps = Parameters<typeof SavedNote>[0]

/** One section of the portfolio: its entries by year, and the ways to add more. */
export function SectionPage({ frame, section, list, first, saved }: SectionPageProps) {
  const { text, format } = frame.language
  const words = text.portfolio.sections[section]
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.portfolio.href()}>
              {text.portfolio.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">
            {list.hours === undefined
              ? words.lead
              : text.portfolio.list.total(format.figure(list.hours)) + aheadWords(frame, list.hoursAhead)}
          </p>
          <SavedNote frame={frame} saved={saved} />
          <WaysToAdd frame={frame} section={section} />
          <Search frame={frame} section={section} list={list} />
          {list.found === 0 && list.words === '' ? <p>{words.none}</p> : null}
          {list.years.map(({ year, lines, hours, hoursAhead }) => (
            <section class="at-card" aria-labelledby={`year-${year ?? 'none'}`}>
              <h2 class="govuk-heading-s" id={`year-${year ?? 'none'}`}>
                {year === null ? words.title : yearTitle(frame, year, list.hours, { hours, hoursAhead })}
              </h2>
              <ul class="at-lines">
                {lines.map((line) => (
                  <Line {...{ frame, section, line, first }} />
                ))}
              </ul>
            </section>
          ))}
          <Pages frame={frame} section={section} list={list} />
        </div>
      </main>
    </Layout>
  )
}

function yearTitle(
  frame: Frame,
  year: string,
  all: number | undefined,
  { hours, hoursAhead }: { readonly hours: number; readonly hoursAhead: number },
) {
  const { text, format } = frame.language
  if (all === undefined) return year
  return text.portfolio.list.year(year, format.figure(hours)) + aheadWords(frame, hoursAhead)
}

/** How many of the hours are still to come; nothing where none are. */
function aheadWords({ language: { text, format } }: Frame, hours: number): string {
  return hours === 0 ? '' : text.portfolio.list.ahead(format.figure(hours))
}

function WaysToAdd({ frame, section }: { frame: Frame; section: KeptSection }) {
  const { text } = frame.language
  const { list, sections } = text.portfolio
  return (
    <p class="at-actions">
      <a class="govuk-button" href={paths.newEntry.href(section)}>
        {list.add(sections[section].one)}
      </a>
      <LogManyLinks frame={frame} section={section} />
      {section === 'rsc' || section === 'providers' ? (
        <a class="govuk-link" href={paths.providers.href()}>
          {text.providers.title}
        </a>
      ) : null}
    </p>
  )
}

/** Worth its room only where a list is longer than a look. */
function Search({ frame, section, list }: { frame: Frame; section: KeptSection; list: ListView }) {
  const { text, format } = frame.language
  const words = text.portfolio.list
  if (list.words === '' && list.found < 12) return null
  return (
    <search>
      <form method="get" action={paths.section.href(section)} class="at-find">
        <label class="govuk-label" for="words">
          {words.find}
        </label>
        <input class="govuk-input" type="search" id="words" name="words" value={list.words} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.findButton}
        </button>
      </form>
      {list.words === '' ? null : (
        <p role="status">
          {words.found(format.figure(list.found), list.words)}{' '}
          <a class="govuk-link" href={paths.section.href(section)}>
            {words.showAll}
          </a>
        </p>
      )}
    </search>
  )
}

interface LineProps extends Pick<SectionPageProps, 'frame' | 'section' | 'first'> {
  readonly line: ListLine
}

function Line({ frame, section, line, first }: LineProps) {
  const { text, format } = frame.language
  const hours = line.hours === undefined ? undefined : format.figure(line.hours)
  const told = line.counts && tellCounts(line.counts, first, frame.language)
  return (
    <li>
      <a class="govuk-link at-lines__name" href={paths.entry.href(section, line.id)}>
        <bdi>{line.label}</bdi>
      </a>
      {hours === undefined ? null : (
        <span class="at-num">
          <b>{hours}</b> {text.unit('hours', hours)}
        </span>
      )}
      <span class="at-lines__when">{line.when}</span>
      {section === 'providers' || told === undefined ? null : (
        <span class="at-lines__state">
          <State kind={told.kind}>{told.words}</State>
        </span>
      )}
      {line.confirmation ? (
        <span class="at-lines__state">
          <ConfirmationMark frame={frame} state={line.confirmation} />
        </span>
      ) : null}
    </li>
  )
}

function Pages({ frame, section, list }: { frame: Frame; section: KeptSection; list: ListView }) {
  if (list.pages === 1) return null
  const { text } = frame.language
  const words = text.portfolio.list
  const to = (page: number) => paths.section.href(section, { words: list.words, page: String(page) })
  return (
    <nav class="at-pages" aria-label={words.pages}>
      {list.page > 1 ? (
        <a class="govuk-link" rel="prev" href={to(list.page - 1)}>
          {words.newer}
        </a>
      ) : (
        <span />
      )}
      <span>{words.page(String(list.page), String(list.pages))}</span>
      {list.page < list.pages ? (
        <a class="govuk-link" rel="next" href={to(list.page + 1)}>
          {words.older}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
