import { isRunning, type LeavePlace, type OwnCase, type SeenLeave } from '../../../services/life/see-leave.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { CaseFields } from './case-fields.tsx'

interface LeavePageProps {
  readonly frame: Frame
  readonly seen: SeenLeave
  /** The one whose rules are named, where there is one to ask. */
  readonly place: LeavePlace | undefined
  readonly view: FormView
  readonly newId: string
  readonly note?: string | undefined
}

/** A person's times away: what runs, a form for another one, and what is over. */
export function LeavePage(props: LeavePageProps) {
  const { frame, seen, view, note, place } = props
  const words = frame.language.text.life.leave
  const [running, over] = [seen.cases.filter(isRunning), seen.cases.filter((each) => !isRunning(each))]
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <StatusNote note={note} />
          {running.map((own) => (
            <CasePart {...{ frame, own }} />
          ))}
          {place ? <AskPart {...props} place={place} /> : null}
          {!place && running.length === 0 ? <p>{words.none}</p> : null}
          {over.map((own) => (
            <CasePart {...{ frame, own }} />
          ))}
          <p>
            <a class="govuk-link" href={paths.home.href()}>
              {words.toHome}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function CasePart({ frame, own }: { readonly frame: Frame; readonly own: OwnCase }) {
  const { text, format } = frame.language
  const words = text.life.leave
  const { id, kind, state, from, until, excuses, endedOn, said, told, association } = own
  return (
    <section class="at-card" aria-labelledby={`case-${id}`}>
      <h2 class="govuk-heading-m" id={`case-${id}`}>
        {words.kind[kind]}, {words.time(format.day(from), format.day(until))}
      </h2>
      <p>
        {words.state[state]}, {association.name}. {endedOn ? words.endedOn(format.day(endedOn)) : ''}
      </p>
      {own.enteredBy ? <p>{words.enteredFor}</p> : null}
      {excuses ? (
        <p>
          {words.takesOff}: {words.excuses[excuses]}.
        </p>
      ) : null}
      <Words title={words.told} text={told} />
      <Words title={words.said} text={said} />
      {state === 'asked' ? (
        <ActionButton frame={frame} action={paths.withdrawLeave.href(id)} label={words.withdraw} />
      ) : null}
      {state === 'granted' ? (
        <>
          <p>{words.back.text}</p>
          <ActionButton
            frame={frame}
            action={paths.comeBack.href(id)}
            label={words.back.submit}
            look="primary"
          />
        </>
      ) : null}
    </section>
  )
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="at-letter__paragraph">
        <bdi>{text}</bdi>
      </p>
    </>
  )
}

function AskPart({ frame, seen, place, view, newId }: LeavePageProps & { readonly place: LeavePlace }) {
  const { text } = frame.language
  const words = text.life.leave
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  return (
    <section class="at-card at-card--next" aria-labelledby="ask">
      <h2 class="govuk-heading-m" id="ask">
        {words.form.title}
      </h2>
      <Rules {...{ frame, place }} />
      <Form frame={frame} action={paths.timeAway.href()} keepsTyping>
        <input type="hidden" name="id" value={newId} />
        {seen.places.length === 1 ? (
          <input type="hidden" name="association" value={place.association.shortId} />
        ) : (
          <Radios
            {...field('association')}
            label={words.form.association}
            choices={seen.places.map(({ association }) => ({
              value: association.shortId,
              label: association.name,
            }))}
          />
        )}
        <CaseFields {...{ frame, view }} mayBeInactive={place.mayBeInactive} hint={words.saidHint} />
        <button type="submit" class="govuk-button">
          {words.form.submit}
        </button>
      </Form>
    </section>
  )
}

function Rules({ frame, place }: { readonly frame: Frame; readonly place: LeavePlace }) {
  const { text, format } = frame.language
  const words = text.life.leave.form
  const { policy, association, mayBeInactive } = place
  const { longestInactiveMonths, longestLeaveMonths, noticeDays, keepsMembership, afterInactive } = policy
  const figure = (count: number) => format.figure(count)
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{words.limits(association.name, figure(longestInactiveMonths), figure(longestLeaveMonths))}</li>
      {keepsMembership ? <li>{words.keepsMembership}</li> : null}
      {mayBeInactive && noticeDays > 0 ? <li>{words.notice(figure(noticeDays))}</li> : null}
      {mayBeInactive ? <li>{words.afterInactive[afterInactive]}</li> : null}
    </ul>
  )
}
