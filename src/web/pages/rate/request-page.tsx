import { itemsOf } from '../../../domain/references/rating-form.ts'
import type { OpenReference } from '../../../services/references/open-reference.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'

interface RequestPageProps {
  readonly frame: Frame
  readonly secret: string
  readonly open: OpenReference
  readonly view: FormView
}

/** The first page of a rater: who asks and what for, who will read it, and the ways to answer. */
export function RequestPage({ frame, secret, open, view }: RequestPageProps) {
  const { text, format } = frame.language
  const words = text.rate
  const { reference, edition, form, draft } = open
  const { applicant, association, role, relation, dueOn } = reference
  const [items, sections] = [itemsOf(form).length, form.sections.length]
  const hasBegun = reference.state === 'opened'
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <h1 class="govuk-heading-xl">
            <bdi>{words.heading(applicant.name)}</bdi>
          </h1>
          <p class="at-lead">{words.lead(association.name, edition.title)}</p>
          <p>{words.as[role]}</p>
          {relation === '' ? null : (
            <>
              <p>{words.relation(applicant.name)}</p>
              <blockquote class="at-said">{relation}</blockquote>
            </>
          )}
          <section class="at-card" aria-labelledby="who-reads">
            <h2 class="govuk-heading-m" id="who-reads">
              {words.who}
            </h2>
            <p>{reference.isWaived ? words.waived(applicant.name) : words.unwaived(applicant.name)}</p>
          </section>
          <section class="at-card" aria-labelledby="what">
            <h2 class="govuk-heading-m" id="what">
              {words.what}
            </h2>
            <p>{words.whatText(format.figure(items), format.figure(sections))}</p>
            <p>{words.until(format.day(dueOn))}</p>
            {draft ? (
              <p class="at-quiet">{words.kept(format.instant(draft.keptAt, association.timeZone))}</p>
            ) : null}
            {reference.holder.startsWith('code:') ? <p class="at-quiet">{words.bookmark}</p> : null}
            <Form frame={frame} action={paths.reference.href(secret)}>
              <p class="at-actions">
                <button type="submit" name="act" value="begin" class="govuk-button">
                  {hasBegun ? words.goOn : words.begin}
                </button>
              </p>
            </Form>
          </section>
          <NotNow {...{ frame, secret, open, view }} />
        </div>
      </main>
    </Layout>
  )
}

/** Forms of their own, so that a choice of one is not sent with the other. */
function NotNow({ frame, secret, open, view }: RequestPageProps) {
  const { text, format } = frame.language
  const words = text.rate
  const { postponedTo } = open.reference
  return (
    <section class="at-card" aria-labelledby="not-now">
      <h2 class="govuk-heading-m" id="not-now">
        {words.later}
      </h2>
      {postponedTo === null ? null : <p>{words.laterDone(format.day(postponedTo))}</p>}
      <Form frame={frame} action={paths.reference.href(secret)} class="at-later">
        <TextField
          name="day"
          kind="date"
          label={words.laterLabel}
          hint={words.laterHint}
          value={valueIn(view, 'day')}
          problem={problemIn(view, 'day')}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" name="act" value="later" class="govuk-button govuk-button--secondary">
          {words.laterButton}
        </button>
      </Form>
      <Form frame={frame} action={paths.reference.href(secret)} class="at-later">
        <button type="submit" name="act" value="decline" class="at-link-button">
          {words.decline}
        </button>
        <p class="at-quiet">{words.declineHint}</p>
      </Form>
    </section>
  )
}
