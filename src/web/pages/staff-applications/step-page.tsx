import { decideStep } from '../../../domain/applications/steps.ts'
import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import { type StaffStep, staffSteps } from '../../../domain/workbench/staff-steps.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { NamesAnyway } from '../../forms/names-anyway.tsx'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import type { CardFrame } from './card.ts'

interface StepPageProps extends CardFrame {
  readonly step: StaffStep
  readonly form: FormView
  /** What would be sent, once it is filled in. */
  readonly letter?: FilledLetter
}

/** A step of staff: what to fill in, and exactly what would happen and be sent before it is done. */
export function StepPage(props: StepPageProps) {
  const { frame, association, inHand, step, form, letter } = props
  const words = frame.language.text.staffApplications
  const name = withoutBidiControls(inHand.name)
  return (
    <Layout frame={frame} title={words.step[step].title(name)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a
              class="govuk-link"
              href={paths.staffApplication.href(association.shortId, inHand.application.id)}
            >
              {name} · {words.number(String(inHand.number))}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.step[step].title(name)}</h1>
          <p class="at-lead">{words.step[step].lead}</p>
          {letter ? <Preview {...props} letter={letter} /> : <Fields {...props} />}
        </div>
      </main>
    </Layout>
  )
}

function Fields({ frame, association, inHand, step, form }: StepPageProps) {
  const { text } = frame.language
  const words = text.staffApplications.form
  const { application, missing: open } = inHand
  const errorPrefix = text.fault.prefix
  const terms = staffSteps[step]
  return (
    <Form
      frame={frame}
      action={paths.staffStep.href(association.shortId, application.id, step)}
      class="at-card"
      keepsTyping
    >
      <input type="hidden" name="version" value={String(application.version)} />
      {terms.hasList && open.length > 0 ? (
        <Checkboxes
          name="missing"
          label={words.missing}
          hint={words.missingHint}
          choices={open.map(({ requirement, title, remedy }) => ({
            value: requirement,
            label: title,
            hint: remedy,
          }))}
          values={form.values.missing ?? []}
          problem={problemIn(form, 'missing')}
          errorPrefix={errorPrefix}
        />
      ) : null}
      {terms.hasList && open.length === 0 ? <p id="missing">{words.nothingMissing}</p> : null}
      <TextArea
        name="words"
        label={words.words}
        hint={terms.words === 'must' ? words.wordsMust : words.wordsMay}
        value={valueIn(form, 'words')}
        problem={problemIn(form, 'words')}
        errorPrefix={errorPrefix}
      />
      <NamesAnyway frame={frame} form={form} />
      <button type="submit" class="govuk-button" name="stage" value="preview">
        {words.preview}
      </button>
    </Form>
  )
}

function Preview(props: StepPageProps & { readonly letter: FilledLetter }) {
  const { frame, association, inHand, step, form, letter } = props
  const words = frame.language.text.staffApplications
  const { application, name, email } = inHand
  const action = paths.staffStep.href(association.shortId, application.id, step)
  return (
    <>
      <section class="at-card" aria-labelledby="preview-title">
        <h2 class="govuk-heading-m" id="preview-title">
          {words.preview.title}
        </h2>
        <p>{tellMove(props)}</p>
        <h3 class="govuk-heading-s">{words.preview.mail}</h3>
        <p class="at-quiet">{words.preview.to(withoutBidiControls(name), email)}</p>
        <Letter letter={letter} />
        <h3 class="govuk-heading-s">{words.preview.sees}</h3>
        <ul class="govuk-list govuk-list--bullet">
          <li>{words.preview.applicantSees(withoutBidiControls(name))}</li>
          <li>{words.preview.staffSees}</li>
          <li>{words.preview.nobodySees}</li>
        </ul>
      </section>
      <Form frame={frame} action={action} class="at-actions at-steps">
        <input type="hidden" name="version" value={String(application.version)} />
        <Carried form={form} />
        <button type="submit" class="govuk-button" name="stage" value="do">
          {words.preview.confirm}
        </button>
        <button type="submit" class="govuk-button govuk-button--secondary" name="stage" value="change">
          {words.form.change}
        </button>
      </Form>
    </>
  )
}

/** A letter as its reader gets it. */
export function Letter({ letter }: { letter: FilledLetter }) {
  return (
    <blockquote class="at-mailed">
      <p>
        <b>{withoutBidiControls(letter.subject)}</b>
      </p>
      {letter.paragraphs.map((paragraph) => (
        <p class="at-letter">{withoutBidiControls(paragraph)}</p>
      ))}
    </blockquote>
  )
}

/** What was filled in, on its way to being done. */
function Carried({ form }: { form: FormView }) {
  return (
    <>
      {(form.values.missing ?? []).map((requirement) => (
        <input type="hidden" name="missing" value={requirement} />
      ))}
      <input type="hidden" name="words" value={valueIn(form, 'words')} />
      <input type="hidden" name="namesAnyway" value={valueIn(form, 'namesAnyway')} />
    </>
  )
}

function tellMove({
  frame,
  inHand: { application },
  step,
}: CardFrame & { readonly step: StaffStep }): string {
  const { states, preview } = frame.language.text.staffApplications
  const decision = decideStep(application, step, 'staff')
  return decision.allowed ? preview.state(states[application.state], states[decision.to]) : preview.stays
}

interface MovedOnPageProps {
  readonly frame: Frame
  readonly association: string
  readonly name: string
  readonly applicationId: string
  readonly state: string
  /** What the other one did. */
  readonly last: string | undefined
}

/** Somebody else was faster: what was done instead, and the way to look anew. */
export function MovedOnPage({ frame, association, name, applicationId, state, last }: MovedOnPageProps) {
  const words = frame.language.text.staffApplications.movedOn
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead(withoutBidiControls(name))}</p>
          <section class="at-card" aria-label={words.title}>
            {last ? <p>{withoutBidiControls(last)}</p> : null}
            <p>{words.now(state)}</p>
            <p class="at-actions">
              <a class="govuk-button" href={paths.staffApplication.href(association, applicationId)}>
                {words.look}
              </a>
            </p>
          </section>
        </div>
      </main>
    </Layout>
  )
}
