import { competencyMatrix, type DomainEvidence } from '../../../domain/portfolio/competency-matrix.ts'
import { countLeftOfDomain, countLeftOfFindings } from '../../../domain/reviews/count-left.ts'
import { reviewFields } from '../../../domain/reviews/review-fields.ts'
import { type GroupedFindings, groupFindings } from '../../../domain/reviews/review-groups.ts'
import type { SeenReview } from '../../../services/reviews/see-review.ts'
import type { FormView } from '../../forms/form-view.ts'

interface Folded {
  readonly id: string
  /** How many questions are still open; null where none is asked. */
  readonly left: number | null
  readonly isOpen: boolean
}

/** The foldable parts of a review, with what is left in each. */
export interface ReviewPlan {
  readonly groups: readonly (GroupedFindings & Folded)[]
  readonly domains: readonly (DomainEvidence & Folded)[]
}

type Unfolded<Part> = Part & { readonly id: string; readonly left: number | null; readonly fields: string[] }

/** What has to be mended is unfolded; where nothing has, the first part in which something is left. */
export function planReview(seen: SeenReview, { values, problems }: FormView): ReviewPlan {
  const groups = groupFindings(seen.submitted.evaluation.findings, seen.edition.requirements).map((part) =>
    unfoldedGroup(part, seen, values),
  )
  const domains = competencyMatrix(seen.submitted.portfolio, seen.domains).map((part) => ({
    ...part,
    id: `areas-${part.domain}`,
    left: countLeftOfDomain(values, { id: part.domain, areas: part.areas.map(({ area }) => ({ id: area })) }),
    fields: part.areas.map(({ area }) => reviewFields.area(area)),
  }))
  const wrong = new Set(problems.map(({ field }) => field))
  const next = [...groups, ...domains].find(({ left }) => left !== null && left > 0)?.id
  const fold = <Part extends Unfolded<object>>(part: Part): Part & Folded => ({
    ...part,
    isOpen: problems.length > 0 ? part.fields.some((field) => wrong.has(field)) : part.id === next,
  })
  return { groups: groups.map(fold), domains: domains.map(fold) }
}

function unfoldedGroup(part: GroupedFindings, seen: SeenReview, values: FormView['values']) {
  const ids = part.findings.map(({ requirement }) => requirement)
  const asked = seen.questions.requirements.filter(({ id }) => ids.includes(id))
  return {
    ...part,
    id: `findings-${part.group}`,
    left: asked.length === 0 ? null : countLeftOfFindings(values, asked),
    fields: ids.flatMap((id) => [reviewFields.requirement(id), reviewFields.note(id)]),
  }
}

/** How much is left in several parts together. */
export function sumOfLeft(parts: readonly Folded[]): number {
  return parts.reduce((sum, { left }) => sum + (left ?? 0), 0)
}
