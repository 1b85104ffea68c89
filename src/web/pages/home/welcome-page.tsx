import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

/** For somebody whose portfolio is still empty: where to begin. */
export function WelcomePage({ frame, name }: { frame: Frame; name: string }) {
  const { home } = frame.language.text
  const steps = [
    ['education', home.newSteps.degree, home.newSteps.degreeText],
    ['work', home.newSteps.work, home.newSteps.workText],
    ['rsc', home.newSteps.rsc, home.newSteps.rscText],
  ] as const
  return (
    <Layout frame={frame} title={home.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{home.newTitle(name)}</h1>
          <p class="at-lead">{home.newLead}</p>
          <ol class="at-steps">
            {steps.map(([section, title, text]) => (
              <li class="at-card">
                <h2 class="govuk-heading-s">
                  <a class="govuk-link" href={paths.newEntry.href(section)}>
                    {title}
                  </a>
                </h2>
                <p>{text}</p>
              </li>
            ))}
          </ol>
          <p>
            {home.newFile}{' '}
            <a class="govuk-link" href={paths.mine.href()}>
              {home.newFileLink}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
