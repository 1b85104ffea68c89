import type { Child } from 'hono/jsx'
import type { Readiness } from '../../../domain/applications/decide-submission.ts'
import { withLast } from '../../../domain/references/come-last.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { Judged } from '../../../services/applications/judge-application.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { Frame, Page } from '../../components/layout.tsx'
import { draw } from '../../draw.ts'
import { keepBy } from '../../keep-by.ts'
import { RequirementRow } from '../distance/requirement-row.tsx'
import { describeInApplication } from './describe-in-application.ts'
import { mendLinkFor } from './mend-link.ts'

interface FindingsProps {
  readonly frame: Frame
  readonly own: OwnApplication
}

/** Every entry has a page of its own: here a few of each requirement are enough. */
const entriesInView = 8

const keepCards = keepBy<Judged, Page>()

/**
 * The findings by what they ask of whom: what is missing first, what is met last and folded. Drawn once for as long as
 * they and the step of the application stay the same.
 */
export function FindingsCards(props: FindingsProps) {
  const { judged, application } = props.own
  const { id, state, heldFrom } = application
  return keepCards(judged, `${id} ${heldFrom ?? state} ${props.own.last.size}`, () =>
    draw(<Groups {...props} />),
  )
}

function Groups({ frame, own }: FindingsProps) {
  const { text, format } = frame.language
  const { groups } = text.applications
  const met = findingsOf(own, 'met')
  const shown = { frame, own }
  return (
    <>
      <Group {...shown} kind="missing" title={groups.missing} lead={groups.missingLead} />
      <Group {...shown} kind="awaited" title={groups.awaited} lead={groups.awaitedLead} />
      <Group {...shown} kind="waits" title={groups.waits} lead={groups.waitsLead} />
      <LaterCard {...shown} />
      {met.length > 0 ? (
        <Card id="met" title={groups.met}>
          <details class="at-fold">
            <summary>{groups.seeMet(format.figure(met.length))}</summary>
            <Rows {...shown} findings={met} />
          </details>
        </Card>
      ) : null}
      <Group {...shown} kind="advice" title={groups.advice} lead={text.distance.adviceLead} />
    </>
  )
}

/** In the order of the sheet, but last what is not to be done yet. */
export function findingsOf({ judged, readiness, last }: OwnApplication, kind: Readiness): Finding[] {
  const found = judged.evaluation.findings.filter((_, index) => readiness[index] === kind)
  return withLast(found, last)
}

interface GroupProps extends FindingsProps {
  readonly kind: Readiness
  readonly title: string
  readonly lead?: string
}

function Group({ frame, own, kind, title, lead }: GroupProps) {
  const words = frame.language.text.applications
  const findings = findingsOf(own, kind)
  if (findings.length === 0) return null
  return (
    <Card id={kind} title={title}>
      {lead ? <p class="at-quiet">{lead}</p> : null}
      <Rows {...{ frame, own, findings }} waitsFor={kind === 'awaited' ? words.awaitedRow : undefined} />
    </Card>
  )
}

/** What nobody can do anything about before the review: no figures, only what it will be, and then that it is left. */
function LaterCard({ frame, own }: FindingsProps) {
  const { groups } = frame.language.text.applications
  const { state, heldFrom } = own.application
  const isReviewed = (heldFrom ?? state) === 'approved-for-exam'
  const findings = findingsOf(own, 'later')
  if (findings.length === 0) return null
  const hints = new Map(own.edition.requirements.map(({ id, hint }) => [id, hint]))
  return (
    <Card id="later" title={isReviewed ? groups.left : groups.later}>
      {isReviewed ? <p class="at-quiet">{groups.leftLead}</p> : null}
      <ul class="at-lines">
        {findings.map(({ title, requirement }) => (
          <li>
            <span>{title}</span>
            {isReviewed ? null : <span class="at-lines__when">{hints.get(requirement)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface RowsProps extends FindingsProps {
  readonly findings: readonly Finding[]
  readonly waitsFor?: string | undefined
}

function Card({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <section class="at-card" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function Rows({ frame, own, findings, waitsFor }: RowsProps) {
  const { language } = frame
  const { application, edition, judged } = own
  const words = language.text.applications
  const describe = describeInApplication(judged.portfolio, language)
  return (
    <ul class="at-req">
      {findings.map((finding) => {
        const isLast = own.last.has(finding.requirement)
        const mend =
          finding.outcome === 'not-met' && !isLast
            ? mendLinkFor(application, edition, finding, language.text)
            : undefined
        return (
          <RequirementRow
            {...{ finding, describe, language }}
            waitsFor={isLast && finding.outcome === 'not-met' ? words.lastRow : waitsFor}
            requirement={edition.requirements.find(({ id }) => id === finding.requirement)}
            isOpen={false}
            most={entriesInView}
          >
            {mend ? (
              <p>
                <a class="govuk-link" href={mend.href}>
                  {mend.label}
                </a>
              </p>
            ) : null}
          </RequirementRow>
        )
      })}
    </ul>
  )
}
