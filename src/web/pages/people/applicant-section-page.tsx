import type { Comment } from '../../../domain/comments/comment.ts'
import { listedOn, type PortfolioEntry, type Section } from '../../../domain/portfolio/entry.ts'
import type { SeenSection } from '../../../services/people/see-applicant.ts'
import type { Association } from '../../../store/people/associations.ts'
import { ConfirmationMark } from '../../components/confirmation-mark.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { CommentItem } from '../comments/comments.tsx'
import { type Reading, Thread } from '../comments/thread.tsx'
import { FileLines } from '../files/file-lines.tsx'
import { EntryFacts } from '../portfolio/entry-facts.tsx'
import { labelOf } from '../portfolio/label-of.ts'
import type { NameLists } from '../portfolio/name-lists.ts'

interface ApplicantSectionPageProps extends Reading {
  readonly frame: Frame
  readonly section: Section
  readonly seen: SeenSection
  readonly names: NameLists
  readonly isFirst: boolean
}

/** A section of somebody else's portfolio: every entry with what was said about it, and what was said about all. */
export function ApplicantSectionPage(props: ApplicantSectionPageProps) {
  const { frame, section, seen, names, isFirst, ...reading } = props
  const { applicant, whole, page } = seen
  const { text } = frame.language
  const title = text.comments.sections[section]
  return (
    <Layout frame={frame} title={`${title}, ${applicant.name}`}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.applicant.href(whole.association.shortId, applicant.id)}>
              {text.comments.back.people(applicant.name)}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          {page.entries.length === 0 ? <p>{text.people.applicant.empty}</p> : null}
          {page.entries.map((entry) => (
            <Entry {...{ frame, entry, names, seen }} />
          ))}
          <Pages frame={frame} section={section} seen={seen} isFirst={isFirst} />
          <Thread frame={frame} view={whole} {...reading} />
        </div>
      </main>
    </Layout>
  )
}

interface EntryProps {
  readonly frame: Frame
  readonly entry: PortfolioEntry
  readonly names: NameLists
  readonly seen: SeenSection
}

function Entry({ frame, entry, names, seen }: EntryProps) {
  const { language } = frame
  const { association } = seen.whole
  const day = listedOn(entry)
  const files = seen.files.get(entry.id) ?? []
  const id = `entry-${entry.id}`
  const confirmation = seen.sessions.get(entry.id)
  return (
    <section class="at-card" aria-labelledby={id}>
      <h2 class="govuk-heading-s" id={id}>
        <bdi>{labelOf(entry, names, language) || language.text.comments.sections[entry.section]}</bdi>
        {day ? <span class="at-quiet">, {language.format.day(day)}</span> : null}
      </h2>
      {confirmation ? (
        <p>
          <ConfirmationMark frame={frame} state={confirmation} />
        </p>
      ) : null}
      <EntryFacts entry={entry} names={names} language={language} />
      {files.length > 0 ? <FileLines frame={frame} files={files} association={association} /> : null}
      <EntryComments {...{ frame, entry, seen, association }} comments={seen.comments.get(entry.id) ?? []} />
    </section>
  )
}

interface EntryCommentsProps {
  readonly frame: Frame
  readonly entry: PortfolioEntry
  readonly seen: SeenSection
  readonly association: Association
  readonly comments: readonly Comment[]
}

/** Folded, and open where something is new; written is on the thread's own page, so that this one stays light. */
function EntryComments({ frame, entry, seen, association, comments }: EntryCommentsProps) {
  const words = frame.language.text.comments
  const key = {
    association: association.shortId,
    applicantId: seen.applicant.id,
    subject: { kind: 'entry', section: entry.section, entryId: entry.id },
  } as const
  const isUnread = seen.unread.has(entry.id)
  return (
    <>
      {comments.length > 0 ? (
        <details class="at-fold" open={isUnread}>
          <summary>
            {words.link.count(comments.length)}
            {isUnread ? <span class="at-new">{words.isNew}</span> : null}
          </summary>
          <ol class="at-comments at-fold__body">
            {comments.map((comment) => (
              <CommentItem frame={frame} comment={comment} timeZone={association.timeZone} />
            ))}
          </ol>
        </details>
      ) : null}
      <p class="at-thread__link">
        <a class="govuk-link" href={paths.thread.href(key)} aria-describedby={`entry-${entry.id}`}>
          {comments.length > 0 ? words.link.answer : words.link.write}
        </a>
      </p>
    </>
  )
}

interface PagesProps {
  readonly frame: Frame
  readonly section: Section
  readonly seen: SeenSection
  readonly isFirst: boolean
}

function Pages({ frame, section, seen, isFirst }: PagesProps) {
  const { people } = frame.language.text
  const { next } = seen.page
  if (!next && isFirst) return null
  const to = (after?: string) =>
    paths.applicantSection.href(
      seen.whole.association.shortId,
      seen.applicant.id,
      section,
      after === undefined ? {} : { after },
    )
  return (
    <nav class="at-pages" aria-label={people.pages}>
      {isFirst ? (
        <span />
      ) : (
        <a class="govuk-link" href={to()}>
          {people.applicant.newest}
        </a>
      )}
      {next ? (
        <a class="govuk-link" rel="next" href={to(`${next.id} ${next.on ?? ''}`)}>
          {people.applicant.older}
        </a>
      ) : null}
    </nav>
  )
}
