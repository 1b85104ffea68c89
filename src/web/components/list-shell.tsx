import type { Child } from 'hono/jsx'
import { FormProblems } from '../forms/form.tsx'
import type { FieldProblem } from '../forms/form-view.ts'
import { type Frame, Layout } from './layout.tsx'

interface ListShellProps {
  readonly frame: Frame
  /** The page that it belongs to. */
  readonly above: { readonly href: string; readonly label: string }
  readonly title: string
  readonly lead: string
  readonly problems?: readonly FieldProblem[]
  readonly children: Child
}

/** A page on which staff hand a list in, or look through what its lines come to before anything is kept. */
export function ListShell({ frame, above, title, lead, problems = [], children }: ListShellProps) {
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={above.href}>
              {above.label}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{lead}</p>
          {children}
        </div>
      </main>
    </Layout>
  )
}
