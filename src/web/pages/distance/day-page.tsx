import { DayField } from '../../components/day-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { AskAgain } from './ask-again.tsx'
import type { Origin } from './origin.ts'

interface DayPageProps {
  readonly frame: Frame
  readonly origin: Origin
  readonly standard: string
  /** What was given, or a day that makes sense in its place. */
  readonly on: string
  readonly message: string
}

/** Asks for another day where the given one does not exist or has nothing to show. A given file stays with it. */
export function DayPage({ frame, origin, standard, on, message }: DayPageProps) {
  const { text } = frame.language
  return (
    <Layout frame={frame} title={text.fault.pageTitle(text.day.title)}>
      <main class="at-main" id="main">
        <ErrorSummary heading={text.fault.heading} message={message} field="on" />
        <h1 class="govuk-heading-xl">{text.day.title}</h1>
        <section class="at-card at-narrow">
          {origin.kind === 'given' ? <p>{text.day.stillHere}</p> : null}
          <AskAgain origin={origin}>
            {standard === '' ? null : <input type="hidden" name="standard" value={standard} />}
            <DayField
              id="on"
              label={text.start.dayLabel}
              hint={text.start.dayHint}
              value={on}
              error={message}
              errorPrefix={text.fault.prefix}
            />
            <button class="govuk-button" type="submit">
              {text.start.submit}
            </button>
          </AskAgain>
        </section>
        <p>
          <a class="govuk-link" href={paths.start.href()}>
            {text.lost.toStart}
          </a>
        </p>
      </main>
    </Layout>
  )
}
