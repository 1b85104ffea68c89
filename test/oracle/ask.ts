import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { judge } from './oracle.ts'
import type { Answer, Period } from './shapes.ts'
import type { SheetName } from './sheets.ts'

export type Lists = Omit<Portfolio, 'format'>

export const virginia: SheetName = 'vaimh/imhm-clinical'
export const michigan: SheetName = 'mi-aimh/imhm-clinical'
export const masters = { id: 'msw', kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15' } as const
export const given = { id: 'given', from: '2011-01-01', to: null, kinds: ['providing-rsc' as const] }

export function mentor(id: string) {
  return { id, endorsements: [{ category: 'imhm-clinical' as const, from: '2009-01-01', to: null }] }
}

export function session(id: string, provider: string, day: string, hours: number, about = 0) {
  const place = { id, provider, from: day, to: day, setting: 'group' as const }
  return { ...place, hours, hoursAboutSupervisionGiven: about }
}

/** What the slow evaluator answers for one requirement; the first way where several are open. */
export function ask(
  standard: SheetName,
  requirement: string,
  lists: Lists,
  asOf = '2026-11-21',
  period?: Period,
): Answer {
  const portfolio: Portfolio = { format: 'attune-portfolio/1', ...lists }
  const { ways } = judge(standard, portfolio, period ? { asOf, period } : { asOf })
  const answers = ways.flatMap(([way]) => way ?? [])
  const answer = answers.find((one) => one.requirement === requirement)
  if (answer === undefined) throw new Error(`${standard} has no finding ${requirement}`)
  return answer
}
