import fc from 'fast-check'
import type { Portfolio, RscEntry } from '../../src/evaluation/portfolio.ts'
import { nearDay, shift } from './days.ts'

/** Ids that would be more than names to a careless lookup. */
const providerIds = ['__proto__', 'constructor', 'toString', 'a']

/** Sessions that all qualify, with hours from so few sizes that sources often tie. */
export function alike(
  sizes: readonly number[],
  providers: number,
  lengths: readonly number[],
): fc.Arbitrary<RscEntry[]> {
  const session = fc
    .record({
      provider: fc.constantFrom(...providerIds.slice(0, providers)),
      from: nearDay,
      length: fc.constantFrom(...lengths),
      hours: fc.constantFrom(...sizes),
      hasFocus: fc.boolean(),
    })
    .map(({ provider, from, length, hours, hasFocus }): RscEntry => {
      const to = shift(from, length)
      return { provider, from, to, hours, setting: 'group', hoursAboutSupervisionGiven: hasFocus ? hours : 0 }
    })
  return fc.array(session, { maxLength: 9 })
}

/** A person who has provided supervision ever since the degree, with these sessions from endorsed providers. */
export function supervised(rsc: RscEntry[]): Portfolio {
  return {
    format: 'attune-portfolio/1',
    education: [{ kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15' }],
    work: [{ from: '2011-01-01', kinds: ['providing-rsc'] }],
    providers: providerIds.map((id) => ({
      id,
      endorsements: [{ category: 'imhm-clinical', from: '2010-01-01' }],
    })),
    rsc,
  }
}
