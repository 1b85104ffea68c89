import type { Finding } from '../../../evaluation/finding.ts'
import type { Language } from '../../messages/messages.ts'
import { describeEntries, type EntryLabel } from './describe-entries.ts'
import type { Distance } from './measure-distance.ts'
import { RequirementRow } from './requirement-row.tsx'
import { SourcesNote } from './sources-note.tsx'

/** Every finding of the chosen standard, in the order of its sheet; advice apart, as it never blocks. */
export function RequirementsCard({
  distance,
  language,
  describe = describeEntries(distance.portfolio, language),
  opensNext = true,
  most,
  waitsFor,
}: {
  distance: Pick<Distance, 'portfolio' | 'chosen' | 'next'>
  language: Language
  describe?: (entry: string) => EntryLabel
  /** Whether the entries behind the next step are unfolded from the start. */
  opensNext?: boolean
  /** How many entries of a list are shown; elsewhere they are a click away. */
  most?: number
  /** By requirement, what others are doing about it. */
  waitsFor?: ReadonlyMap<string, string>
}) {
  const { text } = language
  const { edition, evaluation } = distance.chosen
  const next = distance.next?.finding.requirement
  const requirements = new Map(edition.requirements.map((requirement) => [requirement.id, requirement]))
  const row = (finding: Finding) => (
    <RequirementRow
      {...{ finding, describe, language, most }}
      requirement={requirements.get(finding.requirement)}
      isOpen={opensNext && finding.requirement === next}
      waitsFor={waitsFor?.get(finding.requirement)}
    />
  )
  const advice = evaluation.findings.filter(({ outcome }) => outcome === 'advice')
  return (
    <>
      <section class="at-card" id="requirements" aria-labelledby="requirements-title">
        <h2 class="govuk-heading-m" id="requirements-title">
          {text.distance.requirements}
        </h2>
        <SourcesNote edition={edition} text={text} />
        <ul class="at-req">{evaluation.findings.filter(({ outcome }) => outcome !== 'advice').map(row)}</ul>
      </section>
      {advice.length > 0 ? (
        <section class="at-card" aria-labelledby="advice-title">
          <h2 class="govuk-heading-m" id="advice-title">
            {text.distance.advice}
          </h2>
          <p class="at-quiet">{text.distance.adviceLead}</p>
          <ul class="at-req">{advice.map(row)}</ul>
        </section>
      ) : null}
    </>
  )
}
