import { keptSections } from '../../../domain/portfolio/entry.ts'
import { newestFirst } from '../../../domain/portfolio/newest-first.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { CycleForSubmission } from '../../../services/calendar/take-place.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { tellCycle } from '../calendar/calendar-card.tsx'
import type { EntryLabel } from '../distance/describe-entries.ts'
import { tellState } from '../distance/tell-state.ts'
import { describeInApplication } from './describe-in-application.ts'
import { findingsOf } from './findings-card.tsx'
import { mendLinkFor } from './mend-link.ts'

interface SubmitPageProps {
  readonly frame: Frame
  readonly own: OwnApplication
  /** Where it would go if it were submitted now. */
  readonly cycle: CycleForSubmission
  /** Why it cannot be submitted as it stands, beside what is missing. */
  readonly note: string | undefined
  readonly problems: readonly FieldProblem[]
  /** The words typed so far. */
  readonly answer: string
}

/** Everything that would be handed in, to be checked once more; what is missing instead of the button. */
export function SubmitPage(props: SubmitPageProps) {
  const { frame, own, note, problems } = props
  const { text } = frame.language
  const words = text.applications.submitting
  const { application, edition } = own
  const isFirst = application.state === 'draft'
  const title = isFirst ? words.title : words.titleAgain
  return (
    <Layout frame={frame} title={problems.length > 0 ? text.fault.pageTitle(title) : title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.application.href(application.id)}>
              {edition.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{words.lead}</p>
          {note ? (
            <div class="at-note at-note--you" role="alert">
              <p>{note}</p>
            </div>
          ) : null}
          <Missing frame={frame} own={own} />
          <Entries frame={frame} own={own} />
          <Findings frame={frame} own={own} />
          <CyclePart {...props} />
          {mayHandIn(props) ? <HandIn {...props} /> : null}
        </div>
      </main>
    </Layout>
  )
}

function mayHandIn({ own, cycle }: SubmitPageProps): boolean {
  return cycle.kind !== 'full' && ['submit', 'amend', 'answer'].includes(own.next.step)
}

function CyclePart({ frame, cycle }: SubmitPageProps) {
  const words = frame.language.text.calendar
  if (cycle.kind === 'none') return null
  return (
    <section class="at-card" aria-labelledby="cycle-title">
      <h2 class="govuk-heading-m" id="cycle-title">
        {words.goesInto}
      </h2>
      <p>
        {cycle.kind === 'full' ? (
          words.allFull
        ) : (
          <bdi>{words.wouldGo(tellCycle(cycle.cycle, frame.language))}</bdi>
        )}
      </p>
    </section>
  )
}

type PartProps = Pick<SubmitPageProps, 'frame' | 'own'>

function Missing({ frame, own }: PartProps) {
  const { text } = frame.language
  const words = text.applications.submitting
  const missing = [...findingsOf(own, 'missing'), ...findingsOf(own, 'awaited')]
  if (missing.length === 0) return null
  return (
    <section class="at-card" id="missing" aria-labelledby="missing-title">
      <h2 class="govuk-heading-m" id="missing-title">
        {words.missing}
      </h2>
      <p>{words.missingLead}</p>
      <ul class="at-lines">
        {missing.map((finding) => {
          const mend = mendLinkFor(own.application, own.edition, finding, text)
          return (
            <li>
              <b>{finding.title}</b>
              <span class="at-lines__when">{finding.remedy || finding.reason}</span>
              {mend ? (
                <a class="govuk-link at-lines__name" href={mend.href}>
                  {mend.label}
                </a>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Entries({ frame, own }: PartProps) {
  const { language } = frame
  const { text } = language
  const { portfolio } = own.judged
  const describe = describeInApplication(portfolio, language)
  return (
    <section class="at-card" aria-labelledby="entries-title">
      <h2 class="govuk-heading-m" id="entries-title">
        {text.applications.submitting.entries}
      </h2>
      <ul class="at-lines">
        {keptSections.map((section) => (
          <li>
            <span>{text.comments.sections[section]}</span>
            <a class="govuk-link" href={paths.section.href(section)}>
              {text.applications.submitting.change}
              <span class="govuk-visually-hidden">: {text.comments.sections[section]}</span>
            </a>
            <EntryFold
              language={language}
              entries={newestFirst<{ readonly id?: string | undefined }>(
                section,
                portfolio[section] ?? [],
              ).map(({ id = '' }) => describe(id))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function EntryFold({ language, entries }: { language: Language; entries: readonly EntryLabel[] }) {
  const { text, format } = language
  const count = text.applications.submitting.entryCount(format.figure(entries.length))
  if (entries.length === 0) return <span class="at-lines__when">{count}</span>
  return (
    <details class="at-fold at-lines__state">
      <summary>{count}</summary>
      <ul class="at-entries at-fold__body">
        {entries.map(({ label, when }) => (
          <li>
            <span>{label}</span>
            <span class="at-entries__when">{when}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Findings({ frame, own }: PartProps) {
  const { language } = frame
  const { text } = language
  const { edition, judged, readiness } = own
  const required = judged.evaluation.findings
    .map((finding, index) => ({ finding, isLater: readiness[index] === 'later' }))
    .filter(({ finding }) => finding.outcome !== 'advice')
  return (
    <section class="at-card" aria-labelledby="findings-title">
      <h2 class="govuk-heading-m" id="findings-title">
        {text.applications.submitting.findings}
      </h2>
      <ul class="at-lines">
        {required.map(({ finding, isLater }) => {
          const requirement = edition.requirements.find(({ id }) => id === finding.requirement)
          const { kind, words } = isLater
            ? { kind: 'wait' as const, words: text.applications.groups.later }
            : tellState(finding, requirement, language)
          return (
            <li>
              <span>{finding.title}</span>
              <State kind={kind}>{words}</State>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function HandIn({ frame, own, cycle, problems, answer }: SubmitPageProps) {
  const { text } = frame.language
  const words = text.applications.submitting
  const { application, judged } = own
  const isFirst = application.state === 'draft'
  return (
    <section class="at-card">
      <Form frame={frame} action={paths.submitApplication.href(application.id)}>
        <input type="hidden" name="revision" value={String(judged.revision)} />
        {cycle.kind === 'cycle' ? <input type="hidden" name="cycle" value={cycle.cycle.key} /> : null}
        {isFirst ? null : (
          <TextArea
            name="answer"
            label={words.answer}
            hint={words.answerHint}
            value={answer}
            problem={problems.find(({ field }) => field === 'answer')?.message}
            errorPrefix={text.fault.prefix}
          />
        )}
        <p>{words.frozen}</p>
        <p class="at-actions">
          <button class="govuk-button" type="submit">
            {isFirst ? words.button : words.buttonAgain}
          </button>
          <a class="govuk-link" href={paths.application.href(application.id)}>
            {words.back}
          </a>
        </p>
      </Form>
    </section>
  )
}
