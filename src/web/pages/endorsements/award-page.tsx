import type { SeenAward } from '../../../services/endorsements/award-application.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellState } from '../distance/tell-state.ts'

interface AwardPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenAward
  readonly view: FormView
}

/** The page on which an Endorsement is awarded once the exam is over: what it rests on, and the form. */
export function AwardPage(props: AwardPageProps) {
  const { frame, association, seen, view } = props
  const words = frame.language.text.endorsements.award
  const title = words.title(seen.applicant)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a
              class="govuk-link"
              href={paths.staffApplication.href(association.shortId, seen.application.id)}
            >
              {words.eyebrow}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{seen.edition.title}</p>
          <Exams {...props} />
          <WayToAward {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Exams({ frame, seen: { exams, edition } }: AwardPageProps) {
  const { language } = frame
  const words = language.text.endorsements.award
  return (
    <section class="at-card" aria-labelledby="exams">
      <h2 class="govuk-heading-m" id="exams">
        {words.exams}
      </h2>
      <p class="at-quiet">{exams.length === 0 ? words.noExam : words.examsLead}</p>
      <ul class="at-findings">
        {exams.map((finding) => {
          const requirement = edition.requirements.find(({ id }) => id === finding.requirement)
          const state = tellState(finding, requirement, language)
          return (
            <li>
              <b>{finding.title}</b>
              <State kind={state.kind}>{state.words}</State>
              <p class="at-quiet">{finding.reason}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function WayToAward(props: AwardPageProps) {
  const { frame, association, seen } = props
  const words = frame.language.text.endorsements.award
  const { awarded, held, decisions, application } = seen
  const there = awarded ?? held
  if (there)
    return (
      <p>
        {awarded ? words.waits.awarded : words.waits.held}{' '}
        <a class="govuk-link" href={paths.staffEndorsement.href(association.shortId, there.id)}>
          {words.toEndorsement}
        </a>
      </p>
    )
  if (decisions.active.allowed || decisions.emerging.allowed) return <AwardForm {...props} />
  return (
    <p>
      {words.waits[decisions.active.reason]}{' '}
      <a class="govuk-link" href={paths.decision.href(association.shortId, application.id)}>
        {words.toDecision}
      </a>
    </p>
  )
}

function AwardForm({ frame, association, seen, view }: AwardPageProps) {
  const { text } = frame.language
  const { form, title } = text.endorsements.award
  const { application, decisions } = seen
  const field = fieldIn(view, text.fault.prefix)
  const choices = (['active', 'emerging'] as const)
    .filter((state) => decisions[state].allowed)
    .map((state) => ({ value: state, label: form[state], hint: form[`${state}Hint`] }))
  const [only] = choices
  return (
    <section class="at-card" aria-label={title(seen.applicant)}>
      <Form frame={frame} action={paths.award.href(association.shortId, application.id)} keepsTyping>
        <input type="hidden" name="version" value={String(application.version)} />
        {choices.length === 1 && only ? (
          <input type="hidden" name="state" value={only.value} />
        ) : (
          <Radios {...field('state')} label={form.state} choices={choices} />
        )}
        <TextField {...field('name')} label={form.name} hint={form.nameHint} autocomplete="off" />
        <TextField {...field('place')} label={form.place} hint={form.placeHint} autocomplete="off" />
        <TextField {...field('on')} label={form.on} kind="date" />
        <TextArea {...field('message')} label={form.message} hint={form.messageHint} rows={4} />
        <button type="submit" class="govuk-button" name="do" value="preview">
          {form.see}
        </button>
      </Form>
    </section>
  )
}
