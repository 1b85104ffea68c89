import type { Child } from 'hono/jsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import type { ChoiceGroup } from '../start/list-choices.ts'
import { StandardField } from '../start/standard-field.tsx'

interface WelcomePageProps {
  readonly frame: Frame
  readonly name: string
  readonly aim: string | undefined
  readonly choices: readonly ChoiceGroup[]
  /** What the person holds from before. */
  readonly children?: Child
}

/** For somebody whose portfolio is still empty: one thing to begin with, and what comes after it. */
export function WelcomePage({ frame, name, aim, choices, children }: WelcomePageProps) {
  const { text } = frame.language
  const { home } = text
  const { newSteps } = home
  const steps = [
    [paths.newEntry.href('work'), newSteps.work, newSteps.workText],
    [paths.series.href('rsc'), newSteps.rsc, newSteps.rscText],
    [paths.paste.href('training'), newSteps.training, newSteps.trainingText],
  ] as const
  return (
    <Layout frame={frame} title={home.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{home.newTitle(name)}</h1>
          <p class="at-lead">{home.newLead}</p>
          {children}
          <section class="at-card at-next" aria-labelledby="next-title">
            <p class="at-eyebrow">{home.newFirst}</p>
            <h2 class="govuk-heading-m" id="next-title">
              {newSteps.degree}
            </h2>
            <p>{newSteps.degreeText}</p>
            <p class="at-actions">
              <a class="govuk-button" href={paths.newEntry.href('education')}>
                {home.logEducation}
              </a>
              <a href={paths.mine.href()}>{home.newFile}</a>
            </p>
          </section>
          <section class="at-card" aria-labelledby="then-title">
            <h2 class="govuk-heading-s" id="then-title">
              {home.newThen}
            </h2>
            <ol class="at-reasons">
              {steps.map(([href, title, sentence]) => (
                <li>
                  <a class="govuk-link" href={href}>
                    {title}
                  </a>
                  <p class="at-quiet">{sentence}</p>
                </li>
              ))}
            </ol>
          </section>
          <section class="at-card" aria-labelledby="aim-title">
            <h2 class="govuk-heading-s" id="aim-title">
              {home.aim}
            </h2>
            <Form frame={frame} action={paths.aim.href()}>
              <StandardField groups={choices} value={aim ?? ''} text={text} />
              <button class="govuk-button govuk-button--secondary" type="submit">
                {home.aimChoose}
              </button>
            </Form>
            <p class="at-quiet">{home.newAimHint}</p>
          </section>
        </div>
      </main>
    </Layout>
  )
}
