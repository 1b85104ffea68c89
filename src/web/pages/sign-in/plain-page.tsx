import type { Child } from 'hono/jsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'

interface PlainPageProps {
  readonly frame: Frame
  readonly title: string
  readonly lead?: string | undefined
  readonly problems?: readonly FieldProblem[]
  readonly children?: Child
}

/** One column: a title, a sentence, and the one thing to do. */
export function PlainPage({ frame, title, lead, problems = [], children }: PlainPageProps) {
  const { fault, form } = frame.language.text
  return (
    <Layout frame={frame} title={problems.length > 0 ? fault.pageTitle(title) : title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} title={form.otherProblems} />
          <h1 class="govuk-heading-xl">{title}</h1>
          {lead ? <p class="at-lead">{lead}</p> : null}
          {children}
        </div>
      </main>
    </Layout>
  )
}
