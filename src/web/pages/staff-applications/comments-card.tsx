import { type ListedThread, listThreads } from '../../../store/comments/list-threads.ts'
import { paths } from '../../paths.ts'
import { subjectTitle } from '../comments/subject-title.ts'
import type { ApplicationCard, CardFrame } from './card.ts'

const mostShown = 5

/** What was said with the applicant last, and the way to all of it. */
export const commentsCard: ApplicationCard = {
  place: 'aside',
  async load({ tx, readerId, inHand: { application } }) {
    const { associationId, personId: applicantId } = application
    const of = { kind: 'applicant', associationId, applicantId } as const
    const threads = await listThreads(tx, { of, readerId, limit: mostShown })
    return (around) => <Comments {...around} threads={threads} />
  },
}

function Comments({
  frame,
  association,
  inHand,
  threads,
}: CardFrame & { readonly threads: readonly ListedThread[] }) {
  const { text } = frame.language
  const words = text.staffApplications.cards
  const { personId: applicantId } = inHand.application
  return (
    <section class="at-card" aria-labelledby="comments-title">
      <h2 class="govuk-heading-s" id="comments-title">
        {words.comments}
      </h2>
      {threads.length === 0 ? <p class="at-quiet">{words.commentsNone}</p> : null}
      <ul class="at-list">
        {threads.map(({ subject, isUnread, comments }) => (
          <li>
            <span>
              <a
                class="govuk-link"
                href={paths.thread.href({ association: association.shortId, applicantId, subject })}
              >
                {subjectTitle(subject, null, text)}
              </a>
              {isUnread ? <span class="at-new">{text.comments.isNew}</span> : null}
            </span>
            <span class="at-quiet">{text.comments.link.count(comments)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a class="govuk-link" href={paths.applicant.href(association.shortId, applicantId)}>
          {words.commentsAll}
        </a>
      </p>
    </section>
  )
}
