import type { Assignment, AssignmentList } from '../../../services/reviews/list-assignments.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface AssignmentsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly list: AssignmentList
  /** The application after which this page begins. */
  readonly after: string | undefined
  readonly categoryOf: (standard: string) => string
  /** How many were asked a moment ago. */
  readonly assigned: number | null
}

/** Applications that are or can be in review, to choose those that reviewers are proposed for. */
export function AssignmentsPage(props: AssignmentsPageProps) {
  const { frame, association, list, assigned } = props
  const { text, format } = frame.language
  const words = text.reviews.assignments
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          {assigned === null ? null : (
            <div class="at-note" role="status">
              <p>{words.assigned(format.figure(assigned))}</p>
            </div>
          )}
          {list.assignments.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <form method="get" action={paths.assignReviewers.href(association.shortId)} class="at-card">
              <ul class="at-lines at-applicants">
                {list.assignments.map((assignment) => (
                  <Line {...props} assignment={assignment} />
                ))}
              </ul>
              <button type="submit" class="govuk-button">
                {words.next}
              </button>
            </form>
          )}
          <Pages {...props} />
          <p>
            <a class="govuk-link" href={paths.reviewers.href(association.shortId)}>
              {words.reviewers}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function Pages({ frame, association, list, after }: AssignmentsPageProps) {
  const words = frame.language.text.reviews.assignments
  if (!list.next && after === undefined) return null
  return (
    <nav class="at-pages" aria-label={words.pages}>
      {after === undefined ? (
        <span />
      ) : (
        <a class="govuk-link" href={paths.assignments.href(association.shortId)}>
          {words.first}
        </a>
      )}
      {list.next ? (
        <a
          class="govuk-link"
          rel="next"
          href={paths.assignments.href(association.shortId, { after: list.next })}
        >
          {words.nextPage}
        </a>
      ) : null}
    </nav>
  )
}

/** Whatever wants somebody is chosen already. */
function Line({
  frame,
  association,
  assignment,
  categoryOf,
}: AssignmentsPageProps & { assignment: Assignment }) {
  const { text, format } = frame.language
  const words = text.reviews.assignments
  const { application, applicantName, reviewers, vacancies } = assignment
  return (
    <li>
      <span class="at-applicants__who">
        {vacancies > 0 ? (
          <input
            type="checkbox"
            name="application"
            value={application.id}
            checked={true}
            aria-label={words.choose(applicantName)}
          />
        ) : null}
        <a class="govuk-link" href={paths.comparison.href(association.shortId, application.id)}>
          <bdi>{applicantName}</bdi>, {categoryOf(application.standard)}
        </a>
      </span>
      <span class="at-lines__state">{words.wanted(format.figure(vacancies))}</span>
      <span class="at-lines__when">
        {reviewers.length === 0 ? words.nobody : reviewers.map(({ name }) => name).join(', ')}
        {', '}
        {text.reviews.states[application.state]}{' '}
        {words.since(format.instant(application.stateSince, association.timeZone))}
      </span>
      {reviewers
        .filter(({ conflicts }) => conflicts.length > 0)
        .map(({ name, conflicts }) => (
          <span class="at-lines__when">
            <b>{text.reviews.compare.conflict}:</b> <bdi>{name}</bdi>{' '}
            {conflicts.map((kind) => text.reviews.detected[kind]).join('; ')}
          </span>
        ))}
    </li>
  )
}
