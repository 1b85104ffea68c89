import { findingForOthers, inThirdPerson } from '../../../domain/in-third-person.ts'
import type { Evaluation } from '../../../evaluation/finding.ts'
import type { Edition } from '../../../standards/schema.ts'
import type { Page } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { draw } from '../../draw.ts'
import { keepBy } from '../../keep-by.ts'
import type { Language } from '../../messages/messages.ts'
import { hasFigures, tellState } from '../distance/tell-state.ts'

interface FindingsPartProps {
  readonly evaluation: Evaluation
  readonly edition: Edition
  readonly lead: string
  readonly language: Language
}

const keepPart = keepBy<Evaluation, Page>()

/** Every finding in a line or two; what is met without an exception is folded, because it needs no look. */
export function FindingsPart(props: FindingsPartProps) {
  return keepPart(props.evaluation, props.lead, () => draw(<Findings {...props} />))
}

function Findings({ evaluation, edition, lead, language }: FindingsPartProps) {
  const { text } = language
  const words = text.decisions
  const open = evaluation.findings.filter(
    ({ outcome }) => outcome === 'not-met' || outcome === 'needs-judgement',
  )
  const excused = evaluation.findings.filter((finding) => finding.exception && !open.includes(finding))
  const others = evaluation.findings.filter((finding) => !open.includes(finding) && !finding.exception)
  const list = (findings: Evaluation['findings']) => (
    <ul class="at-findings">
      {findings.map((finding) => {
        const requirement = edition.requirements.find(({ id }) => id === finding.requirement)
        const state = tellState(finding, requirement, language)
        return (
          <li>
            <b>{inThirdPerson(finding.title)}</b>
            <State kind={state.kind}>{state.words}</State>
            {hasFigures(finding) ? (
              <span class="at-num">
                {' '}
                {language.format.figure(finding.have)}{' '}
                {text.finding.of(language.format.figure(finding.need), finding.unit)}
              </span>
            ) : null}
            <p class="at-quiet">
              {finding.outcome === 'needs-judgement' ? words.waits : findingForOthers(finding).reason}
            </p>
          </li>
        )
      })}
    </ul>
  )
  return (
    <section class="at-card" aria-labelledby="findings">
      <h2 class="govuk-heading-m" id="findings">
        {words.findings}
      </h2>
      <p class="at-quiet">{lead}</p>
      {list(open)}
      {excused.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.excused}</h3>
          {list(excused)}
        </>
      )}
      {others.length === 0 ? null : (
        <details class="at-fold">
          <summary>{words.others(language.format.figure(others.length))}</summary>
          <div class="at-fold__body">{list(others)}</div>
        </details>
      )}
    </section>
  )
}
