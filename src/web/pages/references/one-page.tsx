import { writeShortCode } from '../../../domain/references/short-code.ts'
import type { ReferenceState } from '../../../domain/references/states.ts'
import { decideReferenceStep } from '../../../domain/references/steps.ts'
import type { ReadReference } from '../../../services/references/list-references-for-reader.ts'
import type { StandingReference } from '../../../services/references/load-overview.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton, Form } from '../../forms/form.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { TellRating } from '../rate/tell-rating.tsx'
import { DoneNote, ReferenceMark, tellProgress } from './parts.tsx'

interface OneProps {
  readonly frame: Frame
  readonly standing: StandingReference
  /** What was written, where the applicant may read it. */
  readonly read: ReadReference | undefined
  readonly codeAddress: string
  readonly hasCodes: boolean
  readonly done: string | undefined
}

/** One reference as the applicant sees it: how it stands, and what can be done. */
export function OnePage({ frame, standing, read, codeAddress, hasCodes, done }: OneProps) {
  const words = frame.language.text.references
  const { reference } = standing
  const { applicationId, id, raterName, state } = reference
  const action = paths.ownReference.href(applicationId, id)
  const title = words.one.title(raterName)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <DoneNote {...{ frame, done }} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.references.href(applicationId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <div class="at-card">
            <ReferenceFacts {...{ frame, standing }} />
            <p>{words.next[state]}</p>
          </div>
          <Actions {...{ frame, standing, action, by: 'applicant', codeAddress, hasCodes }} />
          {read?.rating ? (
            <section class="at-card" aria-labelledby="written">
              <h2 class="govuk-heading-m" id="written">
                {words.one.written}
              </h2>
              <TellRating frame={frame} form={read.rating.form} rating={read.rating.rating} />
            </section>
          ) : null}
        </div>
      </main>
    </Layout>
  )
}

/** Who is asked as what, and how it stands. */
export function ReferenceFacts({ frame, standing }: { frame: Frame; standing: StandingReference }) {
  const words = frame.language.text.references
  const { role, raterEmail, relation, state, isWaived } = standing.reference
  const stands = (
    <>
      <ReferenceMark frame={frame} state={state} /> {tellProgress(frame, standing)}
    </>
  )
  const facts: readonly Fact[] = [
    [words.one.state, stands],
    [words.one.role, words.rolesOfRaters[role]],
    [words.one.email, raterEmail],
    ...(relation === '' ? [] : [[words.one.relation, relation] as const]),
    [words.one.waiver, isWaived ? words.staff.waived : words.staff.unwaived],
  ]
  return <Facts facts={facts} />
}

interface ActionsProps {
  readonly frame: Frame
  readonly standing: StandingReference
  readonly action: string
  readonly by: 'applicant' | 'staff'
  readonly codeAddress: string
  readonly hasCodes: boolean
}

/** What may be done about a reference as it stands; nothing once it has arrived. */
export function Actions(props: ActionsProps) {
  const { frame, standing, action, by } = props
  const words = frame.language.text.references.one
  const { state } = standing.reference
  const may = (step: 'send-again' | 'change-address' | 'replace') =>
    decideReferenceStep(state, step, by).allowed
  return (
    <>
      {may('send-again') ? (
        <section class="at-card" aria-labelledby="again">
          <h2 class="govuk-heading-m" id="again">
            {words.again}
          </h2>
          <p>{words.againHint}</p>
          <ActionButton
            {...{ frame, action }}
            label={state === 'expired' ? words.againExpired : words.again}
            fields={{ act: 'resend' }}
          />
          {may('change-address') ? <OtherAddress {...props} /> : null}
        </section>
      ) : null}
      {isAwaited(state) && props.hasCodes ? <Code {...props} /> : null}
      {may('replace') ? (
        <section class="at-card" aria-labelledby="replace">
          <h2 class="govuk-heading-m" id="replace">
            {words.replace}
          </h2>
          <p>{words.replaceHint}</p>
          <ActionButton {...{ frame, action }} label={words.replaceButton} fields={{ act: 'replace' }} />
        </section>
      ) : null}
    </>
  )
}

function isAwaited(state: ReferenceState): boolean {
  return state === 'requested' || state === 'delivery-failed' || state === 'opened'
}

function OtherAddress({ frame, action }: ActionsProps) {
  const { text } = frame.language
  const words = text.references.one
  return (
    <Form frame={frame} action={action} class="at-later at-form">
      <TextField
        name="email"
        kind="email"
        label={words.addressLabel}
        hint={words.addressHint}
        value=""
        autocomplete="off"
        errorPrefix={text.fault.prefix}
      />
      <button type="submit" name="act" value="address" class="govuk-button govuk-button--secondary">
        {words.address}
      </button>
    </Form>
  )
}

function Code({ frame, standing: { code }, action, codeAddress }: ActionsProps) {
  const words = frame.language.text.references.one
  return (
    <section class="at-card" aria-labelledby="code">
      <h2 class="govuk-heading-m" id="code">
        {words.code}
      </h2>
      <p>{words.codeHint(codeAddress)}</p>
      {code === undefined ? null : (
        <p>
          {words.codeNow}: <span class="at-short-code">{writeShortCode(code)}</span>
        </p>
      )}
      <ActionButton
        {...{ frame, action }}
        label={code === undefined ? words.makeCode : words.makeNewCode}
        fields={{ act: 'code' }}
      />
    </section>
  )
}
