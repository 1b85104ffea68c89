import { listEndorsementSteps } from '../../../domain/endorsements/steps.ts'
import type { SeenEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { FactsPart } from './facts-part.tsx'
import { HistoryPart } from './history-part.tsx'

interface StaffPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenEndorsement
  readonly view: FormView
  readonly note?: string | undefined
}

/** An Endorsement for staff: how it stands, and what can happen to it. */
export function StaffEndorsementPage(props: StaffPageProps) {
  const { frame, association, seen, view, note } = props
  const { text } = frame.language
  const words = text.endorsements
  const { nameShown, standard, applicationId, personId } = seen.endorsement
  return (
    <Layout frame={frame} title={nameShown}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.endorsements.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{nameShown}</bdi>
          </h1>
          <p class="at-lead">{nameStandard(standard, text)}</p>
          <StatusNote note={note} />
          <FactsPart seen={seen} language={frame.language} />
          <StepPart {...props} />
          <HistoryPart seen={seen} language={frame.language} />
        </div>
        <div>
          <Papers {...props} />
          {applicationId === null && personId === null ? <GivePart {...props} /> : null}
          <RenamePart {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Papers({ frame, association, seen }: StaffPageProps) {
  const { text } = frame.language
  const words = text.endorsements
  const { shortId } = association
  const { id, applicationId, personId, state, number } = seen.endorsement
  return (
    <section class="at-card" aria-label={words.certificate}>
      {state === 'revoked' ? (
        <p>{words.own.page.noCertificate}</p>
      ) : (
        <p>
          <a class="govuk-link" href={paths.staffCertificate.href(shortId, id)}>
            {words.certificate}
          </a>
        </p>
      )}
      {seen.shown ? (
        <p>
          <a class="govuk-link" href={paths.registerEntry.href(shortId, number)}>
            {words.own.shown.see}
          </a>
        </p>
      ) : (
        <p class="at-quiet">{words.notListed}</p>
      )}
      {applicationId === null ? (
        <p class="at-quiet">
          {words.fromBefore}
          {personId === null ? `. ${words.noAccount}` : ''}
        </p>
      ) : (
        <p>
          <a class="govuk-link" href={paths.staffApplication.href(shortId, applicationId)}>
            {words.toApplication}
          </a>
        </p>
      )}
      {personId !== null && (state === 'active' || state === 'emerging') ? (
        <p>
          <a class="govuk-link" href={paths.enterCase.href(shortId, id)}>
            {text.life.leave.staff.enter.toPage}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function fieldOf({ frame, view }: StaffPageProps, name: string) {
  const errorPrefix = frame.language.text.fault.prefix
  return { name, value: valueIn(view, name), problem: problemIn(view, name), errorPrefix }
}

function StepPart(props: StaffPageProps) {
  const { frame, association, seen } = props
  const words = frame.language.text.endorsements.step
  const { id, version } = seen.endorsement
  const steps = listEndorsementSteps(seen.endorsement)
  return (
    <section class="at-card" aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        {words.title}
      </h2>
      {steps.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Form frame={frame} action={paths.endorsementStep.href(association.shortId, id)} keepsTyping>
          <input type="hidden" name="version" value={String(version)} />
          <Radios
            {...fieldOf(props, 'step')}
            label={words.label}
            choices={steps.map((step) => ({ value: step, label: words.names[step] }))}
          />
          <TextField {...fieldOf(props, 'on')} label={words.on} hint={words.onHint} kind="date" />
          <TextArea {...fieldOf(props, 'reason')} label={words.reason} hint={words.reasonHint} rows={3} />
          <button type="submit" class="govuk-button">
            {words.submit}
          </button>
        </Form>
      )}
    </section>
  )
}

function RenamePart(props: StaffPageProps) {
  const { frame, association, seen } = props
  const words = frame.language.text.endorsements.rename
  const { id, version } = seen.endorsement
  return (
    <section class="at-card" aria-labelledby="rename">
      <h2 class="govuk-heading-s" id="rename">
        {words.title}
      </h2>
      <p>{words.text}</p>
      <Form frame={frame} action={paths.endorsementName.href(association.shortId, id)}>
        <input type="hidden" name="version" value={String(version)} />
        <TextField {...fieldOf(props, 'name')} label={words.label} autocomplete="off" />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}

function GivePart(props: StaffPageProps) {
  const { frame, association, seen } = props
  const words = frame.language.text.endorsements.give
  return (
    <section class="at-card" aria-labelledby="give">
      <h2 class="govuk-heading-s" id="give">
        {words.title}
      </h2>
      <p>{words.text}</p>
      <Form frame={frame} action={paths.endorsementHolder.href(association.shortId, seen.endorsement.id)}>
        <TextField
          {...fieldOf(props, 'email')}
          label={words.label}
          hint={words.hint}
          kind="email"
          autocomplete="off"
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}
