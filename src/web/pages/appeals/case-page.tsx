import type { SeenAppeal } from '../../../services/appeals/see-appeal.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { NamesAnyway } from '../../forms/names-anyway.tsx'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

export interface CasePageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenAppeal
  readonly view: FormView
  readonly note?: string | undefined
}

/** One appeal on the desk of staff: what the applicant says, the decision it is against, and what comes next. */
export function CasePage(props: CasePageProps) {
  const { frame, association, seen, view, note } = props
  const { text, format } = frame.language
  const words = text.decisions.appeals
  const { appeal, applicant, decision, application } = seen
  const title = words.caseTitle(applicant)
  const { shortId, timeZone } = association
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column at-decide">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.appeals.href(shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">
            {words.state[appeal.state]}, {words.asked(format.instant(appeal.askedAt, timeZone))}.
          </p>
          <StatusNote note={note} />
          <section class="at-card" aria-labelledby="grounds">
            <h2 class="govuk-heading-m" id="grounds">
              {words.grounds}
            </h2>
            <p class="at-letter__paragraph">
              <bdi>{appeal.grounds}</bdi>
            </p>
          </section>
          <section class="at-card" aria-labelledby="decision">
            <h2 class="govuk-heading-m" id="decision">
              {words.decision}
            </h2>
            <p>
              {text.decisions.outcome[decision.outcome]},{' '}
              {text.decisions.past.line(format.instant(decision.decidedAt, timeZone))}.
            </p>
            <Reasons reasons={decision.reasons} />
            <p class="at-actions">
              <a class="govuk-link" href={paths.staffLetter.href(shortId, application.id, decision.letterId)}>
                {text.decisions.past.letter}
              </a>
              <a class="govuk-link" href={paths.staffApplication.href(shortId, application.id)}>
                {text.decisions.seeWhole}
              </a>
            </p>
          </section>
          <Steps {...props} />
          <Handling {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Reasons({ reasons }: { reasons: readonly { readonly words: string }[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reasons.map(({ words }) => (
        <li>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  )
}

function Steps({ frame, association, seen }: CasePageProps) {
  const { text, format } = frame.language
  const words = text.decisions.appeals
  if (seen.steps.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        {words.steps}
      </h2>
      <ul class="at-lines">
        {seen.steps.map(({ state, name, at }) => (
          <li>
            <span class="at-lines__name">{words.state[state]}</span>
            <span class="at-lines__when">
              <bdi>{name ?? text.decisions.past.somebody}</bdi>, {format.instant(at, association.timeZone)}
            </span>
          </li>
        ))}
      </ul>
      <Reasons reasons={seen.appeal.reasons} />
    </section>
  )
}

function Handling(props: CasePageProps) {
  const { frame, association, seen } = props
  const words = frame.language.text.decisions.appeals
  const { appeal, application, tookPart } = seen
  if (appeal.state !== 'asked' && appeal.state !== 'acknowledged') return null
  if (tookPart) return <p class="at-note">{words.tookPart}</p>
  if (appeal.state === 'acknowledged') return <VerdictForm {...props} />
  return (
    <section class="at-card" aria-label={words.acknowledge}>
      <p>{words.acknowledgeLead}</p>
      <ActionButton
        frame={frame}
        action={paths.acknowledgeAppeal.href(association.shortId, application.id, appeal.id)}
        label={words.acknowledge}
        look="primary"
      />
    </section>
  )
}

function VerdictForm({ frame, association, seen, view }: CasePageProps) {
  const { text } = frame.language
  const words = text.decisions.appeals
  const { appeal, application } = seen
  const field = fieldIn(view, text.fault.prefix)
  return (
    <section class="at-card" aria-label={words.verdict}>
      <Form
        frame={frame}
        action={paths.appealCase.href(association.shortId, application.id, appeal.id)}
        keepsTyping
      >
        <Radios
          {...field('step')}
          label={words.verdict}
          choices={(['uphold', 'not-uphold'] as const).map((step) => ({ value: step, label: words[step] }))}
        />
        <TextArea {...field('reasons')} label={words.reasons} hint={words.reasonsHint} rows={4} />
        <TextArea {...field('message')} label={words.message} hint={words.messageHint} rows={4} />
        <NamesAnyway frame={frame} form={view} />
        <button type="submit" class="govuk-button" name="do" value="preview">
          {words.see}
        </button>
      </Form>
    </section>
  )
}
