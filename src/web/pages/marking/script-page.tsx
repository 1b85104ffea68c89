import { totalOf } from '../../../domain/exams/marking/rubric.ts'
import { mostPoints } from '../../../domain/exams/marking/script.ts'
import type { SeenScript } from '../../../services/marking/see-scripts.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { areaName } from '../exams/parts.ts'
import { AnswerText, GivenTable } from './answer-part.tsx'
import { nameCategory } from './parts.ts'

interface ScriptPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenScript
  readonly form: FormView
  readonly domains: readonly CompetencyDomain[]
}

/** One script at the office: who marks, what was given once all are in, and what the candidate would read. */
export function ScriptPage(props: ScriptPageProps) {
  const { frame, association, seen, form } = props
  const { text } = frame.language
  const words = text.marking.desk
  const { script, marking } = seen
  const title = words.script(script.code)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.markingDesk.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">
            {words.one.lead(nameCategory(script.category, text), words.states[marking.state])}
          </p>
          <Tasks {...props} />
          {seen.places.length > 0 ? <AskCard {...props} /> : null}
          <Outcome {...props} />
          <Given {...props} />
          {seen.canMaskAgain ? (
            <p class="at-onward">
              <a class="govuk-link" href={paths.maskScript.href(association.shortId, marking.sittingId)}>
                {words.one.maskAgain}
              </a>
            </p>
          ) : null}
        </div>
      </main>
    </Layout>
  )
}

function Tasks({ frame, association, seen }: ScriptPageProps) {
  const { text, format } = frame.language
  const words = text.marking.desk.one
  return (
    <section class="at-card" aria-labelledby="tasks-title">
      <h2 class="govuk-heading-m" id="tasks-title">
        {words.tasks}
      </h2>
      {seen.tasks.length === 0 ? <p>{words.noTasks}</p> : null}
      <ul class="at-lines">
        {seen.tasks.map(({ mark, marker }) => (
          <li>
            <b>
              <bdi>{marker?.name ?? ''}</bdi>
            </b>
            <span class="at-lines__state">
              {words.place(mark.place)}
              {mark.round > 1 ? `, ${words.round(format.figure(mark.round))}` : ''}, {words.task[mark.state]}
              {mark.state === 'asked' && mark.dueOn ? `, ${words.dueOn(format.day(mark.dueOn))}` : ''}
            </span>
            {mark.state === 'asked' ? (
              <ActionButton
                frame={frame}
                action={paths.takeMarkBack.href(association.shortId, seen.script.id)}
                fields={{ mark: mark.id }}
                label={words.takeBack}
                about={marker?.name ?? ''}
                look="link"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {seen.returns.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">{words.returns}</h3>
          <ul class="at-entries">
            {seen.returns.map(({ reason }) => (
              <li>{reason ?? words.noReason}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function AskCard({ frame, association, seen, form }: ScriptPageProps) {
  const { text, format } = frame.language
  const words = text.marking.desk.one
  return (
    <section class="at-card" aria-labelledby="ask-title">
      <h2 class="govuk-heading-m" id="ask-title">
        {words.ask}
      </h2>
      {seen.places.map(({ place, choices, proposed }, index) => (
        <Form frame={frame} action={paths.askMarker.href(association.shortId, seen.script.id)}>
          <input type="hidden" name="place" value={String(place)} />
          {proposed ? null : <p>{words.nobody}</p>}
          <Select
            name={index === 0 ? 'marker' : `marker-${place}`}
            label={words.place(place)}
            empty={words.choose}
            value={proposed?.personId ?? ''}
            problem={index === 0 ? problemIn(form, 'marker') : undefined}
            choices={choices.map(({ marker, unfit }) => ({
              value: marker.personId,
              label: `${marker.name}, ${unfit ? words.unfit[unfit] : words.open(format.figure(marker.open))}`,
            }))}
            errorPrefix={text.fault.prefix}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {words.askButton}
          </button>
        </Form>
      ))}
    </section>
  )
}

function Outcome({ frame, association, seen, domains }: ScriptPageProps) {
  const { text, format } = frame.language
  const words = text.marking.desk.one
  const { release, script, marking } = seen
  if (!release) return null
  const { settled, share, passed, feedback } = release
  const most = mostPoints(script.body)
  return (
    <section class="at-card" aria-labelledby="outcome-title">
      <h2 class="govuk-heading-m" id="outcome-title">
        {words.outcome}
      </h2>
      <p>
        <b>{passed ? words.passed : words.notPassed}</b>.{' '}
        {words.share(format.figure(settled.total), format.figure(most), format.percent(share))}.{' '}
        {words.by[settled.by]}
      </p>
      <h3 class="govuk-heading-s">{words.reads}</h3>
      <ul class="at-entries">
        {feedback.areas.map((area) => (
          <li>
            {areaName(domains, area.area)}: {format.percent(area.share)}
          </li>
        ))}
      </ul>
      {feedback.words.length === 0 ? null : <p class="at-quiet">{words.readsWords}</p>}
      {feedback.words.map((each) => (
        <p class="at-words at-open">{each}</p>
      ))}
      {marking.state === 'settled' ? (
        <>
          <p class="at-quiet">{words.releaseHint}</p>
          <ActionButton
            frame={frame}
            action={paths.releaseScript.href(association.shortId, script.id)}
            label={words.release}
            look="primary"
          />
        </>
      ) : null}
    </section>
  )
}

/** Who gave what, for the office, once the marks are compared. */
function Given({ frame, seen }: ScriptPageProps) {
  const { text, format } = frame.language
  const words = text.marking.desk.one
  const given = seen.tasks.flatMap(({ mark, marker, given: own }) =>
    own ? [[`${marker?.name ?? ''} (${words.place(mark.place)})`, own] as const] : [],
  )
  if (given.length === 0) return seen.tasks.length > 0 ? <p class="at-quiet">{words.marksLater}</p> : null
  return (
    <section class="at-card" aria-labelledby="given-title">
      <h2 class="govuk-heading-m" id="given-title">
        {words.marks}
      </h2>
      {seen.gap === null ? null : (
        <p>
          {words.gap[seen.gapRule.over](
            text.marking.points(format.figure(seen.gap)),
            format.figure(seen.gapRule.points),
          )}
        </p>
      )}
      {given.map(([name, { marks, comments }]) => (
        <>
          <p>
            <bdi>{name}</bdi>: <b>{text.marking.mark.total(format.figure(totalOf(marks)))}</b>
          </p>
          {comments.forOffice === '' ? null : (
            <p class="at-words at-private">
              <b>{words.toOffice(name)}</b> {comments.forOffice}
            </p>
          )}
        </>
      ))}
      {seen.script.body.answers.map((answer, index) => (
        <details class="at-fold">
          <summary>{text.marking.mark.answer(format.figure(index + 1))}</summary>
          <div class="at-fold__body">
            <AnswerText {...{ frame, answer, number: index + 1 }} />
            <GivenTable {...{ frame, answer, given }} />
          </div>
        </details>
      ))}
    </section>
  )
}
