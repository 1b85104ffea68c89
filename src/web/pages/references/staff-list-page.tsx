import type { ReferencesOverview } from '../../../services/references/load-overview.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { ReferenceMark, tellProgress } from './parts.tsx'

interface StaffListProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly overview: ReferencesOverview
}

/** All references of one application, for the staff who handle it. */
export function StaffListPage({ frame, association, overview }: StaffListProps) {
  const words = frame.language.text.references
  const { application, applicant } = overview.around
  const title = words.staff.title(applicant.name)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{words.staff.lead}</p>
          {overview.references.length === 0 ? <p>{words.staff.nobody}</p> : null}
          <ol class="at-lines">
            {overview.references.map((standing) => {
              const { id, raterName, role, state, isWaived } = standing.reference
              return (
                <li>
                  <span class="at-lines__name">
                    <bdi>{raterName}</bdi>
                  </span>
                  <a
                    class="govuk-link"
                    href={paths.staffReference.href(association.shortId, application.id, id)}
                  >
                    {state === 'submitted' || state === 'void' ? words.staff.read : words.details}{' '}
                    <span class="govuk-visually-hidden">{words.detailsOf(raterName)}</span>
                  </a>
                  <span class="at-lines__state">
                    <ReferenceMark frame={frame} state={state} />
                  </span>
                  <span class="at-lines__when">
                    {words.rolesOfRaters[role]}. {tellProgress(frame, standing)}{' '}
                    {isWaived ? words.staff.waived : words.staff.unwaived}
                  </span>
                </li>
              )
            })}
          </ol>
        </div>
      </main>
    </Layout>
  )
}
