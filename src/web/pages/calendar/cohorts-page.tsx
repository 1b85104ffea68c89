import type { Filled } from '../../../domain/calendar/cycles.ts'
import { type CohortField, cohortField } from '../../../domain/calendar/read-cohorts-form.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'

interface CohortsPageProps {
  readonly frame: Frame
  readonly association: string
  readonly view: FormView
  /** The version of the association's ways that the form shows. */
  readonly version: number
  readonly taken: Filled
  readonly today: Day
  readonly isInUse: boolean
  readonly note: string | undefined
}

/** The cohorts of an association with their days and places, and an empty one to be filled in. */
export function CohortsPage(props: CohortsPageProps) {
  const { frame, association, view, version, isInUse, note } = props
  const { text } = frame.language
  const words = text.calendar.cohorts
  const indexes = indexesIn(view)
  const isOver = (index: number) => {
    const day = valueIn(view, cohortField('decisionDay', index))
    return day !== '' && day < props.today && !hasProblem(view, index)
  }
  const over = indexes.filter(isOver)
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.calendar.href(association)}>
              {text.calendar.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <StatusNote note={note} />
          {isInUse ? null : (
            <p class="at-note">
              {words.notInUse}{' '}
              <a class="govuk-link" href={paths.waysPart.href(association, 'calendar')}>
                {words.toCalendar}
              </a>
            </p>
          )}
          <Form frame={frame} action={paths.cohorts.href(association)}>
            <input type="hidden" name="version" value={String(version)} />
            {indexes
              .filter((index) => !isOver(index))
              .map((index) => (
                <CohortFields {...props} index={index} />
              ))}
            {over.length === 0 ? null : (
              <details class="at-fold">
                <summary>{words.over}</summary>
                <div class="at-fold__body">
                  {over.map((index) => (
                    <CohortFields {...props} index={index} />
                  ))}
                </div>
              </details>
            )}
            <p class="at-quiet">{words.removing}</p>
            <button type="submit" class="govuk-button">
              {words.save}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}

function indexesIn({ values }: FormView): number[] {
  const indexes: number[] = []
  for (let index = 0; values[cohortField('name', index)] !== undefined; index += 1) indexes.push(index)
  return indexes
}

function hasProblem({ problems }: FormView, index: number): boolean {
  return problems.some(({ field }) => field.endsWith(`-${index}`))
}

function CohortFields({ frame, view, taken, index }: CohortsPageProps & { readonly index: number }) {
  const { text, format } = frame.language
  const words = text.calendar.cohorts
  const field = (name: CohortField) => {
    const full = cohortField(name, index)
    const problem = problemIn(view, full)
    return { name: full, value: valueIn(view, full), problem, errorPrefix: text.fault.prefix }
  }
  const id = valueIn(view, cohortField('id', index))
  const count = taken.get(id) ?? 0
  return (
    <fieldset class="govuk-fieldset at-card">
      <legend class="govuk-fieldset__legend">
        <bdi>{withoutBidiControls(words.one(valueIn(view, cohortField('name', index))))}</bdi>
      </legend>
      {count === 0 ? null : <p class="at-quiet">{words.taken(format.figure(count))}</p>}
      <input type="hidden" name={cohortField('id', index)} value={id} />
      <TextField {...field('name')} label={words.name} autocomplete="off" />
      <TextField {...field('submissionDay')} kind="date" label={words.submissionDay} />
      <TextField {...field('reviewDay')} kind="date" label={words.reviewDay} />
      <TextField {...field('decisionDay')} kind="date" label={words.decisionDay} />
      <TextField {...field('capacity')} kind="number" label={words.capacity} hint={words.capacityHint} />
    </fieldset>
  )
}
