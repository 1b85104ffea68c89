import { randomBytes } from 'node:crypto'
import type { ExamMeans } from '../../../services/exams/exam-means.ts'
import type { ReadPaper } from '../../../services/exams/paper-cache.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import { paths } from '../../paths.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'

export interface ExamParts extends PortfolioParts {
  readonly readPaper: ReadPaper
}

/** What the services of the exam are given by the pages. */
export function examMeansOf({ site, standards }: Pick<PortfolioParts, 'site' | 'standards'>): ExamMeans {
  const { sendMail, dayOf, baseUrl } = site
  return {
    ...{ standards, sendMail, dayOf, randomBytes },
    links: {
      exams: () => baseUrl + paths.exams.href(),
      accommodations: (association) => baseUrl + paths.examAccommodations.href(association),
    },
  }
}

/** What an area is called. */
export function areaName(domains: readonly CompetencyDomain[], id: string): string {
  const found = domains.flatMap(({ areas }) => areas).find((area) => area.id === id)
  return found?.label ?? domains.find((domain) => domain.id === id)?.label ?? id
}
