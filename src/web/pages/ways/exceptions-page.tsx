import { inThirdPerson } from '../../../domain/in-third-person.ts'
import { type GrantedException, holdingOf } from '../../../domain/ways/granted-exception.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { SeenExceptions } from '../../../services/ways/grant-exception.ts'
import type { Day } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios, Select } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ExceptionsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenExceptions
  readonly today: Day
  /** Made with the page, so that a double click grants one. */
  readonly id: string
  readonly view: FormView
  readonly note?: string | undefined
}

/** What is excused in an application, and the form to excuse more. */
export function ExceptionsPage(props: ExceptionsPageProps) {
  const { frame, association, seen, view, note } = props
  const words = frame.language.text.ways.exceptions
  const { exceptions, applicant } = seen
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a
              class="govuk-link"
              href={paths.staffApplication.href(association.shortId, seen.application.id)}
            >
              {applicant}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          <p class="at-lead">{words.lead(applicant)}</p>
          {exceptions.length === 0 ? <p>{words.none}</p> : null}
          {exceptions.map((each) => (
            <ExceptionCard {...props} each={each} />
          ))}
          <GrantForm {...props} />
        </div>
      </main>
    </Layout>
  )
}

function ExceptionCard(props: ExceptionsPageProps & { readonly each: GrantedException }) {
  const { frame, association, seen, today, each } = props
  const { text, format } = frame.language
  const words = text.ways.exceptions
  const finding = seen.judged.evaluation.findings.find(({ requirement }) => requirement === each.requirement)
  const holding = holdingOf(each, today)
  const what =
    each.figure === null
      ? words.waived
      : words.figure(format.figure(each.figure), finding ? format.figure(finding.need) : '')
  return (
    <section class="at-card" aria-labelledby={`exception-${each.id}`}>
      <h2 class="govuk-heading-m" id={`exception-${each.id}`}>
        {finding ? inThirdPerson(finding.title) : each.requirement}: {what}
      </h2>
      <p>
        <State kind={holding === 'inForce' ? 'met' : 'none'}>{words[holding]}</State>{' '}
        {words.until(format.day(each.decidedOn), format.day(each.expiresOn))}
      </p>
      <p>{each.reason}</p>
      <p class="at-quiet">
        {words.decidedBy(each.decidedBy)}{' '}
        {words.entered(each.grantedBy, format.instant(each.grantedAt, association.timeZone))}
      </p>
      {each.end ? (
        <p class="at-quiet">
          {words.endedBy(each.end.by, format.instant(each.end.at, association.timeZone), each.end.reason)}
        </p>
      ) : (
        <EndForm {...props} />
      )}
    </section>
  )
}

function EndForm({ frame, association, seen, each, view }: ExceptionsPageProps & { each: GrantedException }) {
  const { text } = frame.language
  const words = text.ways.exceptions
  const name = `end-${each.id}`
  return (
    <details class="at-fold" open={problemIn(view, name) !== undefined}>
      <summary>{words.end}</summary>
      <Form frame={frame} action={paths.endException.href(association.shortId, seen.application.id, each.id)}>
        <TextField
          name={name}
          label={words.endReason}
          hint={words.endReasonHint}
          value={valueIn(view, name)}
          problem={problemIn(view, name)}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.endNow}
        </button>
      </Form>
    </details>
  )
}

function GrantForm({ frame, association, seen, id, view }: ExceptionsPageProps) {
  const { language } = frame
  const { text } = language
  const words = text.ways.exceptions
  const field = (name: string, label: string, hint?: string) => ({
    ...{ name, label, hint },
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  const findings = seen.judged.evaluation.findings.filter(({ outcome }) => outcome !== 'advice')
  const standing = ({ title, have, need, unit }: Finding) =>
    `${inThirdPerson(title)} (${language.format.figure(have)} ${text.finding.of(language.format.figure(need), unit)})`
  return (
    <section class="at-part" aria-labelledby="grant">
      <h2 class="govuk-heading-l" id="grant">
        {words.grant}
      </h2>
      <Form
        frame={frame}
        action={paths.exceptions.href(association.shortId, seen.application.id)}
        keepsTyping
      >
        <input type="hidden" name="id" value={id} />
        <Select
          {...field('requirement', words.requirement, words.requirementHint)}
          empty={words.requirementEmpty}
          value={valueIn(view, 'requirement')}
          choices={findings.map((each) => ({ value: each.requirement, label: standing(each) }))}
        />
        <Radios
          {...field('kind', words.kind)}
          value={valueIn(view, 'kind')}
          choices={[
            { value: 'waived', label: words.kinds.waived },
            { value: 'figure', label: words.kinds.figure },
          ]}
        />
        <TextField
          {...field('figure', words.newFigure, words.newFigureHint)}
          kind="number"
          value={valueIn(view, 'figure')}
        />
        <TextArea
          {...field('reason', words.reason, words.reasonHint)}
          value={valueIn(view, 'reason')}
          rows={3}
        />
        <TextField {...field('by', words.by, words.byHint)} value={valueIn(view, 'by')} />
        <TextField {...field('on', words.on)} kind="date" value={valueIn(view, 'on')} />
        <TextField
          {...field('expires', words.expires, words.expiresHint)}
          kind="date"
          value={valueIn(view, 'expires')}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}
