import type { MarkAppeal } from '../../../store/exams/mark-appeals.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface AppealPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly appeal: MarkAppeal
  /** Where the marking stands; null where the asker marked the script. */
  readonly scriptId: string | null
  readonly form: FormView
}

/** What a candidate asks about a mark, and the two answers to it. */
export function AppealPage({ frame, association, appeal, scriptId, form }: AppealPageProps) {
  const { text, format } = frame.language
  const words = text.marking.desk
  const action = paths.answerMarkAppeal.href(association.shortId, appeal.id)
  return (
    <Layout frame={frame} title={words.one.appeal}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.markingDesk.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.one.appeal}</h1>
          <p class="at-lead">
            {words.appealLine(format.instant(appeal.askedAt, association.timeZone))},{' '}
            {words.appealStates[appeal.state]}.
          </p>
          <blockquote class="at-essay">{appeal.words}</blockquote>
          {appeal.answer ? <p class="at-words at-open">{appeal.answer}</p> : null}
          {scriptId ? (
            <p>
              <a class="govuk-link" href={paths.markedScript.href(association.shortId, scriptId)}>
                {words.one.outcome}
              </a>
            </p>
          ) : null}
          {appeal.state === 'asked' && scriptId ? (
            <>
              <section class="at-card" aria-labelledby="take-up-title">
                <h2 class="govuk-heading-m" id="take-up-title">
                  {words.one.takeUp}
                </h2>
                <p>{words.one.takeUpText}</p>
                <ActionButton
                  {...{ frame, action }}
                  fields={{ act: 'take-up' }}
                  label={words.one.takeUp}
                  look="primary"
                />
              </section>
              <section class="at-card" aria-labelledby="decline-title">
                <h2 class="govuk-heading-m" id="decline-title">
                  {words.one.decline}
                </h2>
                <Form {...{ frame, action }} keepsTyping>
                  <TextArea
                    name="answer"
                    label={words.one.declineReason}
                    hint={words.one.declineHint}
                    value={valueIn(form, 'answer')}
                    problem={problemIn(form, 'answer')}
                    errorPrefix={text.fault.prefix}
                  />
                  <button
                    type="submit"
                    name="act"
                    value="decline"
                    class="govuk-button govuk-button--secondary"
                  >
                    {words.one.decline}
                  </button>
                </Form>
              </section>
            </>
          ) : null}
        </div>
      </main>
    </Layout>
  )
}
