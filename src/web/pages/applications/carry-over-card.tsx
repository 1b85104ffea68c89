import type { Finding } from '../../../evaluation/finding.ts'
import type { SeenCarryOver } from '../../../services/applications/see-carry-over.ts'
import type { Frame } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { nameStandard } from '../../name-standard.ts'
import { tellState } from '../distance/tell-state.ts'

interface CarryOverProps {
  readonly frame: Frame
  readonly carried: SeenCarryOver
}

/** For somebody who is endorsed already: what is there for the next Endorsement, and what is new to do. */
export function CarryOverCard({ frame, carried }: CarryOverProps) {
  const { text } = frame.language
  const words = text.applications.opening.carry
  const held = words.and(carried.held.map((standard) => nameStandard(standard, text)))
  return (
    <section class="at-card" aria-labelledby="carry">
      <h2 class="govuk-heading-m" id="carry">
        {words.title}
      </h2>
      <p>{words.lead(held)}</p>
      <Group {...{ frame, title: words.whole, findings: carried.whole }} />
      <Group {...{ frame, title: words.part, findings: carried.part }} />
      <Group {...{ frame, title: words.fresh, findings: carried.fresh }} />
      <p class="at-quiet">{words.note}</p>
    </section>
  )
}

interface GroupProps {
  readonly frame: Frame
  readonly title: string
  readonly findings: readonly Finding[]
}

function Group({ frame, title, findings }: GroupProps) {
  if (findings.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="at-lines">
        {findings.map((finding) => {
          const state = tellState(finding, undefined, frame.language)
          return (
            <li>
              <span class="at-lines__name">{finding.title}</span>
              <span class="at-lines__state">
                <State kind={state.kind}>{state.words}</State>
              </span>
              <span class="at-lines__when">
                {finding.reason} {finding.outcome === 'met' ? '' : finding.remedy}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
