import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import { type BulkAction, needsWords, writeChosen } from '../../../domain/workbench/bulk.ts'
import type { JudgedApplication, SeenRun } from '../../../services/workbench/do-for-many.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import { Letter } from './step-page.tsx'

interface BulkPageProps {
  readonly frame: Frame
  readonly association: string
  readonly action: BulkAction
  readonly judged: readonly JudgedApplication[]
  readonly form: FormView
  readonly runId: string
  /** The mail to the first of them, once the words are there. */
  readonly letter?: FilledLetter | undefined
}

/** What would happen to each of the chosen, and why not where it would not; nothing is done yet. */
export function BulkPage(props: BulkPageProps) {
  const { frame, association, action, judged, form } = props
  const { text, format } = frame.language
  const words = text.staffApplications
  const will = judged.filter(({ verdict }) => verdict === 'will')
  const title = words.bulk.title(words.bulk.actions[action], format.figure(judged.length))
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.staffApplications.href(association)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">
            {will.length === 0
              ? words.bulk.nothing
              : words.bulk.counts(format.figure(will.length), format.figure(judged.length - will.length))}
          </p>
          <ul class="at-lines at-card">
            {judged.map((each) => (
              <li>
                <a class="govuk-link" href={paths.staffApplication.href(association, each.id)}>
                  <bdi>{withoutBidiControls(each.name)}</bdi>
                </a>
                <span class="at-lines__state">
                  {nameStandard(each.standard, text)} · {words.states[each.state]}
                </span>
                <span class={each.verdict === 'will' ? 'at-lines__when' : 'at-lines__when at-age--old'}>
                  {words.bulk.verdicts[each.verdict]}
                </span>
              </li>
            ))}
          </ul>
          {will.length === 0 ? null : <Going {...props} will={will} />}
        </div>
      </main>
    </Layout>
  )
}

function Going(props: BulkPageProps & { readonly will: readonly JudgedApplication[] }) {
  const { frame, association, action, form, runId, letter, will } = props
  const { text, format } = frame.language
  const words = text.staffApplications
  const [first] = will
  return (
    <>
      {letter && first ? (
        <section class="at-card" aria-labelledby="mail-title">
          <h2 class="govuk-heading-m" id="mail-title">
            {words.bulk.sample(withoutBidiControls(first.name))}
          </h2>
          <Letter letter={letter} />
          {will.length > 1 ? <p class="at-quiet">{words.bulk.others}</p> : null}
        </section>
      ) : null}
      <Form frame={frame} action={paths.bulk.href(association)} class="at-card">
        <input type="hidden" name="run" value={runId} />
        <input type="hidden" name="action" value={action} />
        {will.map((each) => (
          <input type="hidden" name="item" value={writeChosen(each)} />
        ))}
        {letter ? (
          <input type="hidden" name="words" value={valueIn(form, 'words')} />
        ) : (
          <TextArea
            name="words"
            label={words.form.words}
            hint={needsWords(action) ? words.form.wordsMust : words.form.wordsMay}
            value={valueIn(form, 'words')}
            problem={problemIn(form, 'words')}
            errorPrefix={text.fault.prefix}
          />
        )}
        <div class="at-actions">
          {letter ? (
            <>
              <button type="submit" class="govuk-button" name="stage" value="do">
                {words.bulk.confirm(format.figure(will.length))}
              </button>
              <button type="submit" class="govuk-button govuk-button--secondary" name="stage" value="change">
                {words.form.change}
              </button>
            </>
          ) : (
            <button type="submit" class="govuk-button" name="stage" value="preview">
              {words.form.preview}
            </button>
          )}
        </div>
      </Form>
    </>
  )
}

/** How it went: for how many it was done, and for whom not and why. */
export function BulkRunPage({
  frame,
  association,
  run,
}: {
  frame: Frame
  association: string
  run: SeenRun
}) {
  const { text, format } = frame.language
  const words = text.staffApplications
  const isDone = (id: string) => run.outcomes.get(id) === 'done'
  const done = run.applications.filter(({ id }) => isDone(id))
  const not = run.applications.length - done.length
  const title = words.bulk.doneTitle(format.figure(done.length))
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{title}</h1>
          {not > 0 ? <p class="at-lead">{words.bulk.notDone(format.figure(not))}</p> : null}
          <ul class="at-lines at-card">
            {run.applications
              .toSorted((one, other) => Number(isDone(one.id)) - Number(isDone(other.id)))
              .map((each) => (
                <li>
                  <a class="govuk-link" href={paths.staffApplication.href(association, each.id)}>
                    <bdi>{withoutBidiControls(each.name)}</bdi>
                  </a>
                  <span class="at-lines__state">{words.states[each.state]}</span>
                  <span class={isDone(each.id) ? 'at-lines__when' : 'at-lines__when at-age--old'}>
                    {words.bulk.outcomes[run.outcomes.get(each.id) ?? ''] ?? ''}
                  </span>
                </li>
              ))}
          </ul>
          <p class="at-actions">
            <a class="govuk-button" href={paths.staffApplications.href(association)}>
              {words.bulk.back}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
