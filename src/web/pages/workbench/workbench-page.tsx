import { type Frame, Layout } from '../../components/layout.tsx'

/** A way onward from the workbench. */
export interface WorkbenchPlace {
  readonly title: string
  readonly text: string
  readonly href: string
}

interface WorkbenchPageProps {
  readonly frame: Frame
  readonly association: string
  readonly waiting: readonly WorkbenchPlace[]
  readonly places: readonly WorkbenchPlace[]
}

/** Where staff begin: what waits for them, then everywhere that their role leads. */
export function WorkbenchPage({ frame, association, waiting, places }: WorkbenchPageProps) {
  const words = frame.language.text.workbench
  return (
    <Layout frame={frame} title={association}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{association}</h1>
          <section class="at-card" aria-labelledby="waiting-title">
            <h2 class="govuk-heading-m" id="waiting-title">
              {words.waiting}
            </h2>
            {waiting.length === 0 ? <p>{words.nothing}</p> : <Places places={waiting} />}
          </section>
          {places.length === 0 ? null : (
            <section class="at-card" aria-labelledby="places-title">
              <h2 class="govuk-heading-m" id="places-title">
                {words.places}
              </h2>
              <Places places={places} />
            </section>
          )}
        </div>
      </main>
    </Layout>
  )
}

function Places({ places }: { places: readonly WorkbenchPlace[] }) {
  return (
    <ul class="at-sections">
      {places.map(({ title, text, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {title}
          </a>
          <p class="at-sections__lead">{text}</p>
        </li>
      ))}
    </ul>
  )
}
