import { type Portfolio, PortfolioSchema } from '../../evaluation/portfolio.ts'
import { isSection, type SectionBody, SectionBodySchema } from './entry.ts'

/** An entry that is new to a portfolio, under an id of its own there. */
export interface EntryToImport {
  readonly id: string
  readonly entry: SectionBody
}

/** Providers come first, because sessions name them. */
export function bodiesOf(document: Portfolio): { formerId: string | undefined; entry: SectionBody }[] {
  const sections = Object.keys(PortfolioSchema.shape).filter(isSection)
  const providersFirst = sections.toSorted((a, b) => Number(b === 'providers') - Number(a === 'providers'))
  return providersFirst.flatMap((section) =>
    (document[section] ?? []).map(({ id, ...body }) => ({
      formerId: id,
      entry: SectionBodySchema.parse({ section, body }),
    })),
  )
}
