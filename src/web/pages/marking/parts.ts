import type { MarkingMeans } from '../../../services/marking/enter-marking.ts'
import type { Category } from '../../../standards/vocabulary.ts'
import { categories } from '../../../standards/vocabulary.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { examMeansOf } from '../exams/parts.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'

/** What the pages of marking are made from. */
export interface MarkingParts extends Pick<PortfolioParts, 'site' | 'frame' | 'domains'> {
  readonly means: MarkingMeans
}

export function createMarkingParts({
  site,
  frame,
  domains,
  standards,
}: Pick<PortfolioParts, 'site' | 'frame' | 'domains' | 'standards'>): MarkingParts {
  const markingUrl = (association: string) => site.baseUrl + paths.myMarks.href(association)
  return { site, frame, domains, means: { ...examMeansOf({ site, standards }), markingUrl } }
}

export function isCategory(name: string): name is Category {
  return categories.some((category) => category === name)
}

export function nameCategory(name: string, text: Messages): string {
  return isCategory(name) ? text.category[name] : name
}

/** Every category as a choice in a form. */
export function categoryChoices({ language }: Frame) {
  return categories.map((value) => ({ value, label: language.text.category[value] }))
}
