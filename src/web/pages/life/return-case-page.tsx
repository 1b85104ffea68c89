import { openConditions } from '../../../domain/life/reinstatement.ts'
import type { SeenReturnCase } from '../../../services/life/decide-return.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Checkboxes, Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { ConditionList } from './condition-list.tsx'

interface ReturnCaseProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenReturnCase
  readonly view: FormView
  readonly note?: string | undefined
}

/** One who wants to come back, on the desk of staff: what is asked, what is there, and the decision. */
export function ReturnCasePage(props: ReturnCaseProps) {
  const { frame, association, seen, view, note } = props
  const { text } = frame.language
  const words = text.life.returning
  const { found, endorsement } = seen
  const title = words.staff.one(endorsement.nameShown)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.returns.href(association.shortId)}>
              {words.staff.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">
            {nameStandard(endorsement.standard, text)}, {endorsement.number}. {words.state[found.state]}.
          </p>
          <StatusNote note={note} />
          <AskedPart {...props} />
          <SaidPart {...props} />
          {found.state === 'asked' ? <DecidePart {...props} /> : null}
        </div>
      </main>
    </Layout>
  )
}

function AskedPart({ frame, association, seen }: ReturnCaseProps) {
  const { text, format } = frame.language
  const words = text.life.returning
  const { found, conditions } = seen
  return (
    <section class="at-card" aria-labelledby="conditions">
      <h2 class="govuk-heading-m" id="conditions">
        {words.asked}
      </h2>
      <ConditionList conditions={found.conditions ?? conditions} language={frame.language} isForStaff />
      {found.typedName === null ? null : (
        <p>
          <bdi>{words.staff.signed(found.typedName)}</bdi>
        </p>
      )}
      {found.decidedAt ? (
        <p>
          {words.staff.decidedOn(format.instant(found.decidedAt, association.timeZone))}.{' '}
          {found.inNextAudit ? words.staff.inNextAudit : ''}
        </p>
      ) : null}
    </section>
  )
}

function SaidPart({ frame, association: { shortId }, seen }: ReturnCaseProps) {
  const words = frame.language.text.life.returning
  const { found, endorsement } = seen
  return (
    <section class="at-card" aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        {words.staff.said}
      </h2>
      {found.said === '' ? (
        <p>{words.staff.saidNothing}</p>
      ) : (
        <p class="at-letter__paragraph">
          <bdi>{found.said}</bdi>
        </p>
      )}
      <p class="at-actions">
        <a class="govuk-link" href={paths.staffEndorsement.href(shortId, endorsement.id)}>
          {words.staff.toEndorsement}
        </a>
        <a class="govuk-link" href={paths.applicant.href(shortId, found.personId)}>
          {words.staff.toPortfolio}
        </a>
      </p>
    </section>
  )
}

function DecidePart({ frame, association, seen, view }: ReturnCaseProps) {
  const { text } = frame.language
  const words = text.life.returning
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  const open = openConditions(seen.conditions)
  return (
    <section class="at-card at-card--next" aria-labelledby="decide">
      <h2 class="govuk-heading-m" id="decide">
        {words.staff.decide}
      </h2>
      <Form frame={frame} action={paths.returnCase.href(association.shortId, seen.found.id)} keepsTyping>
        <input type="hidden" name="version" value={String(seen.found.version)} />
        {open.length === 0 ? null : (
          <Checkboxes
            {...field('accepted')}
            label={words.staff.accepted}
            hint={words.staff.acceptedHint}
            values={view.values.accepted ?? []}
            choices={open.map((name) => ({ value: name, label: words.condition[name] }))}
          />
        )}
        <Radios
          {...field('verdict')}
          label={words.staff.verdict}
          choices={(['grant', 'refuse'] as const).map((value) => ({ value, label: words.staff[value] }))}
        />
        <TextArea {...field('told')} label={words.staff.told} hint={words.staff.toldHint} rows={4} />
        <button type="submit" class="govuk-button">
          {words.staff.submit}
        </button>
      </Form>
    </section>
  )
}
