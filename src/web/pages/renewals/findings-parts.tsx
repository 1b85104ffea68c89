import type { Child } from 'hono/jsx'
import type { Finding } from '../../../evaluation/finding.ts'
import type { OwnRenewal } from '../../../services/renewals/see-own-renewals.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { describeInApplication } from '../applications/describe-in-application.ts'
import { RequirementRow } from '../distance/requirement-row.tsx'
import { logStepFor } from '../home/log-step-for.ts'

interface FindingsProps {
  readonly frame: Frame
  readonly own: OwnRenewal
  readonly missing: readonly Finding[]
}

/** Every entry has a page of its own: here a few of each requirement are enough. */
const entriesInView = 8

/** What is missing first, with the way to log it; what is met last and folded. */
export function FindingsParts({ frame, own, missing }: FindingsProps) {
  const { text, format } = frame.language
  const words = text.renewals
  const { stage, findings } = own
  if (stage === 'free' && findings.length === 0) return null
  const of = (outcome: Finding['outcome']) => findings.filter((finding) => finding.outcome === outcome)
  const met = of('met')
  const isAttested = own.judged.policy.renewals.check === 'attestation'
  const gaps = isAttested ? words.gaps.attested : words.gaps.title
  return (
    <>
      {missing.length > 0 ? (
        <Card id="missing" title={gaps}>
          <p>{isAttested ? words.gaps.attestedLead : words.gaps.lead}</p>
          <Rows {...{ frame, own, findings: missing }} isAction={!isAttested} />
          {isAttested ? null : <HelpLine {...{ frame, own }} />}
        </Card>
      ) : stage === 'ahead' ? (
        <Card id="missing" title={words.gaps.none}>
          <p>{words.gaps.noneAhead}</p>
        </Card>
      ) : null}
      {of('needs-judgement').length > 0 ? (
        <Card id="waits" title={words.waits.title}>
          <p>{words.waits.lead}</p>
          <Rows {...{ frame, own, findings: of('needs-judgement') }} />
        </Card>
      ) : null}
      {met.length > 0 ? (
        <Card id="met" title={words.met}>
          <details class="at-fold">
            <summary>{words.seeMet(format.figure(met.length))}</summary>
            <Rows {...{ frame, own, findings: met }} />
          </details>
        </Card>
      ) : null}
      {of('advice').length > 0 ? (
        <Card id="advice" title={words.advice}>
          <Rows {...{ frame, own, findings: of('advice') }} />
        </Card>
      ) : null}
    </>
  )
}

/** Where to turn without the hours: a wish in words, or a time away. */
function HelpLine({ frame, own }: Pick<FindingsProps, 'frame' | 'own'>) {
  const words = frame.language.text.renewals
  const { association, renewal } = own
  const subject = { kind: 'portfolio' } as const
  const to = { association: association.shortId, applicantId: renewal.personId, subject }
  return (
    <>
      <p class="at-quiet">{words.gaps.help}</p>
      <p class="at-actions">
        <a href={paths.thread.href(to)}>{words.write}</a>
        <a href={paths.timeAway.href()}>{words.gaps.helpAway}</a>
      </p>
    </>
  )
}

interface CardProps {
  readonly id: string
  readonly title: string
  readonly children: Child
}

function Card({ id, title, children }: CardProps) {
  return (
    <section class="at-card" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  )
}

interface RowsProps {
  readonly frame: Frame
  readonly own: OwnRenewal
  readonly findings: readonly Finding[]
  /** Whether the first way to log is the page's one thing to do. */
  readonly isAction?: boolean
}

function Rows({ frame, own, findings, isAction = false }: RowsProps) {
  const { language } = frame
  const describe = describeInApplication(own.judged.portfolio, language)
  return (
    <ul class="at-req">
      {findings.map((finding, place) => {
        const edition = own.judged.lines.find(({ evaluation }) =>
          evaluation?.findings.some(({ requirement }) => requirement === finding.requirement),
        )?.edition
        const step = edition && finding.outcome === 'not-met' ? logStepFor(edition, finding) : undefined
        return (
          <RequirementRow
            {...{ finding, describe, language }}
            requirement={edition?.requirements.find(({ id }) => id === finding.requirement)}
            isOpen={false}
            most={entriesInView}
          >
            {step ? (
              <p>
                <a
                  class={isAction && place === 0 ? 'govuk-button' : 'govuk-link'}
                  href={paths.newEntry.href(step.section)}
                >
                  {language.text.home[step.label]}
                </a>
              </p>
            ) : null}
          </RequirementRow>
        )
      })}
    </ul>
  )
}
