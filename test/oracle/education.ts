import type { Code } from '../../src/evaluation/finding.ts'
import type { EducationEntry } from '../../src/evaluation/portfolio.ts'
import type { Day } from '../../src/standards/day.ts'
import { type Answer, countOnes, failing, firstCode, named, type World } from './shapes.ts'

const graduateCodes = 'MA MS MEd EdD MSW MSN PsyD PhD DO MD'.toLowerCase().split(' ')
const undergraduateCodes = 'AA AS AAS BA BS BSW BSN BEd CDA'.toLowerCase().split(' ')

/** What an education entry is, before anybody is asked. */
export function standingOf(entry: EducationEntry): 'qualifies' | 'does-not' | 'in-doubt' {
  if (entry.kind !== 'degree') return 'qualifies'
  const code = (entry.degree ?? '').toLowerCase().replaceAll('.', '').replaceAll(' ', '')
  if (graduateCodes.includes(code)) return 'qualifies'
  if (entry.level === undefined) return undergraduateCodes.includes(code) ? 'does-not' : 'in-doubt'
  const isGraduate = entry.level === 'master' || entry.level === 'doctorate'
  return isGraduate && entry.imhRelated === true ? 'qualifies' : 'does-not'
}

function educationCode(world: World, name: string, entry: EducationEntry): Code | null {
  const standing = standingOf(entry)
  const isTrusted = standing === 'in-doubt' && world.trusted.has(name)
  return firstCode(
    failing({
      'after-as-of': entry.awardedOn != null && entry.awardedOn > world.asOf,
      'not-completed': entry.awardedOn == null,
      'not-qualifying-degree': standing !== 'qualifies' && !isTrusted,
    }),
  )
}

function qualifying(world: World): EducationEntry[] {
  return named('education', world.portfolio.education)
    .filter(({ name, entry }) => educationCode(world, name, entry) === null)
    .map(({ entry }) => entry)
}

/** From this day on work is post-graduate; null while nothing qualifies. */
export function graduateDay(world: World): Day | null {
  return earliest(qualifying(world))
}

/** From this day on supervision is post-Master's. */
export function mastersDay(world: World): Day | null {
  return earliest(qualifying(world).filter((entry) => entry.kind === 'degree')) ?? graduateDay(world)
}

export function degree(world: World): Answer {
  const judged = named('education', world.portfolio.education).map(({ name, entry }) => ({
    name,
    code: educationCode(world, name, entry),
  }))
  return countOnes('degree', 1, judged)
}

export function transcripts(world: World): Answer {
  const judged = named('education', world.portfolio.education).map(({ name, entry }) => {
    const code =
      educationCode(world, name, entry) ?? (entry.transcript === 'official' ? null : 'not-official')
    return { name, code }
  })
  return countOnes('transcripts', 1, judged)
}

/** Asked only where there is a qualifying entry and none of them is about infant mental health. */
export function hasUnrelatedDegree(world: World): boolean {
  const entries = qualifying(world)
  return entries.length > 0 && entries.every((entry) => entry.imhRelated !== true)
}

function earliest(entries: readonly EducationEntry[]): Day | null {
  const days = entries.flatMap((entry) => (entry.awardedOn == null ? [] : [entry.awardedOn]))
  return days.sort()[0] ?? null
}
