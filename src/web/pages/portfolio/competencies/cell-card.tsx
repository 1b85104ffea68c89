import type {
  AreaEvidence,
  DomainEvidence,
  Evidence,
} from '../../../../domain/portfolio/competency-matrix.ts'
import type { Category } from '../../../../standards/vocabulary.ts'
import type { Language } from '../../../messages/messages.ts'
import { paths } from '../../../paths.ts'
import type { EntryLabel } from '../../distance/describe-entries.ts'

/** One field of the matrix: an area, and its entries of one kind. */
export interface Cell {
  readonly area: AreaEvidence
  readonly evidence: Evidence
}

export const cellId = 'entries'

/** The field that the address names; nothing where it is empty or not there. */
export function findCell(matrix: readonly DomainEvidence[], area: string, kind: string): Cell | undefined {
  const found = matrix.flatMap(({ areas }) => areas).find((each) => each.area === area)
  const evidence = found?.evidence.find((each) => each.kind === kind)
  return found && evidence ? { area: found, evidence } : undefined
}

interface CellCardProps {
  readonly cell: Cell
  readonly category: Category | undefined
  readonly describe: (entry: string) => EntryLabel
  readonly language: Language
}

/** The entries of one field, each with the way to its page. */
export function CellCard({ cell, category, describe, language: { text } }: CellCardProps) {
  const words = text.competencies
  return (
    <section class="at-card" id={cellId} aria-labelledby="entries-title">
      <h2 class="govuk-heading-s" id="entries-title">
        {words.cellTitle(cell.area.label, words.kinds[cell.evidence.kind])}
      </h2>
      <ul class="at-entries">
        {cell.evidence.entries.map((entry) => {
          const { label, when, href } = describe(entry)
          return (
            <li>
              {href ? (
                <a class="govuk-link" href={href}>
                  <bdi>{label}</bdi>
                </a>
              ) : (
                <bdi>{label}</bdi>
              )}{' '}
              <span class="at-entries__when">{when}</span>
            </li>
          )
        })}
      </ul>
      <p>
        <a class="govuk-link" href={paths.competencies.href({ category: category ?? 'all' })}>
          {words.cellClose}
        </a>
      </p>
    </section>
  )
}
