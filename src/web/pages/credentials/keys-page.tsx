import type { IssuerKey } from '../../../domain/credentials/did-document.ts'
import { toMultikey } from '../../../domain/credentials/multikey.ts'
import { dayIn } from '../../../domain/day-in.ts'
import { FieldError } from '../../components/field-error.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface KeysPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly keys: readonly IssuerKey[]
  /** What the association is called by when it signs; empty without a key. */
  readonly did: string | undefined
  /** How many badges were just signed with a new key. */
  readonly signed: number | undefined
  /** How many of all badges the key in use has signed so far. */
  readonly progress: { readonly badges: number; readonly signed: number }
  readonly problem?: string | undefined
}

/** The keys that sign an association's badges, for its administrators: what is public of them, and a new one. */
export function KeysPage(props: KeysPageProps) {
  const { frame, association, keys, did, signed, progress, problem } = props
  const { text, format } = frame.language
  const words = text.credentials.keys
  const problems: readonly FieldProblem[] = problem === undefined ? [] : [{ field: 'sure', message: problem }]
  return (
    <Layout frame={frame} title={problem ? text.fault.pageTitle(words.title) : words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} />
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          {signed === undefined ? null : (
            <div class="at-note" role="status">
              <p>{words.done(words.badges(signed, format.figure(signed)))}</p>
            </div>
          )}
          {keys.length > 0 && progress.signed < progress.badges ? <Progress {...props} /> : null}
          <KeyList {...{ frame, association, keys, did }} />
          {keys.length > 0 ? <RotateForm {...{ frame, association, problem }} /> : null}
        </div>
      </main>
    </Layout>
  )
}

/** While a job signs, and after it was stopped: how far it has come. */
function Progress({ frame, association, progress: { badges, signed } }: KeysPageProps) {
  const { text, format } = frame.language
  const words = text.credentials.keys
  return (
    <section class="at-card" aria-labelledby="progress">
      <h2 class="govuk-heading-m" id="progress">
        {words.progress}
      </h2>
      <p role="status">{words.soFar(format.figure(signed), format.figure(badges))}</p>
      <ProgressBar have={signed} need={badges} kind="short" />
      <p class="at-quiet">{words.meanwhile}</p>
      <p>
        <a class="govuk-link" href={paths.issuerKeys.href(association.shortId)}>
          {words.lookAgain}
        </a>
      </p>
    </section>
  )
}

function KeyList({
  frame,
  association,
  keys,
  did,
}: Pick<KeysPageProps, 'frame' | 'association' | 'keys' | 'did'>) {
  const { text, format } = frame.language
  const words = text.credentials.keys
  if (keys.length === 0 || did === undefined) return <p class="at-card">{words.none}</p>
  const day = (at: Date) => format.day(dayIn(at, association.timeZone))
  return (
    <section class="at-card" aria-labelledby="issuer">
      <h2 class="govuk-heading-m" id="issuer">
        {words.issuer}
      </h2>
      <p class="at-key">{did}</p>
      <ol class="at-keys">
        {keys.toReversed().map(({ number, publicKey, madeAt, retiredAt }) => (
          <li>
            <b>{words.key(format.figure(number))}</b>
            <span>{retiredAt ? words.retired(day(retiredAt)) : words.inUse(day(madeAt))}</span>
            <code class="at-key">{toMultikey(publicKey)}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="govuk-link" href={paths.didDocument.href(association.shortId)}>
          {words.document}
        </a>
      </p>
    </section>
  )
}

function RotateForm({
  frame,
  association,
  problem,
}: Pick<KeysPageProps, 'frame' | 'association' | 'problem'>) {
  const { text } = frame.language
  const words = text.credentials.keys
  return (
    <section class="at-card" aria-labelledby="rotate">
      <h2 class="govuk-heading-m" id="rotate">
        {words.rotate}
      </h2>
      <p>{words.rotateLead}</p>
      <Form frame={frame} action={paths.issuerKeys.href(association.shortId)}>
        <div class={problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
          {problem ? <FieldError id="sure-error" prefix={text.fault.prefix} message={problem} /> : null}
          <div class="govuk-checkboxes">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id="sure"
                name="sure"
                value="yes"
                aria-describedby={problem ? 'sure-error' : undefined}
              />
              <label class="govuk-label govuk-checkboxes__label" for="sure">
                {words.rotateSure}
              </label>
            </div>
          </div>
        </div>
        <button class="govuk-button govuk-button--warning" type="submit">
          {words.rotate}
        </button>
      </Form>
    </section>
  )
}
