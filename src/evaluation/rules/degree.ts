import type { DayNumber } from '../../standards/day.ts'
import type { AcceptedEducation, RequirementOf } from '../../standards/schema.ts'
import type { DegreeLevel } from '../../standards/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Code } from '../finding.ts'
import type { EducationLine } from '../ledger.ts'
import { plainCode } from '../read-lines.ts'
import { remember, rememberLatest } from '../remember.ts'
import { type Counted, type NotCounted, type Tally, tallyOf } from '../tally.ts'

type DegreeRequirement = RequirementOf<'degree'>

interface Graduation {
  readonly postGraduate: DayNumber | null
  readonly postMasters: DayNumber | null
  readonly hasDegree: boolean
}

/** Undergraduate codes that carry their level, so that nobody needs to be asked for it. */
const levelOfCode: Readonly<Record<string, DegreeLevel>> = {
  AA: 'associate',
  AS: 'associate',
  AAS: 'associate',
  CDA: 'associate',
  BA: 'bachelor',
  BS: 'bachelor',
  BSW: 'bachelor',
  BSN: 'bachelor',
  BED: 'bachelor',
}

/** Kind "degree": at least one education entry that the sheet takes, where asked with its official transcript. */
export function judgeDegree(requirement: DegreeRequirement, context: Context): Tally {
  const counted: Counted[] = []
  const notCounted: NotCounted[] = []
  for (const line of context.ledger.education) {
    const code = whyNot(line, requirement, context)
    if (code) notCounted.push({ line, amount: 1, code })
    else counted.push({ line, amount: 1 })
  }
  const unit = requirement.officialTranscript ? 'transcripts' : 'credentials'
  return tallyOf(unit, counted.length, 1, counted, notCounted)
}

/** Education entries awarded by the day that the requirement takes, in order of their day. */
export function qualifyingEducation({ accepts }: DegreeRequirement, context: Context): EducationLine[] {
  return context.ledger.education.filter(
    (line) => line.awardedOn !== null && line.awardedOn <= context.asOf && qualifies(line, accepts, context),
  )
}

/** Education entries of which only a person can say whether they qualify ("When in doubt", 12). */
export function doubtfulEducation(
  { accepts }: DegreeRequirement,
  { ledger, asOf }: Omit<Context, 'accepted'>,
): EducationLine[] {
  return ledger.education.filter(
    (line) => line.awardedOn !== null && line.awardedOn <= asOf && isInDoubt(line, accepts),
  )
}

export function isInDoubt(line: EducationLine, accepts: AcceptedEducation): boolean {
  return standingOf(line, accepts) === 'in-doubt'
}

/** The day from which experience is post-graduate, and RSC post-Master's; null where nothing qualifies yet. */
export const graduation = rememberLatest((context: Context): Graduation => {
  const requirement = context.edition.requirements.find((candidate) => candidate.kind === 'degree')
  const qualifying = requirement ? qualifyingEducation(requirement, context) : []
  const degree = qualifying.find(({ entry }) => entry.kind === 'degree')
  const earliest = qualifying[0]?.awardedOn ?? null
  return {
    postGraduate: earliest,
    postMasters: degree?.awardedOn ?? earliest,
    hasDegree: degree !== undefined,
  }
})

function whyNot(
  line: EducationLine,
  { accepts, officialTranscript }: DegreeRequirement,
  context: Context,
): Code | undefined {
  if (line.awardedOn !== null && line.awardedOn > context.asOf) return 'after-as-of'
  if (line.awardedOn === null) return 'not-completed'
  if (!qualifies(line, accepts, context)) return 'not-qualifying-degree'
  if (officialTranscript && line.entry.transcript !== 'official') return 'not-official'
  return undefined
}

function qualifies(line: EducationLine, accepts: AcceptedEducation, { accepted }: Context): boolean {
  const standing = standingOf(line, accepts)
  return standing === 'qualifies' || (standing === 'in-doubt' && accepted.has(line))
}

function standingOf(
  { entry, code }: EducationLine,
  accepts: AcceptedEducation,
): 'qualifies' | 'in-doubt' | 'no' {
  if (entry.kind !== 'degree') return accepts.kinds.includes(entry.kind) ? 'qualifies' : 'no'
  if (code && plainCodes(accepts).has(code)) return 'qualifies'

  const level = entry.level ?? levelOfCode[code]
  if (!level) return 'in-doubt'
  if (accepts.levels.includes(level)) return 'qualifies'
  return entry.imhRelated === true && accepts.relatedLevels.includes(level) ? 'qualifies' : 'no'
}

const plainCodes = remember(({ codes }: AcceptedEducation) => new Set(codes.map(plainCode)))
