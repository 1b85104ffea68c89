import type { Child } from 'hono/jsx'
import type { ExamCandidate } from '../../../store/exams/candidates.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ShellProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly title: string
  readonly lead?: string
  readonly note?: string | undefined
  readonly problems?: readonly FieldProblem[]
  readonly children: Child
}

/** The frame of a page below the exam office: the way back, what was done, and what needs another look. */
export function OfficeShell({ frame, association, title, lead, note, problems = [], children }: ShellProps) {
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.examOffice.href(association.shortId)}>
              {frame.language.text.examOffice.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <StatusNote note={note} />
          {lead ? <p class="at-lead">{lead}</p> : null}
          {children}
        </div>
      </main>
    </Layout>
  )
}

export function Part({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly children: Child
}) {
  return (
    <section class="at-card" aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Whose it is; a candidate who left has no name any more. */
export function Who({ candidate }: { readonly candidate: Pick<ExamCandidate, 'name'> | undefined }) {
  return <bdi>{candidate?.name ?? '–'}</bdi>
}
