import type { ReferencesOverview } from '../../../services/references/load-overview.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'

interface NewPageProps {
  readonly frame: Frame
  readonly overview: ReferencesOverview
  readonly view: FormView
}

/** Names a rater, and decides for this one whether to give up the right to read. */
export function NewPage({ frame, overview, view }: NewPageProps) {
  const { text } = frame.language
  const words = text.references
  const { application } = overview.around
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  return (
    <Layout frame={frame} title={words.new.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.references.href(application.id)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.new.title}</h1>
          <p class="at-lead">{words.new.lead}</p>
          <Form frame={frame} action={paths.newReference.href(application.id)} keepsTyping>
            <input type="hidden" name="id" value={valueIn(view, 'id')} />
            <Radios
              {...field('role')}
              label={words.new.role}
              choices={overview.roles.map((role) => ({ value: role, label: words.roles[role] }))}
            />
            <div class="at-form">
              <TextField {...field('name')} label={words.new.name} autocomplete="off" />
              <TextField
                {...field('email')}
                kind="email"
                label={words.new.email}
                hint={words.new.emailHint}
                autocomplete="off"
              />
              <TextField {...field('relation')} label={words.new.relation} hint={words.new.relationHint} />
            </div>
            <Radios
              {...field('waiver')}
              label={words.new.waiver}
              hint={words.new.waiverHint}
              choices={[
                { value: 'waive', label: words.new.waive },
                { value: 'keep', label: words.new.keep },
              ]}
            />
            <button type="submit" class="govuk-button">
              {words.new.submit}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
