import { examsOf } from '../../../domain/decisions/offer-outcomes.ts'
import type { ConfirmationState } from '../../../domain/providers/confirmation.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import { loadExamFacts } from '../../../services/exams/load-exam-facts.ts'
import { loadConfirmationStates } from '../../../services/providers/load-confirmation-states.ts'
import type { Day } from '../../../standards/day.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import { State } from '../../components/state.tsx'
import { paths } from '../../paths.ts'
import { ConfirmedHours, withConfirmation } from '../distance/confirmed-hours.tsx'
import { describeEntries } from '../distance/describe-entries.ts'
import { RequirementRow } from '../distance/requirement-row.tsx'
import type { ApplicationCard, CardFrame } from './card.ts'

/** Entries of a requirement that are listed here; all of them are in the portfolio. */
const mostEntries = 8

/** What the standard asks and how it stands: what is open first, what is met folded. */
export function findingsCard(standards: StandardsLibrary): ApplicationCard {
  return {
    place: 'main',
    load: async ({ tx, inHand: { application, portfolio, evaluation, frozenAt }, now }) => {
      const isExamined = frozenAt !== null && application.state === 'approved-for-exam'
      const [states, exams] = await Promise.all([
        loadConfirmationStates(tx, application.personId, portfolio.rsc, now),
        isExamined ? loadExamFacts(tx, application) : [],
      ])
      const { category } = standards.getEdition(application.standard, evaluation.asOf, application.edition)
      const passedOn = exams.find((exam) => exam.passed && exam.category === category)?.completedOn ?? null
      return (around) => <Findings {...around} {...{ standards, states, passedOn }} />
    },
  }
}

interface FindingsProps extends CardFrame {
  readonly standards: StandardsLibrary
  readonly states: ReadonlyMap<string, ConfirmationState>
  /** When the later part of the exam was released as passed, where that was after the submission. */
  readonly passedOn: Day | null
}

function Findings(props: FindingsProps) {
  const { frame, association, inHand, standards, passedOn } = props
  const { text, format } = frame.language
  const words = text.staffApplications.cards
  const { application, evaluation, frozenAt } = inHand
  const of = (outcome: Finding['outcome']) =>
    evaluation.findings.filter((finding) => finding.outcome === outcome)
  const edition = standards.getEdition(application.standard, evaluation.asOf, application.edition)
  const exams = examsOf(edition)
  const isOpen = ({ requirement }: Finding) => passedOn === null || !exams.has(requirement)
  const [met, waiting, advice] = [of('met'), of('needs-judgement'), of('advice')]
  const open = of('not-met').filter(isOpen)
  const count = (findings: readonly Finding[]) => format.figure(findings.length)
  return (
    <section class="at-card" id="findings" aria-labelledby="findings-title">
      <h2 class="govuk-heading-m" id="findings-title">
        {words.findings}
      </h2>
      <p>
        <b>{words.counts(count(met), count(open), count(waiting))}</b>
        <span class="at-quiet">
          {' '}
          {frozenAt ? words.frozen(format.instant(frozenAt, association.timeZone)) : words.live}
        </span>
      </p>
      {passedOn === null ? null : (
        <p>
          <State kind="met">{words.examPassed(format.day(passedOn))}</State>
        </p>
      )}
      <Rows {...props} findings={[...open, ...waiting]} />
      <Rows {...props} findings={met} fold={words.metFold(count(met))} />
      <Rows {...props} findings={advice} fold={words.adviceFold(count(advice))} />
      <p class="at-actions">
        <a class="govuk-link" href={paths.applicant.href(association.shortId, application.personId)}>
          {words.toPortfolio}
        </a>
        <a class="govuk-link" href={paths.exceptions.href(association.shortId, application.id)}>
          {words.excuse}
        </a>
      </p>
    </section>
  )
}

interface RowsProps extends FindingsProps {
  readonly findings: readonly Finding[]
  /** What they are folded away under. */
  readonly fold?: string
}

function Rows({ frame: { language }, inHand, standards, states, findings, fold }: RowsProps) {
  if (findings.length === 0) return null
  const { application, evaluation, portfolio } = inHand
  const edition = standards.getEdition(application.standard, evaluation.asOf, application.edition)
  const requirements = new Map(edition.requirements.map((requirement) => [requirement.id, requirement]))
  const describe = withConfirmation(describeEntries(portfolio, language), states)
  const rows = (
    <ul class="at-req">
      {findings.map((finding) => {
        const requirement = requirements.get(finding.requirement)
        return (
          <RequirementRow
            {...{ finding, requirement, describe, language }}
            isOpen={false}
            isOwn={false}
            most={mostEntries}
          >
            <ConfirmedHours {...{ finding, requirement, states, language }} />
          </RequirementRow>
        )
      })}
    </ul>
  )
  if (fold === undefined) return rows
  return (
    <details class="at-fold">
      <summary>{fold}</summary>
      {rows}
    </details>
  )
}
