import type { Appeal } from '../../../store/decisions/appeals.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'

export interface OwnAppealPageProps {
  readonly frame: Frame
  readonly association: { readonly name: string; readonly timeZone: string }
  readonly applicationId: string
  readonly edition: string
  /** The newest first. */
  readonly appeals: readonly Appeal[]
  /** The last day of an appeal, where one may be made now. */
  readonly until: string | null
  /** Carried by the form, so that a double click appeals once. */
  readonly newId: string
  readonly view: FormView
  readonly note?: string | undefined
}

/** The applicant's page of appeals: the form while there is time, and how each stands. */
export function OwnAppealPage(props: OwnAppealPageProps) {
  const { frame, applicationId, edition, until, appeals, view, note } = props
  const words = frame.language.text.decisions.appeal
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column at-decide">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.application.href(applicationId)}>
              {edition}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          {until === null ? null : <AppealForm {...props} until={until} />}
          {until === null && appeals.length === 0 ? <p class="at-lead">{words.notNow}</p> : null}
          {appeals.map((appeal) => (
            <AppealCase {...props} appeal={appeal} />
          ))}
        </div>
      </main>
    </Layout>
  )
}

function AppealForm({ frame, applicationId, newId, view, until }: OwnAppealPageProps & { until: string }) {
  const { text, format } = frame.language
  const words = text.decisions.appeal
  return (
    <>
      <p class="at-lead">
        {words.lead} {words.until(format.day(until))}
      </p>
      <section class="at-card" aria-label={words.title}>
        <Form frame={frame} action={paths.appeal.href(applicationId)} keepsTyping>
          <input type="hidden" name="id" value={newId} />
          <TextArea
            name="grounds"
            label={words.grounds}
            hint={words.groundsHint}
            value={valueIn(view, 'grounds')}
            problem={problemIn(view, 'grounds')}
            errorPrefix={text.fault.prefix}
            rows={8}
          />
          <button type="submit" class="govuk-button">
            {words.ask}
          </button>
        </Form>
      </section>
    </>
  )
}

function AppealCase(props: OwnAppealPageProps & { appeal: Appeal }) {
  const { frame, association, applicationId, appeal } = props
  const { text, format } = frame.language
  const { appeal: words, card } = text.decisions
  const { id, state, grounds, reasons, letterId, askedAt } = appeal
  const mayWithdraw = state === 'asked' || state === 'acknowledged'
  return (
    <section class="at-card" aria-labelledby={`appeal-${id}`}>
      <h2 class="govuk-heading-m" id={`appeal-${id}`}>
        {words.yours}
      </h2>
      <p>
        <b>{card.appealState[state]}</b>
      </p>
      <p class="at-quiet">{words.askedAt(format.instant(askedAt, association.timeZone))}</p>
      <p class="at-letter__paragraph">
        <bdi>{grounds}</bdi>
      </p>
      {reasons.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.reasons}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {reasons.map((reason) => (
              <li>
                <bdi>{reason.words}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {letterId ? (
        <p>
          <a class="govuk-link" href={paths.letter.href(applicationId, letterId)}>
            {words.read}
          </a>
        </p>
      ) : null}
      {mayWithdraw ? (
        <p>
          {words.withdrawLead}{' '}
          <ActionButton
            frame={frame}
            action={paths.withdrawAppeal.href(applicationId, id)}
            label={words.withdraw}
            look="link"
          />
        </p>
      ) : null}
    </section>
  )
}
