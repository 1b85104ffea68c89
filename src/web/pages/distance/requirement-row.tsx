import type { Child } from 'hono/jsx'
import { findingForOthers, inThirdPerson } from '../../../domain/in-third-person.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { Requirement } from '../../../standards/schema.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { State } from '../../components/state.tsx'
import type { Language } from '../../messages/messages.ts'
import { countEntries } from './count-entries.ts'
import type { EntryLabel } from './describe-entries.ts'
import { EntryLists } from './entry-lists.tsx'
import { hasFigures, tellState } from './tell-state.ts'

interface RequirementRowProps {
  readonly finding: Finding
  readonly requirement: Requirement | undefined
  /** Whether the entries are unfolded from the start. */
  readonly isOpen: boolean
  readonly describe: (entry: string) => EntryLabel
  readonly language: Language
  /** How many entries of a list are shown, where not all that a page can bear. */
  readonly most?: number | undefined
  /** Whether the reader is whose portfolio it is. */
  readonly isOwn?: boolean
  /** What others are doing about it, in place of what the person could do. */
  readonly waitsFor?: string | undefined
  /** A way to act on it, below what is to do. */
  readonly children?: Child
}

/** The id of what unfolds under a requirement: a link to it opens the fold, without a script. */
export function entriesId(requirement: string): string {
  return `entries-${requirement}`
}

/** One requirement: figures that can be checked, its state, why, what to do, and every entry behind it. */
export function RequirementRow(props: RequirementRowProps) {
  const { requirement, isOpen, describe, language, most, isOwn = true, waitsFor, children } = props
  const finding = isOwn ? props.finding : findingForOthers(props.finding)
  const { text } = language
  const { counted, inPart, notCounted } = countEntries(finding)
  const state = tellState(finding, requirement, language)
  const isYours = finding.outcome === 'not-met' && waitsFor === undefined
  const remedy = waitsFor ?? finding.remedy
  return (
    <li id={`requirement-${finding.requirement}`}>
      <h3>
        {finding.title} {isYours && isOwn ? <span class="at-you">{text.finding.you}</span> : null}
      </h3>
      <Figures finding={finding} language={language} />
      {hasFigures(finding) ? <ProgressBar have={finding.have} need={finding.need} kind={state.kind} /> : null}
      <p>
        <State kind={state.kind}>{state.words}</State>
        {isJudgedAlone(finding, requirement) ? null : ` · ${finding.reason}`}
      </p>
      {remedy === '' ? null : (
        <p class="at-remedy">
          {isYours ? <b>{isOwn ? text.finding.toDo : text.finding.toDoOfOther}</b> : null}
          {remedy}
        </p>
      )}
      {children}
      <details class="at-fold" open={isOpen}>
        <summary>
          {text.finding.details(counted, inPart, notCounted)}
          <span class="govuk-visually-hidden">: {finding.title}</span>
        </summary>
        <div class="at-fold__body" id={entriesId(finding.requirement)}>
          {requirement ? <p>{isOwn ? requirement.hint : inThirdPerson(requirement.hint)}</p> : null}
          <EntryLists {...{ finding, describe, language }} {...(most !== undefined && { most })} />
          <p class="at-quiet">{text.finding.clause(finding.clause)}</p>
        </div>
      </details>
    </li>
  )
}

function Figures({ finding, language: { text, format } }: { finding: Finding; language: Language }) {
  const { have, need, unit } = finding
  if (hasFigures(finding))
    return (
      <span class="at-num">
        <b>{format.figure(have)}</b> {text.finding.of(format.figure(need), unit)}
      </span>
    )
  if (need > 0 || have === 0) return null
  const figure = format.figure(have)
  return (
    <span class="at-num">
      <b>{figure}</b> {text.unit(unit, figure)}
    </span>
  )
}

/** Where a person decides in any case, the state says all that the reason could. */
function isJudgedAlone({ outcome }: Finding, requirement: Requirement | undefined): boolean {
  return outcome === 'needs-judgement' && requirement?.kind === 'judgement'
}
