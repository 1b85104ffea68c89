import type { SectionBody } from '../../../domain/portfolio/entry.ts'
import type { SeenThread } from '../../../services/comments/see-thread.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { FormProblems } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { EntryFacts } from '../portfolio/entry-facts.tsx'
import { labelOf } from '../portfolio/label-of.ts'
import type { NameLists } from '../portfolio/name-lists.ts'
import { commentFieldId, type RefusedComment } from './comment-form.tsx'
import { subjectTitle } from './subject-title.ts'
import { type Reading, Thread } from './thread.tsx'

interface ThreadPageProps extends Reading {
  readonly frame: Frame
  readonly seen: SeenThread
  readonly names: NameLists
  readonly refused?: RefusedComment | undefined
}

/** A thread on a page of its own, below the entry that it is about. */
export function ThreadPage({ frame, seen, names, refused, ...reading }: ThreadPageProps) {
  const { view, entry } = seen
  const title = subjectTitle(
    view.subject,
    entry && labelOf(entry, names, frame.language),
    frame.language.text,
  )
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <WayBack frame={frame} seen={seen} readerId={reading.readerId} />
          </p>
          {refused ? (
            <FormProblems
              frame={frame}
              problems={[{ field: commentFieldId(view), message: refused.problem }]}
            />
          ) : null}
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          {entry ? (
            <Entry frame={frame} entry={entry} removed={entry.removedAt !== null} names={names} />
          ) : null}
          <Thread frame={frame} view={view} refused={refused} {...reading} />
        </div>
      </main>
    </Layout>
  )
}

/** The applicant goes back to the messages, everybody else to the applicant. */
function WayBack({ frame, seen, readerId }: { frame: Frame; seen: SeenThread; readerId: string }) {
  const { applicantId, association } = seen.view
  const words = frame.language.text.comments.back
  return readerId === applicantId ? (
    <a class="govuk-link" href={paths.messages.href()}>
      {words.messages}
    </a>
  ) : (
    <a class="govuk-link" href={paths.applicant.href(association.shortId, applicantId)}>
      {words.people(seen.applicantName)}
    </a>
  )
}

interface EntryProps {
  readonly frame: Frame
  readonly entry: SectionBody
  readonly removed: boolean
  readonly names: NameLists
}

function Entry({ frame, entry, removed, names }: EntryProps) {
  return (
    <section class="at-card">
      {removed ? <p class="at-quiet">{frame.language.text.comments.aboutRemoved}</p> : null}
      <EntryFacts entry={entry} names={names} language={frame.language} />
    </section>
  )
}
