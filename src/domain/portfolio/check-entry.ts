import { PortfolioSchema } from '../../evaluation/portfolio.ts'
import { portfolioFaults } from '../../evaluation/portfolio-faults.ts'
import { toDayNumber } from '../../standards/day.ts'
import type { SectionBody } from './entry.ts'
import type { FieldFault } from './field-fault.ts'

/** The conditions between fields that hold for a whole document, for one entry and the providers beside it. */
export function checkEntry(entry: SectionBody, providerIds: readonly string[]): FieldFault[] {
  const alone = PortfolioSchema.parse({
    format: 'attune-portfolio/1',
    [entry.section]: [{ id: 'entry', ...entry.body }],
  })
  const providers = providerIds.map((id, index) => ({ list: 'providers', index, id }))
  return portfolioFaults(alone, providers, '$').map(({ path }) => faultAt(fieldOf(path), entry))
}

/** `$.providers[0].endorsements[1].to` is the field `endorsements.1.to`. */
function fieldOf(path: string): string {
  return path.replace(/^\$\.\w+\[\d+\]\./, '').replaceAll(/\[(\d+)\]/g, '.$1')
}

function faultAt(field: string, entry: SectionBody): FieldFault {
  if (entry.section !== 'rsc') return { field, code: 'ends-before-it-begins' }
  const { from, to, hours, provider } = entry.body
  switch (field) {
    case 'hours':
      return {
        field,
        code: 'too-many-hours',
        limit: 24 * Math.max(1, toDayNumber(to) - toDayNumber(from) + 1),
      }
    case 'hoursAboutSupervisionGiven':
      return { field, code: 'more-than-the-session', limit: hours }
    case 'provider':
      return { field, code: provider === undefined ? 'required' : 'unknown-provider' }
    default:
      return { field, code: 'ends-before-it-begins' }
  }
}
