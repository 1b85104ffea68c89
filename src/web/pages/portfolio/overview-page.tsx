import { isLoggedSection, type KeptSection, keptSections } from '../../../domain/portfolio/entry.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { LogManyLinks } from './log-many-links.tsx'
import { type Saved, SavedNote } from './saved-note.tsx'

/** How much one section holds. */
interface SectionSum {
  readonly section: KeptSection
  readonly entries: number
  readonly hours: number | undefined
  /** When the latest entry was, in words. */
  readonly latest: string | undefined
}

interface OverviewPageProps {
  readonly frame: Frame
  readonly sums: readonly SectionSum[]
  readonly saved: Saved | undefined
}

/** The whole portfolio on one page: what is in each section, and the quickest way to add to it. */
export function OverviewPage({ frame, sums, saved }: OverviewPageProps) {
  const { text } = frame.language
  const words = text.portfolio
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <SavedNote frame={frame} saved={saved} />
          <section class="at-card" aria-label={words.overview.all}>
            <ul class="at-sections">
              {sums.map((sum) => (
                <Section frame={frame} sum={sum} />
              ))}
            </ul>
          </section>
          <section class="at-card" aria-labelledby="competencies-title">
            <h2 class="govuk-heading-s" id="competencies-title">
              <a class="govuk-link" href={paths.competencies.href()}>
                {words.overview.competencies}
              </a>
            </h2>
            <p>{words.overview.competenciesLead}</p>
          </section>
          <p>
            <a class="govuk-link" href={paths.mine.href()}>
              {words.overview.mine}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function Section({ frame, sum }: { frame: Frame; sum: SectionSum }) {
  const { text, format } = frame.language
  const { sections, overview, list } = text.portfolio
  const { section, entries, hours, latest } = sum
  const figure = hours === undefined ? undefined : format.figure(hours)
  return (
    <li>
      <h2 class="govuk-heading-s">
        <a class="govuk-link" href={paths.section.href(section)}>
          {sections[section].title}
        </a>
      </h2>
      <span class="at-num">
        {figure === undefined || entries === 0 ? null : (
          <>
            <b>{figure}</b> {text.unit('hours', figure)},{' '}
          </>
        )}
        {entries === 0 ? overview.nothing : overview.entries(format.figure(entries))}
      </span>
      <p class="at-sections__lead">
        {entries > 0 && latest ? overview.latest(latest) : sections[section].lead}
      </p>
      <p class="at-actions">
        <a class="govuk-link" href={paths.newEntry.href(section)}>
          {list.add(sections[section].one)}
        </a>
        <LogManyLinks frame={frame} section={section} />
        {section === 'providers' ? (
          <a class="govuk-link" href={paths.providers.href()}>
            {text.providers.title}
          </a>
        ) : null}
      </p>
    </li>
  )
}

/** The sections with their sums, from the lines of each. */
export function sumSections(
  linesOf: (
    section: KeptSection,
  ) => readonly { readonly hours: number | undefined; readonly on: string | null; readonly when: string }[],
): SectionSum[] {
  return keptSections.map((section) => {
    const lines = linesOf(section)
    const latest = lines.reduce<(typeof lines)[number] | undefined>(
      (best, line) => (line.on !== null && (best?.on ?? '') <= line.on ? line : best),
      undefined,
    )
    return {
      section,
      entries: lines.length,
      hours: isLoggedSection(section)
        ? lines.reduce((sum, { hours = 0 }) => sum + Math.round(hours * 1e6), 0) / 1e6
        : undefined,
      latest: latest?.when,
    }
  })
}
