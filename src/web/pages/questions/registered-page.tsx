import type { RegisterChange } from '../../../domain/providers/registered-provider.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { standingWords } from '../providers/standing-words.ts'
import { NameFields, StatementFields } from './standing-fields.tsx'

interface RegisteredPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly title: string
  readonly action: string
  /** What the form carries beside what is typed: a new id, or the version that it shows. */
  readonly carried: Readonly<Record<string, string>>
  readonly view: FormView
  readonly changes: readonly RegisterChange[]
  readonly note?: string | undefined
}

/** One entry of the register: what it says, to be changed, and what it said before. */
export function RegisteredPage(props: RegisteredPageProps) {
  const { frame, association, title, action, carried, view, changes, note } = props
  const { text } = frame.language
  const words = text.questions
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.register.href(association.shortId)}>
              {words.register.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <StatusNote note={note} />
          <Form frame={frame} action={action}>
            {Object.entries(carried).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <NameFields {...{ frame, view }} />
            <StatementFields {...{ frame, view }} />
            <button type="submit" class="govuk-button">
              {words.form.save}
            </button>
          </Form>
          <Changes {...{ frame, association, changes }} />
        </div>
      </main>
    </Layout>
  )
}

function Changes({
  frame,
  association,
  changes,
}: Pick<RegisteredPageProps, 'frame' | 'association' | 'changes'>) {
  if (changes.length === 0) return null
  const { text, format } = frame.language
  const words = text.questions
  return (
    <details>
      <summary>{words.register.history}</summary>
      {changes.map(({ name, endorsements, vetted, changedBy, changedAt, isAnswer }) => {
        const statements = vetted.map((each) => ({ association: association.name, ...each }))
        const lines = standingWords({ endorsements, vetted: statements }, frame.language, (by) => by)
        return (
          <>
            <h2 class="govuk-heading-s">
              <bdi>{words.question.by(changedBy, format.instant(changedAt, association.timeZone))}</bdi>
            </h2>
            <p>
              <bdi>{name}</bdi>
              {isAnswer ? `, ${words.register.byAnswer}` : ''}
            </p>
            <ul class="at-statements">
              {(lines.length > 0 ? lines : [words.register.nobody]).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </>
        )
      })}
    </details>
  )
}
