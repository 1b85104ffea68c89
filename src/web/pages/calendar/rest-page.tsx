import type { RestForm } from '../../../domain/calendar/read-rest-form.ts'
import type { RestPlan } from '../../../services/calendar/plan-rest.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'

interface RestPageProps {
  readonly frame: Frame
  readonly association: string
  readonly view: FormView
}

/** Asks when who rests. The next page says what that does, before anything is set. */
export function RestPage({ frame, association, view }: RestPageProps) {
  const { calendar: words, fault } = frame.language.text
  const field = fieldIn(view, fault.prefix)
  return (
    <Layout frame={frame} title={words.restTitle}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <h1 class="govuk-heading-xl">{words.restTitle}</h1>
          <p class="at-lead">{words.restLead}</p>
          <Form frame={frame} action={paths.rest.href(association)} keepsTyping>
            <TextField {...field('from')} kind="date" label={words.from} />
            <TextField {...field('to')} kind="date" label={words.to} />
            <Radios
              {...field('who')}
              value={valueIn(view, 'who') || 'all'}
              label={words.who}
              choices={[
                { value: 'all', label: words.all, hint: words.allHint },
                { value: 'me', label: words.me, hint: words.meHint },
              ]}
            />
            <TextArea {...field('note')} rows={3} label={words.note} hint={words.noteHint} />
            <button type="submit" class="govuk-button">
              {words.preview}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}

interface RestPreviewProps {
  readonly frame: Frame
  readonly association: string
  readonly rest: RestForm
  /** Undefined where only one coordinator rests: then nothing moves. */
  readonly plan: RestPlan | undefined
  readonly id: string
}

/** What will wait and what goes on by itself, and the button that sets it. */
export function RestPreviewPage({ frame, association, rest, plan, id }: RestPreviewProps) {
  const { text, format } = frame.language
  const words = text.calendar
  const { from, to, note, isForAll } = rest
  const fields = { id, from, to, note, who: isForAll ? 'all' : 'me', confirmed: 'yes' }
  return (
    <Layout frame={frame} title={words.restTitle}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{words.restTitle}</h1>
          <p class="at-lead">
            {isForAll ? words.wholeAssociation : words.me}, {words.period(format.day(from), format.day(to))}
          </p>
          <h2 class="govuk-heading-m">{words.waits}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {linesOf(frame, plan).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">{words.goesOn}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {words.going.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <Form frame={frame} action={paths.rest.href(association)}>
            {Object.entries(fields).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button type="submit" class="govuk-button">
              {words.confirm}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}

function linesOf({ language }: Frame, plan: RestPlan | undefined): string[] {
  const { text, format } = language
  const words = text.calendar
  if (!plan) return [words.colleagues]
  const counted = (count: number, tell: (figure: string) => string) =>
    count === 0 ? [] : [tell(format.figure(count))]
  return [
    words.deadlines(format.day(plan.resumesOn)),
    ...counted(plan.lastDays, words.lastDays),
    ...counted(plan.cycleDays, words.cycleDays),
    ...counted(plan.answers, words.answers),
    ...counted(plan.appeals, words.appeals),
    ...counted(plan.inHand, words.waiting),
    words.newWork,
  ]
}
