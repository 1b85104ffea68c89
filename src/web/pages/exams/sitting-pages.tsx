import type { Child } from 'hono/jsx'
import { secondsLate } from '../../../domain/exams/sitting-clock.ts'
import type { ShutSitting } from '../../../services/exams/load-sitting.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { ResultLines } from './result-lines.tsx'

interface ShutProps {
  readonly frame: Frame
  readonly shut: ShutSitting
}

function Shell({
  frame,
  title,
  children,
}: {
  readonly frame: Frame
  readonly title: string
  readonly children: Child
}) {
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.exams.href()}>
              {frame.language.text.exams.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          {children}
        </div>
      </main>
    </Layout>
  )
}

/** Before the clock runs: what will happen, and the button that starts it. */
export function StartPage({ frame, shut, noForm = false }: ShutProps & { readonly noForm?: boolean }) {
  const { text, format } = frame.language
  const words = text.examSitting.before
  const { sitting, window, today, minutes, rules } = shut
  const stop = noForm ? words.noForm : reasonToWait(frame, shut)
  return (
    <Shell frame={frame} title={text.examSitting.startTitle[sitting.part]}>
      <p class="at-lead">{words.lead(format.figure(minutes))}</p>
      <section class="at-card">
        <ul class="at-statements">
          {sitting.part === 'essay' ? (
            <li>
              {text.examSitting.essayRule(
                format.figure(rules.essay.answered),
                format.figure(rules.essay.offered),
              )}
            </li>
          ) : null}
          {words.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
        {stop === undefined && today >= window.firstDay ? (
          <Form frame={frame} action={paths.beginSitting.href(sitting.id)}>
            <Radios
              name="layout"
              label={words.layout}
              hint={`${words.layoutHint} ${words.offline}`}
              value="one"
              choices={(['one', 'all'] as const).map((value) => ({ value, label: words.layouts[value] }))}
              errorPrefix={text.fault.prefix}
            />
            <p class="at-actions">
              <button type="submit" class="govuk-button">
                {words.begin}
              </button>
              <a class="govuk-link" href={paths.exams.href()}>
                {words.back}
              </a>
            </p>
          </Form>
        ) : (
          <p class="at-note">{stop}</p>
        )}
      </section>
    </Shell>
  )
}

function reasonToWait({ language }: Frame, { window, today }: ShutSitting): string | undefined {
  const words = language.text.examSitting.before
  if (today < window.firstDay) return words.notYet(language.format.day(window.firstDay))
  return today > window.lastDay ? words.over : undefined
}

/** After it was handed in: when, by whom, and the result where it is released. */
export function AfterPage({
  frame,
  shut,
  domains,
}: ShutProps & { readonly domains: readonly CompetencyDomain[] }) {
  const { text, format } = frame.language
  const words = text.examSitting.after
  const { sitting, office, answered, result } = shut
  const { handedInAt, handedInBy, endsAt, state } = sitting
  const gone = state === 'cancelled' ? words.cancelled : state === 'missed' ? words.missed : undefined
  const late = handedInAt && endsAt && handedInBy === 'candidate' ? secondsLate(endsAt, handedInAt) : 0
  return (
    <Shell frame={frame} title={gone === undefined ? words.title : text.examSitting.startTitle[sitting.part]}>
      {gone ? <p>{gone}</p> : null}
      {handedInAt ? (
        <section class="at-card">
          <p>
            {handedInBy === 'time'
              ? words.byTime
              : words.at(format.instant(handedInAt, office.host.timeZone))}
          </p>
          {late > 0 ? <p>{words.late(format.figure(late))}</p> : null}
          <p>{words.answered(format.figure(answered))}</p>
          {result ? null : <p>{words.waits}</p>}
          <ResultLines frame={frame} results={result ? [result] : []} domains={domains} />
        </section>
      ) : null}
      <p class="at-actions">
        <a class="govuk-button" href={paths.exams.href()}>
          {words.toExams}
        </a>
      </p>
    </Shell>
  )
}
