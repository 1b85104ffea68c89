import { excuseKinds } from '../../../domain/life/life-case.ts'
import type { SeenCase } from '../../../services/life/see-case.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { CaseFacts } from './case-facts.tsx'

export interface CasePageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenCase
  readonly view: FormView
  readonly today: Day
  /** Who decided it, where that is still known. */
  readonly decider: string | undefined
  /** Who entered it for the person, where the person did not ask here. */
  readonly enterer: string | undefined
  readonly note?: string | undefined
}

/** One time away on the desk of those who decide. */
export function LifeCasePage(props: CasePageProps) {
  const { frame, association, seen, view, note } = props
  const { text, format } = frame.language
  const words = text.life.leave
  const { kind, state, from, until } = seen.found
  const title = words.staff.one(seen.name)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.cases.href(association.shortId)}>
              {words.staff.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">
            {words.kind[kind]}, {words.time(format.day(from), format.day(until))}. {words.state[state]}.
          </p>
          <StatusNote note={note} />
          <section class="at-card" aria-labelledby="said">
            <h2 class="govuk-heading-m" id="said">
              {words.staff.said}
            </h2>
            <p class="at-letter__paragraph">
              <bdi>{seen.said}</bdi>
            </p>
            {props.enterer ? <p>{words.staff.enter.by(props.enterer)}</p> : null}
            <p class="at-quiet">{words.staff.saidHint}</p>
          </section>
          {state === 'asked' ? <DecidePart {...props} /> : <DecidedPart {...props} />}
        </div>
        <CaseFacts {...props} />
      </main>
    </Layout>
  )
}

function DecidedPart({ frame, association, seen, decider }: CasePageProps) {
  const { text, format } = frame.language
  const words = text.life.leave
  const { decidedAt, excuses, endedOn } = seen.found
  if (!decidedAt) return null
  const when = format.instant(decidedAt, association.timeZone)
  return (
    <section class="at-card" aria-labelledby="decided">
      <h2 class="govuk-heading-m" id="decided">
        {words.staff.decided(decider ?? text.decisions.past.somebody, when)}
      </h2>
      {excuses ? (
        <p>
          {words.staff.takesOff}: {words.excuses[excuses]}.
        </p>
      ) : null}
      {endedOn ? <p>{words.endedOn(format.day(endedOn))}</p> : null}
      {seen.told === '' ? null : (
        <p class="at-letter__paragraph">
          <bdi>{seen.told}</bdi>
        </p>
      )}
    </section>
  )
}

function DecidePart({ frame, association, seen, view }: CasePageProps) {
  const { text } = frame.language
  const words = text.life.leave
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  return (
    <section class="at-card at-card--next" aria-labelledby="decide">
      <h2 class="govuk-heading-m" id="decide">
        {words.staff.decide}
      </h2>
      <Form frame={frame} action={paths.case.href(association.shortId, seen.found.id)} keepsTyping>
        <input type="hidden" name="version" value={String(seen.found.version)} />
        <Radios
          {...field('verdict')}
          label={words.staff.verdict}
          choices={(['grant', 'refuse'] as const).map((value) => ({ value, label: words.staff[value] }))}
        />
        <TextField {...field('from')} label={words.staff.from} kind="date" />
        <TextField {...field('until')} label={words.staff.until} kind="date" />
        <Radios
          {...field('excuses')}
          label={words.staff.excuses}
          choices={excuseKinds.map((value) => ({ value, label: words.excuses[value] }))}
        />
        <TextArea {...field('told')} label={words.staff.toldLabel} hint={words.staff.toldHint} rows={4} />
        <button type="submit" class="govuk-button">
          {words.staff.submit}
        </button>
      </Form>
    </section>
  )
}
