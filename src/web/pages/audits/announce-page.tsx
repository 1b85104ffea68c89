import { firstSeedDay, namePeriod } from '../../../domain/audits/read-audit-forms.ts'
import type { AuditPolicy } from '../../../domain/policy/audit-policy.ts'
import type { Day } from '../../../standards/day.ts'
import type { AuditedPeriod } from '../../../store/audits/candidates.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellPeriod } from './parts.ts'

interface AnnouncePageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly policy: AuditPolicy
  readonly periods: readonly AuditedPeriod[]
  readonly today: Day
  /** So that sending it twice announces once. */
  readonly id: string
  readonly view: FormView
  readonly isAdministrator: boolean
}

/** Seals a list: of which period, and how and when the seed will come about. */
export function AnnouncePage(props: AnnouncePageProps) {
  const { frame, association, policy, periods, view, isAdministrator } = props
  const { audits } = frame.language.text
  const words = audits.announcing
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.audits.href(association.shortId)}>
              {audits.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <p>
            {words.terms[policy.kind](policy.sharePercent)}
            {policy.includesReinstated ? ` ${words.reinstated}` : ''}
          </p>
          {isAdministrator ? (
            <p>
              <a class="govuk-link" href={paths.waysPart.href(association.shortId, 'audits')}>
                {words.toWays}
              </a>
            </p>
          ) : null}
          {periods.length === 0 ? <p class="at-note">{words.nobody}</p> : <Announcement {...props} />}
        </div>
      </main>
    </Layout>
  )
}

function Announcement({ frame, association, policy, periods, today, id, view }: AnnouncePageProps) {
  const { text, format } = frame.language
  const words = text.audits.announcing
  const field = (name: string) => ({
    ...{ name, value: valueIn(view, name), problem: problemIn(view, name) },
    errorPrefix: text.fault.prefix,
  })
  const [latest] = periods
  const choices = periods.map(({ from, until, count }) => ({
    value: namePeriod({ from, until }),
    label: text.audits.periodChoice(tellPeriod(frame.language, from, until), count),
  }))
  return (
    <Form frame={frame} action={paths.announceAudit.href(association.shortId)} keepsTyping>
      <input type="hidden" name="id" value={id} />
      <Radios
        {...field('period')}
        value={valueIn(view, 'period') || (latest ? namePeriod(latest) : '')}
        label={words.period}
        choices={choices}
      />
      <TextArea {...field('seedSource')} rows={3} label={words.source} hint={words.sourceHint} />
      <TextField
        {...field('seedFrom')}
        kind="date"
        label={words.day}
        hint={words.dayHint(format.day(firstSeedDay(today, policy.noticeDays)))}
      />
      <button type="submit" class="govuk-button">
        {words.submit}
      </button>
    </Form>
  )
}
