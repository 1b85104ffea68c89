import { isUnderAudit } from '../../../domain/audits/audit.ts'
import type { OwnRenewal, OwnRenewals } from '../../../services/renewals/see-own-renewals.ts'
import { toDay, toDayNumber } from '../../../standards/day.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State, type StateKind } from '../../components/state.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { FindingsParts } from './findings-parts.tsx'
import { nameOf } from './parts.ts'
import { ShareCard } from './share-card.tsx'
import { SignCard } from './sign-card.tsx'
import { SignedCard } from './signed-card.tsx'

interface OwnPageProps {
  readonly frame: Frame
  readonly seen: OwnRenewals
  readonly view: FormView
  readonly note?: string | undefined
}

/** Renewing: what is met, what is missing, and one thing to do. */
export function OwnRenewalPage({ frame, seen, view, note }: OwnPageProps) {
  const words = frame.language.text.renewals
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <StatusNote note={note} />
          {seen.shown ? (
            <OneRenewal {...{ frame, view }} own={seen.shown} />
          ) : (
            <>
              <h1 class="govuk-heading-xl">{words.title}</h1>
              <p class="at-lead">{words.none}</p>
              <p>
                <a class="govuk-link" href={paths.portfolio.href()}>
                  {words.toPortfolio}
                </a>
              </p>
            </>
          )}
          <OthersPart frame={frame} others={seen.others} />
        </div>
      </main>
    </Layout>
  )
}

interface OneProps {
  readonly frame: Frame
  readonly own: OwnRenewal
  readonly view: FormView
}

function OneRenewal({ frame, own, view }: OneProps) {
  const { text, format } = frame.language
  const words = text.renewals
  const { renewal, association, stage } = own
  const heading = words.heading(format.day(renewal.periodUntil))
  const mayRenew = stage === 'open' || stage === 'grace'
  const missing = own.findings.filter(({ outcome }) => outcome === 'not-met')
  const isOver = stage === 'lapsed' || stage === 'not-held'
  return (
    <section>
      <h1 class="govuk-heading-xl">{heading}</h1>
      <p class="at-lead">
        <State kind={looks[stage]}>{words.stage[stage]}</State> {leadOf(own, frame.language)}
      </p>
      <p class="at-quiet">{words.at(tellCategories(own, text), association.name)}</p>
      {isUnderAudit(renewal.state) ? <AuditNote frame={frame} /> : null}
      {stage === 'lapsed' ? <LapsedPart frame={frame} own={own} /> : null}
      {own.step?.step === 'sign' ? <SignCard {...{ frame, own, view }} /> : null}
      {isOver ? null : <FindingsParts {...{ frame, own, missing }} />}
      <SignedCard {...{ frame, own }} />
      {isOver ? null : <ShareCard {...{ frame, own }} />}
      {renewal.dueOn !== null && (mayRenew || stage === 'ahead') ? (
        <p class="at-noprint">
          <a class="govuk-link" href={paths.renewalDays.href(renewal.id)}>
            {words.calendar.link}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function tellCategories({ judged }: OwnRenewal, text: Language['text']): string {
  const names = judged.lines.map(({ category }) => nameOf(category, text.category))
  return [...new Set(names)].join(', ')
}

function AuditNote({ frame }: { readonly frame: Frame }) {
  return (
    <p>
      <a class="govuk-link" href={paths.ownAudit.href()}>
        {frame.language.text.audits.own.link}
      </a>
    </p>
  )
}

const looks: Readonly<Record<OwnRenewal['stage'], StateKind>> = {
  free: 'none',
  ahead: 'none',
  open: 'short',
  grace: 'short',
  'handed-in': 'wait',
  renewed: 'met',
  lapsed: 'none',
  'not-held': 'none',
}

function leadOf({ renewal, association, stage }: OwnRenewal, { text, format }: Language): string {
  const { lead } = text.renewals
  if (isUnderAudit(renewal.state) && renewal.state !== 'drawn') return lead.drawn
  const { opensOn, dueOn, graceUntil, lapsesOn, periodUntil, attestedAt } = renewal
  const day = (given: string | null) => (given === null ? '' : format.day(given))
  switch (stage) {
    case 'free':
      return lead.free(day(periodUntil))
    case 'ahead':
      return lead.ahead(day(opensOn), day(dueOn))
    case 'open':
      return lead.open(day(dueOn))
    case 'grace':
      return lapsesOn === null ? lead.graceByStaff(day(dueOn)) : lead.grace(day(dueOn), day(graceUntil))
    case 'handed-in':
      return lead['handed-in'](attestedAt ? format.instant(attestedAt, association.timeZone) : '')
    case 'renewed':
      return lead.renewed(format.day(toDay(toDayNumber(periodUntil) + 1)))
    case 'lapsed':
      return lead.lapsed(day(dueOn))
    case 'not-held':
      return lead['not-held'](day(periodUntil))
    default:
      return stage satisfies never
  }
}

function LapsedPart({ frame, own }: { readonly frame: Frame; readonly own: OwnRenewal }) {
  const { text } = frame.language
  const words = text.renewals
  const { association, renewal } = own
  const subject = { kind: 'portfolio' } as const
  const to = { association: association.shortId, applicantId: renewal.personId, subject }
  const lost = own.judged.lines.filter(({ line, isHeld }) => line.isKept && !isHeld)
  if (lost.length === 0) return null
  return (
    <section class="at-card at-next">
      <p>{words.lapsedNext}</p>
      {lost.map(({ line, category }) => (
        <p class="at-actions">
          <a class="govuk-button" href={paths.askToReturn.href(line.endorsementId)}>
            {words.askAgain}
            {lost.length > 1 ? `: ${nameOf(category, text.category)}` : null}
          </a>
        </p>
      ))}
      <p>{words.lapsedWrite}</p>
      <p class="at-actions">
        <a href={paths.thread.href(to)}>{words.write}</a>
      </p>
    </section>
  )
}

function OthersPart({ frame, others }: { readonly frame: Frame; readonly others: OwnRenewals['others'] }) {
  const { text, format } = frame.language
  const words = text.renewals
  if (others.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="others">
      <h2 class="govuk-heading-m" id="others">
        {words.others}
      </h2>
      <ul class="at-lines">
        {others.map(({ renewal, association, stage }) => (
          <li>
            <a class="govuk-link at-lines__name" href={paths.renewal.href({ of: renewal.id })}>
              {words.period(format.day(renewal.periodFrom), format.day(renewal.periodUntil))}
            </a>
            <span class="at-lines__state">
              <State kind={looks[stage]}>{words.stage[stage]}</State>
            </span>
            <span class="at-lines__when">{association.name}</span>
            {isUnderAudit(renewal.state) ? <AuditNote frame={frame} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
