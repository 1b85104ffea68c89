import { markFields, type TypedMarks } from '../../../domain/exams/marking/read-mark-form.ts'
import { totalOf } from '../../../domain/exams/marking/rubric.ts'
import { expectMinutes } from '../../../domain/exams/marking/script.ts'
import { calibrationPlace, seniorPlace } from '../../../domain/exams/marking/states.ts'
import type { SeenMark } from '../../../services/marking/see-mark.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { emptyForm, type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { AnswerFields, AnswerText, GivenTable, letterOf } from './answer-part.tsx'
import { nameCategory } from './parts.ts'

interface MarkPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenMark
  readonly form: FormView
  readonly did: 'saved' | 'elsewhere' | 'inAlready' | undefined
  /** What another form held when marks were in already; it does not count. */
  readonly late?: TypedMarks
}

/** One script on one screen: questions, answers, levels in words, and what the marker makes of them. */
export function MarkPage(props: MarkPageProps) {
  const { frame, association, seen, form, did } = props
  const { text, format } = frame.language
  const words = text.marking.mark
  const { mark, script, own } = seen
  const title = text.marking.home.script(script.code)
  const minutes = format.figure(expectMinutes(script.body))
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.myMarks.href(association.shortId)}>
              {words.eyebrow}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">
            {words.lead(nameCategory(script.category, text), minutes)}{' '}
            {mark.dueOn && !own ? words.due(format.day(mark.dueOn)) : null}
          </p>
          <p class="at-note">{noteFor(seen, frame)}</p>
          {did ? (
            <div class="at-note" role="status">
              <p>{words[did]}</p>
            </div>
          ) : null}
          {own ? <GivenParts {...props} /> : <MarkForm {...props} />}
          <p class="at-onward">
            <a class="govuk-link" href={paths.markText.href(association.shortId, mark.id)}>
              {words.download}
            </a>
          </p>
          {own || mark.place === calibrationPlace ? null : <ReturnFold {...props} />}
        </div>
      </main>
    </Layout>
  )
}

function noteFor({ mark }: SeenMark, { language }: Frame): string {
  const words = language.text.marking.mark
  if (mark.place === calibrationPlace) return words.calibration
  return mark.place === seniorPlace ? words.senior : words.secret
}

function MarkForm({ frame, association, seen, form }: MarkPageProps) {
  const { text } = frame.language
  const words = text.marking.mark
  const { mark, script, draftVersion } = seen
  const others = seen.others.map((given, index) => [words.markerName(letterOf(index)), given] as const)
  return (
    <Form frame={frame} action={paths.mark.href(association.shortId, mark.id)} keepsTyping recallsItself>
      <input type="hidden" name="draftVersion" value={String(draftVersion)} />
      {script.body.answers.map((answer, index) => (
        <section class="at-card" aria-labelledby={`answer-${index + 1}`}>
          <AnswerText {...{ frame, answer, number: index + 1 }} />
          {others.length > 0 ? (
            <>
              <h3 class="govuk-heading-s">{words.others}</h3>
              <GivenTable {...{ frame, answer, given: others }} />
            </>
          ) : null}
          <AnswerFields {...{ frame, answer, form }} />
        </section>
      ))}
      <section class="at-card" aria-label={words.forOffice}>
        {seen.others.map(({ comments }, index) =>
          comments.forOffice === '' ? null : (
            <p class="at-words at-private">
              <b>{words.markerName(letterOf(index))}</b>: {comments.forOffice}
            </p>
          ),
        )}
        <TextArea
          name={markFields.forOffice}
          label={words.forOffice}
          hint={words.forOfficeHint}
          rows={3}
          value={valueIn(form, markFields.forOffice)}
          problem={problemIn(form, markFields.forOffice)}
          errorPrefix={text.fault.prefix}
        />
        <p class="at-quiet">{words.giveHint}</p>
        <div class="at-buttons">
          <button type="submit" name="act" value="give" class="govuk-button">
            {words.give}
          </button>{' '}
          <button type="submit" name="act" value="save" class="govuk-button govuk-button--secondary">
            {words.save}
          </button>
        </div>
      </section>
    </Form>
  )
}

/** After the own marks: what was given, and what a calibration script was agreed to be worth. */
function GivenParts({ frame, seen, late }: MarkPageProps) {
  const { text, format } = frame.language
  const words = text.marking.mark
  const { script, own, reference } = seen
  if (!own) return null
  const given = [
    [late ? words.counts : words.yours, own] as const,
    ...(late ? [[words.late, late] as const] : []),
    ...(reference ? [[words.agreed, reference] as const] : []),
  ]
  return (
    <>
      {script.body.answers.map((answer, index) => (
        <section class="at-card" aria-labelledby={`answer-${index + 1}`}>
          <AnswerText {...{ frame, answer, number: index + 1 }} />
          <GivenTable {...{ frame, answer, given }} />
        </section>
      ))}
      <section class="at-card" aria-label={words.yours}>
        <p>
          <b>{words.total(format.figure(totalOf(own.marks)))}</b>
        </p>
        {late && late.comments.forOffice !== '' ? (
          <>
            <h2 class="govuk-heading-s">{words.lateForOffice}</h2>
            <p class="at-words">{late.comments.forOffice}</p>
          </>
        ) : null}
        {reference ? (
          <>
            <h2 class="govuk-heading-s">{words.reasons}</h2>
            <p class="at-words">{reference.reasons}</p>
          </>
        ) : null}
      </section>
    </>
  )
}

function ReturnFold({ frame, association, seen }: MarkPageProps) {
  const { text } = frame.language
  const words = text.marking.mark
  return (
    <details class="at-fold">
      <summary>{words.return}</summary>
      <div class="at-fold__body">
        <Form frame={frame} action={paths.returnMark.href(association.shortId, seen.mark.id)}>
          <p>{words.returnText}</p>
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            rows={3}
            value={valueIn(emptyForm, 'reason')}
            errorPrefix={text.fault.prefix}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {words.giveBack}
          </button>
        </Form>
      </div>
    </details>
  )
}
