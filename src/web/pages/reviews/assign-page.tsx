import { randomUUID } from 'node:crypto'
import type { Proposal, Weighed } from '../../../domain/reviews/propose-reviewers.ts'
import type { ReviewLanguage } from '../../../domain/reviews/reviewer-profile.ts'
import type { PlannedApplication } from '../../../services/reviews/plan-assignments.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { choicesOf } from './tick-set.tsx'

interface AssignPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly planned: readonly PlannedApplication[]
  readonly language: ReviewLanguage
  readonly categoryOf: (standard: string) => string
  readonly form: FormView
  /** How many were asked just now, where not all could be. */
  readonly asked: number
}

/** The fields of one place at one application. */
export function pickFields(applicationId: string, place: number) {
  const stem = `${applicationId}.${place}`
  return { id: `id.${stem}`, reviewer: `reviewer.${stem}`, reason: `reason.${stem}` }
}

/** A proposal for each place, with why this one and why none of the others; nobody is asked before it is sent. */
export function AssignPage(props: AssignPageProps) {
  const { frame, association, planned, language, form, asked } = props
  const { text, format } = frame.language
  const words = text.reviews.assign
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.assignments.href(association.shortId)}>
              {text.reviews.assignments.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={asked > 0 ? words.someAsked(format.figure(asked)) : undefined} />
          <p class="at-lead">{words.lead}</p>
          {planned.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <>
              <LanguageForm {...props} />
              <Form frame={frame} action={paths.assignReviewers.href(association.shortId)}>
                <input type="hidden" name="language" value={language} />
                {planned.map((plan) => (
                  <PlanCard {...props} plan={plan} />
                ))}
                <button type="submit" class="govuk-button">
                  {words.send}
                </button>
              </Form>
            </>
          )}
        </div>
      </main>
    </Layout>
  )
}

function LanguageForm({ frame, association, planned, language, form }: AssignPageProps) {
  const { text } = frame.language
  const words = text.reviews.assign
  return (
    <form method="get" action={paths.assignReviewers.href(association.shortId)} class="at-assign">
      {planned.map(({ application }) => (
        <input type="hidden" name="application" value={application.id} />
      ))}
      <Select
        name="language"
        label={words.language}
        choices={choicesOf(text.reviews.languages)}
        value={language}
        problem={problemIn(form, 'language')}
        errorPrefix={text.fault.prefix}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {words.again}
      </button>
    </form>
  )
}

function PlanCard(props: AssignPageProps & { plan: PlannedApplication }) {
  const { plan, association, categoryOf, frame } = props
  const words = frame.language.text.reviews.assign
  const { application, applicantName, proposals } = plan
  const id = `plan-${application.id}`
  return (
    <section class="at-card" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        <bdi>{applicantName}</bdi>, {categoryOf(application.standard)}
      </h2>
      <input type="hidden" name="application" value={application.id} />
      {application.state === 'submitted' ? (
        <p>
          {words.begins.text(applicantName)}{' '}
          <a class="govuk-link" href={paths.staffApplication.href(association.shortId, application.id)}>
            {words.begins.check}
            <span class="govuk-visually-hidden">: {applicantName}</span>
          </a>
        </p>
      ) : null}
      {proposals.some(({ vacancy }) => vacancy.wantsFresh) ? <p>{words.fresh}</p> : null}
      {proposals.map((proposal) => (
        <Place {...props} proposal={proposal} />
      ))}
    </section>
  )
}

function Place({ frame, form, proposal }: AssignPageProps & { proposal: Proposal }) {
  const { text } = frame.language
  const words = text.reviews.assign
  const { vacancy, proposed, weighed } = proposal
  const names = pickFields(vacancy.applicationId, vacancy.place)
  const typed = valueIn(form, names.reviewer)
  const isTyped = names.reviewer in form.values
  const fits = weighed.filter(({ unfit }) => unfit.length === 0)
  const others = weighed.filter(({ unfit }) => unfit.length > 0)
  return (
    <div class="at-pick">
      <input type="hidden" name={names.id} value={valueIn(form, names.id) || randomUUID()} />
      <Select
        name={names.reviewer}
        label={words.place[vacancy.place] ?? ''}
        hint={proposed ? undefined : words.nobodyFits}
        empty={words.leaveOpen}
        choices={weighed.map((one) => ({ value: one.candidate.personId, label: labelOf(frame, one) }))}
        value={isTyped ? typed : (proposed?.personId ?? '')}
        problem={problemIn(form, names.reviewer)}
        errorPrefix={text.fault.prefix}
      />
      {proposed ? (
        <p>
          <b>{words.why}:</b> {words.chosenBy[proposed.chosenBy]}{' '}
          {fits.slice(0, 1).map((first) => loadOf(frame, first))}
        </p>
      ) : null}
      {others.length === 0 ? null : (
        <details class="at-fold">
          <summary>{words.others}</summary>
          <ul class="at-entries at-fold__body">
            {others.map((one) => (
              <li>
                <bdi>{one.candidate.name}</bdi>: {whyNot(frame, one)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <TextField
        name={names.reason}
        label={words.reason}
        hint={words.reasonHint}
        value={valueIn(form, names.reason)}
        errorPrefix={text.fault.prefix}
      />
    </div>
  )
}

function labelOf(frame: Frame, one: Weighed): string {
  const name = one.candidate.name
  return one.unfit.length === 0 ? `${name} (${loadOf(frame, one)})` : `${name}: ${whyNot(frame, one)}`
}

/** What somebody has to do, and whether the application is known from a former round. */
function loadOf({ language: { text, format } }: Frame, { openReviews, candidate, knowsIt }: Weighed): string {
  const words = text.reviews.assign
  const load = words.load(format.figure(openReviews), format.figure(candidate.doneThisYear))
  return knowsIt ? `${words.knowsIt}; ${load}` : load
}

/** Conflicts by what they are, the other reasons by their word. */
function whyNot({ language: { text } }: Frame, { unfit, conflicts }: Weighed): string {
  const { assign, detected } = text.reviews
  return unfit
    .flatMap((reason) =>
      reason === 'conflict' ? conflicts.map((kind) => detected[kind]) : [assign.unfit[reason]],
    )
    .join('; ')
}
