import type { Child } from 'hono/jsx'
import { competencyMatrix } from '../../../../domain/portfolio/competency-matrix.ts'
import { standardsThatMatter } from '../../../../domain/portfolio/standards-that-matter.ts'
import { findDirection } from '../../../../services/applications/find-direction.ts'
import type { EvaluatedPortfolio } from '../../../../services/portfolio/evaluate-portfolio.ts'
import { listDomainsFor } from '../../../../standards/competency-areas.ts'
import { type Category, categories } from '../../../../standards/vocabulary.ts'
import type { Areas } from '../../../areas.ts'
import { draw } from '../../../draw.ts'
import { keepBy } from '../../../keep-by.ts'
import { paths } from '../../../paths.ts'
import { answerPage } from '../../../render.ts'
import { personOf } from '../../../visit.ts'
import { describeOwn } from '../describe-own.ts'
import { loadOwn } from '../load-own.ts'
import type { PortfolioParts } from '../parts.ts'
import { findCell } from './cell-card.tsx'
import { CompetenciesPage, MatrixCards } from './competencies-page.tsx'

/** The matrix of the aim's category, of another one, or of all areas. */
export function addCompetencyRoutes(areas: Areas, parts: PortfolioParts): void {
  const keepCards = keepBy<EvaluatedPortfolio, Child>()
  const keepMatrix = keepBy<EvaluatedPortfolio, ReturnType<typeof competencyMatrix>>()
  const { language } = parts.frame

  areas.get(paths.competencies, 'signed-in', async (c) => {
    const asked = { actor: personOf(c), asOf: c.get('visit').today }
    const { frame, known, extra } = await loadOwn(c, parts, (tx) => findDirection(tx, parts.standards, asked))
    const ofAim = standardsThatMatter(known, extra.aim, extra.offered).first?.edition.category
    const category = categoryIn(c.req.query('category'), ofAim)
    const domains = category ? listDomainsFor(category, parts.domains) : parts.domains
    const matrix = keepMatrix(known, category ?? 'all', () => competencyMatrix(known.portfolio, domains))
    const cell = findCell(matrix, c.req.query('area') ?? '', c.req.query('kind') ?? '')
    const describe = describeOwn(known.portfolio, frame.language)
    const cards = keepCards(known, category ?? 'all', () =>
      draw(<MatrixCards {...{ category, matrix, language }} />),
    )
    return answerPage(c, <CompetenciesPage {...{ frame, category, matrix, cards, cell, describe }} />)
  })
}

function categoryIn(asked: string | undefined, ofAim: Category | undefined): Category | undefined {
  return asked === 'all' ? undefined : (categories.find((category) => category === asked) ?? ofAim)
}
