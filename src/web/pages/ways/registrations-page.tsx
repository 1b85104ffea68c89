import type { AskedRegistration } from '../../../store/ways/registrations.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Checkboxes, Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface RegistrationsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly asked: readonly AskedRegistration[]
  /** How many are shown at most. */
  readonly most: number
  readonly nameStandard: (asked: AskedRegistration) => string
  readonly view: FormView
  readonly note?: string | undefined
}

/** Everybody who asked to be accepted, to be answered one by one or together. */
export function RegistrationsPage(props: RegistrationsPageProps) {
  const { frame, association, asked, most, view, note } = props
  const { text, format } = frame.language
  const words = text.ways.registrations
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          <p class="at-lead">{asked.length === 0 ? words.none : words.lead}</p>
          {asked.length === most ? <p>{words.more(format.figure(most))}</p> : null}
          {asked.length === 0 ? null : <AnswerForm {...props} />}
        </div>
      </main>
    </Layout>
  )
}

function AnswerForm({ frame, association, asked, nameStandard, view }: RegistrationsPageProps) {
  const { text, format } = frame.language
  const words = text.ways.registrations
  const field = (name: string, label: string, hint?: string) => ({
    ...{ name, label, hint },
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <Form frame={frame} action={paths.registrations.href(association.shortId)} keepsTyping>
      <Checkboxes
        {...field('application', words.choose)}
        values={view.values.application ?? []}
        choices={asked.map((each) => ({
          value: each.applicationId,
          label: `${each.name} (${each.email})`,
          hint: words.asked(nameStandard(each), format.instant(each.openedAt, association.timeZone)),
        }))}
      />
      <Radios
        {...field('answer', words.answer)}
        value={valueIn(view, 'answer')}
        choices={[
          { value: 'accepted', label: words.answers.accepted },
          { value: 'declined', label: words.answers.declined },
        ]}
      />
      <TextArea
        {...field('reason', words.reason, words.reasonHint)}
        value={valueIn(view, 'reason')}
        rows={3}
      />
      <button type="submit" class="govuk-button">
        {words.send}
      </button>
    </Form>
  )
}
