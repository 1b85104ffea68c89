import type { Child } from 'hono/jsx'
import type { Change } from '../../../domain/portfolio/change.ts'
import { isKeptSection, type PortfolioEntry } from '../../../domain/portfolio/entry.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { EntryFacts } from './entry-facts.tsx'
import type { NameLists } from './name-lists.ts'
import { type Saved, SavedNote } from './saved-note.tsx'

interface EntryPageProps {
  readonly frame: Frame
  readonly entry: PortfolioEntry
  readonly label: string
  readonly names: NameLists
  readonly changes: readonly Change[]
  readonly saved: Saved | undefined
  /** Where the entry counts, its files, its confirmation, its thread. */
  readonly children?: Child
}

/** One entry: what it says, where it counts, and what happened to it. */
export function EntryPage({ frame, entry, label, names, changes, saved, children }: EntryPageProps) {
  const { language } = frame
  const { text, format } = language
  const words = text.portfolio.entry
  return (
    <Layout frame={frame} title={label}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            {isKeptSection(entry.section) ? (
              <a class="govuk-link" href={paths.section.href(entry.section)}>
                {text.portfolio.sections[entry.section].title}
              </a>
            ) : (
              <a class="govuk-link" href={paths.portfolio.href()}>
                {text.portfolio.title}
              </a>
            )}
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{label}</bdi>
          </h1>
          <SavedNote frame={frame} saved={saved} />
          {entry.removedAt ? <Removed frame={frame} changes={changes} /> : null}
          <section class="at-card" aria-labelledby="said-title">
            <h2 class="govuk-heading-s" id="said-title">
              {words.said}
            </h2>
            <EntryFacts entry={entry} names={names} language={language} />
            {entry.basis ? (
              <p class="at-quiet">
                {words.fromCredits(
                  format.figure(entry.basis.credits),
                  format.figure(entry.basis.hoursPerCredit),
                )}
                . {entry.basis.figureOf === null ? words.ourFigure : null}
              </p>
            ) : null}
            <EntryActions frame={frame} entry={entry} />
          </section>
          {children}
          <History changes={changes} language={language} />
        </div>
      </main>
    </Layout>
  )
}

function EntryActions({ frame, entry }: { frame: Frame; entry: PortfolioEntry }) {
  const { section, id } = entry
  if (entry.removedAt || !isKeptSection(section)) return null
  const words = frame.language.text.portfolio.entry
  return (
    <p class="at-actions at-noprint">
      <a class="govuk-button" href={paths.editEntry.href(section, id)}>
        {words.edit}
      </a>
      <a class="govuk-link" href={paths.newEntry.href(section, id)}>
        {words.duplicate}
      </a>
      <a class="govuk-link" href={paths.removeEntry.href(section, id)}>
        {words.remove}
      </a>
    </p>
  )
}

function Removed({ frame, changes }: { frame: Frame; changes: readonly Change[] }) {
  const { entry, saved } = frame.language.text.portfolio
  const batch = changes.find(({ kind }) => kind === 'removed')?.batch
  return (
    <div class="at-note at-note--you">
      <p>
        <b>{entry.removed}.</b> {entry.removedText}
      </p>
      {batch ? (
        <ActionButton
          frame={frame}
          action={paths.undo.href()}
          label={saved.undo}
          fields={{ batch, as: crypto.randomUUID() }}
        />
      ) : null}
    </div>
  )
}

function History({
  changes,
  language: { text, format },
}: {
  changes: readonly Change[]
  language: Language
}) {
  const words = text.portfolio.entry
  return (
    <section class="at-card" aria-labelledby="history-title">
      <h2 class="govuk-heading-s" id="history-title">
        {words.history}
      </h2>
      <ul class="at-lines">
        {changes.map(({ kind, at }) => (
          <li>
            <span class="at-lines__name">{words.change[kind]}</span>
            <time class="at-lines__when" datetime={at.toISOString()}>
              {format.instant(at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
