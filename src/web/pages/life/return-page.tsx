import type { SeenReturn } from '../../../services/life/ask-to-return.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { TextBody } from '../ways/text-body.tsx'
import { ConditionList } from './condition-list.tsx'

interface ReturnPageProps {
  readonly frame: Frame
  readonly seen: SeenReturn
  readonly view: FormView
  readonly newId: string
  readonly note?: string | undefined
}

/** What is asked of a holder who wants to come back, how far it is there, and the request itself. */
export function ReturnPage(props: ReturnPageProps) {
  const { frame, seen, view, note } = props
  const { text, format } = frame.language
  const words = text.life.returning
  const { endorsement, association, conditions, latest, endedOn } = seen
  const isAsked = latest?.state === 'asked'
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">{nameStandard(endorsement.standard, text)}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          {latest ? <LatestPart {...props} latest={latest} /> : null}
          {seen.mayReturn ? (
            <>
              <p class="at-lead">
                {words.lead(association.name)} {words.endedOn(format.day(endedOn))}
              </p>
              <section class="at-card" aria-labelledby="conditions">
                <h2 class="govuk-heading-m" id="conditions">
                  {words.asked}
                </h2>
                <ConditionList conditions={conditions} language={frame.language} isForStaff={false} />
                <p>{words.seniority}</p>
                <p>
                  <a class="govuk-link" href={paths.portfolio.href()}>
                    {words.toPortfolio}
                  </a>
                </p>
              </section>
              {isAsked ? null : <AskPart {...props} />}
            </>
          ) : (
            <p class="at-lead">
              {words.not}{' '}
              <a class="govuk-link" href={paths.applications.href()}>
                {words.toApplications}
              </a>
            </p>
          )}
          <p>
            <a class="govuk-link" href={paths.endorsement.href(endorsement.id)}>
              {words.toEndorsement}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function LatestPart({
  frame,
  seen,
  latest,
}: ReturnPageProps & { readonly latest: NonNullable<SeenReturn['latest']> }) {
  const words = frame.language.text.life.returning
  return (
    <section class="at-card" aria-labelledby="latest">
      <h2 class="govuk-heading-m" id="latest">
        {words.latest}
      </h2>
      <p>{words.state[latest.state]}.</p>
      {latest.told === '' ? null : (
        <>
          <h3 class="govuk-heading-s">{words.told}</h3>
          <p class="at-letter__paragraph">
            <bdi>{latest.told}</bdi>
          </p>
        </>
      )}
      {latest.state === 'asked' ? (
        <ActionButton
          frame={frame}
          action={paths.withdrawReturn.href(seen.endorsement.id)}
          label={words.withdraw}
        />
      ) : null}
    </section>
  )
}

function AskPart({ frame, seen, view, newId }: ReturnPageProps) {
  const { text } = frame.language
  const words = text.life.returning.form
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  return (
    <section class="at-card at-card--next" aria-labelledby="ask">
      <h2 class="govuk-heading-m" id="ask">
        {words.title}
      </h2>
      <p>{words.early}</p>
      <Form frame={frame} action={paths.askToReturn.href(seen.endorsement.id)} keepsTyping>
        <input type="hidden" name="id" value={newId} />
        <input type="hidden" name="hash" value={seen.text?.hash ?? ''} />
        <TextArea {...field('said')} label={words.said} hint={words.saidHint} rows={4} />
        {seen.text ? (
          <>
            <h3 class="govuk-heading-s">{seen.text.title}</h3>
            <p>{words.read}</p>
            <TextBody body={seen.text.body} />
            <TextField {...field('typedName')} label={words.typedName} autocomplete="name" />
          </>
        ) : null}
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}
