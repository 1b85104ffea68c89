import type {
  AreaEvidence,
  DomainEvidence,
  Evidence,
  EvidenceKind,
} from '../../../../domain/portfolio/competency-matrix.ts'
import type { Category } from '../../../../standards/vocabulary.ts'
import type { Language } from '../../../messages/messages.ts'
import { paths } from '../../../paths.ts'
import { cellId } from './cell-card.tsx'
import { StrengthMark } from './strength.tsx'

interface DomainCardProps {
  readonly domain: DomainEvidence
  readonly category: Category | undefined
  readonly kinds: readonly EvidenceKind[]
  readonly language: Language
}

/** One domain: its areas down, the kinds of evidence across. On a phone each area is a block of its own. */
export function DomainCard(props: DomainCardProps) {
  const { domain, kinds, language } = props
  const words = language.text.competencies
  const id = `domain-${domain.domain}`
  return (
    <section class="at-card" aria-labelledby={id}>
      <h2 class="govuk-heading-s" id={id}>
        {domain.label}
      </h2>
      {domain.isLookedAtHardest ? <p class="at-quiet">{words.hardest}</p> : null}
      {domain.isShownByRaters ? <p class="at-quiet">{words.byRaters}</p> : null}
      <table class="at-table at-matrix">
        <caption class="govuk-visually-hidden">{words.table(domain.label)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.strongest}</th>
            {kinds.map((kind) => (
              <th scope="col">{words.kinds[kind]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {domain.areas.map((area) => (
            <AreaRow {...props} area={area} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function AreaRow({ area, category, kinds, language }: DomainCardProps & { area: AreaEvidence }) {
  return (
    <tr>
      <th scope="row">{area.label}</th>
      <td>
        <StrengthMark strength={area.strength} language={language} />
      </td>
      {kinds.map((kind) => (
        <EvidenceCell
          {...{ area, category, kind, language }}
          evidence={area.evidence.find((each) => each.kind === kind)}
        />
      ))}
    </tr>
  )
}

interface EvidenceCellProps extends Pick<DomainCardProps, 'category' | 'language'> {
  readonly area: AreaEvidence
  readonly kind: EvidenceKind
  readonly evidence: Evidence | undefined
}

function EvidenceCell({ area, category, kind, evidence, language: { text, format } }: EvidenceCellProps) {
  const words = text.competencies
  if (!evidence)
    return (
      <td class="at-matrix__none">
        <span aria-hidden="true">{words.none}</span>
        <span class="govuk-visually-hidden">{words.noneHeard}</span>
      </td>
    )
  const href = paths.competencies.href({ category: category ?? 'all', area: area.area, kind })
  return (
    <td>
      <span class="at-matrix__kind">{words.kinds[kind]} </span>
      <a class="govuk-link" href={`${href}#${cellId}`}>
        {words.entries(format.figure(evidence.entries.length))}
        <span class="govuk-visually-hidden"> {words.cellTitle(area.label, words.kinds[kind])}</span>
      </a>
      {evidence.hours > 0 ? (
        <span class="at-matrix__hours"> {words.hours(format.figure(evidence.hours))}</span>
      ) : null}
    </td>
  )
}
