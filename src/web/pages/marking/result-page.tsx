import { randomUUID } from 'node:crypto'
import type { SeenResult } from '../../../services/marking/appeal-mark.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { areaName } from '../exams/parts.ts'
import { nameCategory } from './parts.ts'

interface ResultPageProps {
  readonly frame: Frame
  readonly seen: SeenResult
  readonly domains: readonly CompetencyDomain[]
  readonly form: FormView
  readonly now: Date
}

/** A candidate's result with feedback by area, whatever it is, and the way to another look. */
export function ResultPage({ frame, seen, domains, form, now }: ResultPageProps) {
  const { text, format } = frame.language
  const words = text.marking.result
  const { result, sitting, feedback } = seen
  const title = words.title(words.parts[result.part])
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.exams.href()}>
              {words.eyebrow}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{nameCategory(sitting.category, text)}</p>
          <section class={result.passed ? 'at-card at-open' : 'at-card'} aria-label={title}>
            <p>
              <b>{result.passed ? words.passed : words.notPassed}</b>{' '}
              {result.score === null ? null : words.share(format.percent(result.score))}
            </p>
            {result.passed ? null : <p>{words.retake}</p>}
          </section>
          {feedback.areas.length === 0 ? null : (
            <section class="at-card" aria-labelledby="areas-title">
              <h2 class="govuk-heading-m" id="areas-title">
                {words.areas}
              </h2>
              <ul class="at-lines">
                {feedback.areas.map(({ area, share }) => (
                  <li>
                    <b>{areaName(domains, area)}</b>
                    <ProgressBar have={share} need={1} kind="short" />
                    <span class="at-lines__state">{format.percent(share)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {feedback.words.length === 0 ? null : (
            <section class="at-card" aria-labelledby="words-title">
              <h2 class="govuk-heading-m" id="words-title">
                {words.words}
              </h2>
              <p class="at-quiet">{words.wordsText}</p>
              {feedback.words.map((each) => (
                <p class="at-words at-open">{each}</p>
              ))}
            </section>
          )}
          <AppealPart {...{ frame, seen, form, now }} />
        </div>
      </main>
    </Layout>
  )
}

function AppealPart({ frame, seen, form, now }: Omit<ResultPageProps, 'domains'>) {
  const { text, format } = frame.language
  const words = text.marking.result
  const { appeal, appealUntil, sitting } = seen
  if (appeal)
    return (
      <section class="at-card" aria-label={words.appeal}>
        <p>{words.states[appeal.state]}</p>
        {appeal.answer ? <p class="at-words at-open">{appeal.answer}</p> : null}
      </section>
    )
  if (!appealUntil || now > appealUntil) return null
  return (
    <details class="at-fold at-onward" open={form.problems.length > 0}>
      <summary>{words.appeal}</summary>
      <div class="at-fold__body">
        <p>{words.appealText(format.instant(appealUntil))}</p>
        <Form frame={frame} action={paths.appealMark.href(sitting.id)} keepsTyping={true}>
          <input type="hidden" name="id" value={valueIn(form, 'id') || randomUUID()} />
          <TextArea
            name="words"
            label={words.why}
            hint={words.whyHint}
            value={valueIn(form, 'words')}
            problem={problemIn(form, 'words')}
            errorPrefix={text.fault.prefix}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {words.ask}
          </button>
        </Form>
      </div>
    </details>
  )
}
