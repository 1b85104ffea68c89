import type { MarkingMeans } from '../../../services/marking/enter-marking.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import type { Category } from '../../../standards/vocabulary.ts'
import { categories } from '../../../standards/vocabulary.ts'
import type { Frame } from '../../components/layout.tsx'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'

/** What the pages of marking are made from. */
export interface MarkingParts extends Pick<PortfolioParts, 'site' | 'frame' | 'domains'> {
  readonly means: MarkingMeans
}

export interface Made extends Pick<PortfolioParts, 'site' | 'frame' | 'domains' | 'standards'> {
  readonly randomBytes: (size: number) => Uint8Array
}

export function createMarkingParts({ site, frame, domains, standards, randomBytes }: Made): MarkingParts {
  const { sendMail, dayOf, baseUrl } = site
  return {
    ...{ site, frame, domains },
    means: {
      ...{ sendMail, dayOf, randomBytes, standards },
      links: {
        exams: () => `${baseUrl}${paths.exams.href()}`,
        office: (association) => `${baseUrl}${paths.examOffice.href(association)}`,
      },
      markingUrl: (association) => `${baseUrl}${paths.myMarks.href(association)}`,
    },
  }
}

export function isCategory(name: string): name is Category {
  return categories.some((category) => category === name)
}

export function nameCategory(name: string, text: Messages): string {
  return isCategory(name) ? text.category[name] : name
}

/** Areas of the bank are domains or areas of competency; one of its own is shown as it is. */
export function nameArea(id: string, domains: readonly CompetencyDomain[]): string {
  const domain = domains.find((each) => each.id === id)
  const area = domains.flatMap(({ areas }) => areas).find((each) => each.id === id)
  return domain?.label ?? area?.label ?? id
}

/** Every category as a choice in a form. */
export function categoryChoices({ language }: Frame) {
  return categories.map((value) => ({ value, label: language.text.category[value] }))
}
