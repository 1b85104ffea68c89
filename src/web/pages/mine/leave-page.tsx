import type { Child } from 'hono/jsx'
import type { DeletionPlan } from '../../../domain/account/plan-deletion.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'

interface LeavePageProps {
  readonly frame: Frame
  readonly plan: DeletionPlan
  readonly form: FormView
  /** Where the person shows first who it is; undefined where that was done lately. */
  readonly proofAt: string | undefined
}

/** Says what goes with the account and what stays and why, then asks once more. */
export function LeavePage({ frame, plan, form, proofAt }: LeavePageProps) {
  const { text } = frame.language
  const words = text.mine.leave
  const title = form.problems.length > 0 ? text.fault.pageTitle(words.title) : words.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-form at-mine">
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.mine.href()}>
              {text.mine.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {plan.allowed ? (
            <Allowed {...{ frame, plan, form, proofAt }} />
          ) : (
            <NotYet frame={frame} plan={plan} />
          )}
        </div>
      </main>
    </Layout>
  )
}

type Refused = Extract<DeletionPlan, { allowed: false }>

function NotYet({ frame, plan }: { frame: Frame; plan: Refused }) {
  return plan.reason === 'under-way' ? (
    <Withdraw frame={frame} plan={plan} />
  ) : (
    <HandOver frame={frame} plan={plan} />
  )
}

function Withdraw({ frame, plan }: { frame: Frame; plan: Extract<Refused, { reason: 'under-way' }> }) {
  const { text } = frame.language
  const words = text.mine.leave
  return (
    <Part title={words.underWay} id="under-way" lead={words.underWayText}>
      {plan.applications.map(({ id, association, standard }) => (
        <li>
          <a class="govuk-link" href={paths.withdrawApplication.href(id)}>
            {words.withdraw(nameStandard(standard, text), association)}
          </a>
        </li>
      ))}
    </Part>
  )
}

function HandOver({
  frame,
  plan,
}: {
  frame: Frame
  plan: Extract<Refused, { reason: 'only-administrator' }>
}) {
  const words = frame.language.text.mine.leave
  const names = new Intl.ListFormat(frame.language.text.lang).format(plan.associations)
  return (
    <section class="at-card" aria-labelledby="hand-over-title">
      <h2 class="govuk-heading-m" id="hand-over-title">
        {words.onlyAdministrator}
      </h2>
      <p>{words.onlyAdministratorText(names)}</p>
    </section>
  )
}

interface AllowedProps {
  readonly frame: Frame
  readonly plan: Extract<DeletionPlan, { allowed: true }>
  readonly form: FormView
  readonly proofAt: string | undefined
}

function Allowed({ frame, plan, form, proofAt }: AllowedProps) {
  const { text, format } = frame.language
  const words = text.mine.leave
  const figure = (count: number | undefined) => (count === undefined ? '' : format.figure(count))
  return (
    <>
      <p class="at-lead">{words.text}</p>
      <Part title={words.goes} id="goes">
        {plan.goes.map(({ part, count }) => (
          <li>{words.goesParts[part](figure(count))}</li>
        ))}
      </Part>
      <Part title={words.stays} id="stays">
        {plan.stays.map(({ part, reason, count }) => (
          <li>
            {words.staysParts[part](figure(count))}. {words.reasons[reason]}
          </li>
        ))}
      </Part>
      {proofAt === undefined ? <LeaveForm {...{ frame, form }} /> : <ProveFirst {...{ frame, proofAt }} />}
    </>
  )
}

/** A sign-in that is some time ago is not enough for what cannot be undone: said before anything is typed. */
function ProveFirst({ frame, proofAt }: { frame: Frame; proofAt: string }) {
  const words = frame.language.text.mine.leave
  return (
    <section class="at-card" aria-labelledby="prove-title">
      <h2 class="govuk-heading-m" id="prove-title">
        {words.prove}
      </h2>
      <p>{words.proveText}</p>
      <p class="at-actions">
        <a class="govuk-button" href={proofAt}>
          {words.proveButton}
        </a>
        <a class="govuk-link" href={paths.mine.href()}>
          {words.keep}
        </a>
      </p>
    </section>
  )
}

function LeaveForm({ frame, form }: Pick<LeavePageProps, 'frame' | 'form'>) {
  const { text } = frame.language
  const words = text.mine.leave
  return (
    <Form frame={frame} action={paths.leave.href()}>
      <TextField
        name="email"
        kind="email"
        label={words.field}
        hint={words.hint}
        value={valueIn(form, 'email')}
        problem={problemIn(form, 'email')}
        errorPrefix={text.fault.prefix}
        autocomplete="off"
      />
      <p class="at-actions">
        <button class="govuk-button govuk-button--warning" type="submit">
          {words.button}
        </button>
        <a class="govuk-link" href={paths.mine.href()}>
          {words.keep}
        </a>
      </p>
    </Form>
  )
}

interface PartProps {
  readonly title: string
  readonly id: string
  readonly lead?: string
  readonly children: Child
}

function Part({ title, id, lead, children }: PartProps) {
  return (
    <section class="at-card" aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {lead && <p>{lead}</p>}
      <ul class="govuk-list govuk-list--bullet">{children}</ul>
    </section>
  )
}
