import { isUnderAudit } from '../../../domain/audits/audit.ts'
import type { SeenRenewal } from '../../../services/renewals/handle-renewal.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellState } from '../distance/tell-state.ts'

interface StaffPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenRenewal
  readonly view: FormView
  readonly note?: string | undefined
}

/** One renewal for staff: its days, what was handed in, and what can be done about it. */
export function StaffRenewalPage(props: StaffPageProps) {
  const { frame, association, seen, view, note } = props
  const { text } = frame.language
  const words = text.renewals.season.one
  const { renewal, name } = seen
  return (
    <Layout frame={frame} title={words.title(name)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a
              class="govuk-link"
              href={paths.season.href(association.shortId, { period: renewal.periodFrom })}
            >
              {words.back}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{words.title(name)}</bdi>
          </h1>
          <StatusNote note={note} />
          {renewal.state === 'attested' ? <AcceptCard {...props} /> : null}
          {isUnderAudit(renewal.state) ? (
            <WaitCard frame={frame} association={association} words={words.waits.underAudit} />
          ) : null}
          <DaysCard {...props} />
          <FindingsCard {...props} />
          {renewal.state === 'open' && renewal.graceUntil !== null ? <MoreTimeCard {...props} /> : null}
        </div>
      </main>
    </Layout>
  )
}

function AcceptCard({ frame, association, seen }: StaffPageProps) {
  const words = frame.language.text.renewals.season.one
  const { id, version } = seen.renewal
  if (seen.wait === 'draw' || seen.wait === 'drawn')
    return <WaitCard frame={frame} association={association} words={words.waits[seen.wait]} />
  return (
    <section class="at-card at-next" aria-labelledby="accept">
      <h2 class="govuk-heading-m" id="accept">
        {words.accept}
      </h2>
      <p>{seen.wait === 'too-late' ? words.acceptLate : words.acceptText}</p>
      <ActionButton
        frame={frame}
        action={paths.acceptRenewal.href(association.shortId, id)}
        label={words.accept}
        look="primary"
        fields={{ version: String(version) }}
      />
    </section>
  )
}

/** What an audit holds up is not accepted past it. */
function WaitCard({
  frame,
  association,
  words,
}: Pick<StaffPageProps, 'frame' | 'association'> & { words: string }) {
  const { text } = frame.language
  return (
    <section class="at-card" aria-labelledby="wait">
      <h2 class="govuk-heading-m" id="wait">
        {text.renewals.season.one.waits.title}
      </h2>
      <p>{words}</p>
      <p>
        <a class="govuk-link" href={paths.audits.href(association.shortId)}>
          {text.audits.title}
        </a>
      </p>
    </section>
  )
}

function DaysCard({ frame, association, seen }: StaffPageProps) {
  const { text, format } = frame.language
  const words = text.renewals.season.one
  const { renewal, categories } = seen
  const day = (given: string | null) => (given === null ? words.none : format.day(given))
  const names = new Map(Object.entries(text.category))
  const rows: readonly Fact[] = [
    [words.period, text.renewals.period(format.day(renewal.periodFrom), format.day(renewal.periodUntil))],
    [words.opens, day(renewal.opensOn)],
    [words.due, day(renewal.dueOn)],
    [words.last, day(renewal.graceUntil)],
    [
      words.share,
      renewal.shareOf === renewal.shareFrom
        ? words.shareAll
        : words.sharePart(format.figure(renewal.shareOf), format.figure(renewal.shareFrom)),
    ],
    [
      words.handedIn,
      renewal.attestedAt ? format.instant(renewal.attestedAt, association.timeZone) : words.none,
    ],
    ...(renewal.lateOn ? [[words.lateOn, day(renewal.lateOn)] as const] : []),
    ...(renewal.lapsedOn ? [[words.lapsedOn, day(renewal.lapsedOn)] as const] : []),
  ]
  return (
    <section class="at-card" aria-labelledby="facts">
      <h2 class="govuk-heading-m" id="facts">
        {words.facts}
      </h2>
      <p>{categories.map((category) => names.get(category) ?? category).join(', ')}</p>
      <Facts facts={rows} />
    </section>
  )
}

function FindingsCard({ frame, seen }: StaffPageProps) {
  const { language } = frame
  const words = language.text.renewals.season.one
  const names = new Map(Object.entries(language.text.category))
  return (
    <section class="at-card" aria-labelledby="findings">
      <h2 class="govuk-heading-m" id="findings">
        {words.findings}
      </h2>
      {seen.findings.length === 0 && seen.withoutSheet.length === 0 ? <p>{words.notYet}</p> : null}
      {seen.withoutSheet.map((category) => (
        <p class="at-note">{words.noSheet(names.get(category) ?? category)}</p>
      ))}
      <ul class="at-lines">
        {seen.findings.map((finding) => {
          const state = tellState(finding, undefined, language)
          return (
            <li>
              <span class="at-lines__name">{finding.title}</span>
              <span class="at-lines__state">
                <State kind={state.kind}>{state.words}</State>
              </span>
              <span class="at-lines__when">{finding.reason}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function MoreTimeCard({ frame, association, seen, view }: StaffPageProps) {
  const { text } = frame.language
  const words = text.renewals.season.one
  const { id, version } = seen.renewal
  return (
    <section class="at-card" aria-labelledby="more">
      <h2 class="govuk-heading-m" id="more">
        {words.more}
      </h2>
      <p>{words.moreText}</p>
      <Form frame={frame} action={paths.moreTime.href(association.shortId, id)}>
        <input type="hidden" name="version" value={String(version)} />
        <TextField
          name="until"
          kind="date"
          label={words.until}
          value={valueIn(view, 'until')}
          problem={problemIn(view, 'until')}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.moreSubmit}
        </button>
      </Form>
    </section>
  )
}
