import type { Edition, PlainRequirement, Requirement, RequirementOf } from '../standards/schema.ts'
import { categories } from '../standards/vocabulary.ts'
import type { Context } from './context.ts'
import { lazily } from './lazily.ts'
import { remember } from './remember.ts'
import { judgeAdvice } from './rules/advice.ts'
import { judgeDegree } from './rules/degree.ts'
import { judgeExperience, providingRsc } from './rules/experience.ts'
import { judgeAdditiveHours, judgeNestedHours } from './rules/hours.ts'
import { judgeReferences, type MatchedReferences, matchRatings } from './rules/references.ts'
import { chooseSessions, type Sessions } from './rules/sessions.ts'
import {
  judgeActivity,
  judgeAgreement,
  judgeByPerson,
  judgeEndorsement,
  judgeExam,
  judgeMembership,
} from './rules/single-entry.ts'
import { judgeSupervision, supervisionNeeds } from './rules/supervision.ts'
import type { Tally } from './tally.ts'

/** Tallies by requirement id; a requirement whose condition does not hold has none. */
export type Tallies = ReadonlyMap<string, Tally>

/** Judges plain requirements of an edition in one context; parts of a choice are judged like the others. */
export function judgeEdition(
  context: Context,
  judged: readonly PlainRequirement[] = plainRequirements(context.edition),
): Tallies {
  const requirements = judged.filter((requirement) => isAsked(requirement, context))
  const shared: Shared = {
    additive: lazily(() => additiveHours(requirements, context)),
    sessions: lazily(() => sessionsOf(requirements, context)),
    references: lazily(() => referencesOf(requirements, context)),
  }
  const tallies = new Map<string, Tally>()
  for (const requirement of requirements) {
    const tally = judge(requirement, context, shared)
    if (tally) tallies.set(requirement.id, tally)
  }
  return tallies
}

/** What several requirements look at together; worked out when the first of them asks. */
interface Shared {
  readonly additive: () => Tallies
  readonly sessions: () => Sessions
  readonly references: () => MatchedReferences
}

/** The requirements of an edition with the parts of choices beside them, in the order of the sheet. */
export function plainRequirements({ requirements }: Edition): readonly PlainRequirement[] {
  return withParts(requirements)
}

export const withParts = remember((requirements: readonly Requirement[]): readonly PlainRequirement[] =>
  requirements.flatMap((requirement) => (isComposite(requirement) ? requirement.of : [requirement])),
)

/** Those whose outcome may differ with a doubtful degree, provider, membership or rater; all others take no notice of any. */
export const doubtable = remember((requirements: readonly Requirement[]) =>
  withParts(requirements).filter(
    (requirement) =>
      requirement.kind === 'degree' ||
      requirement.kind === 'membership' ||
      (requirement.kind === 'references' && requirement.measure === 'endorsed-raters') ||
      requirement.kind === 'supervision' ||
      (requirement.kind === 'experience' && requirement.postGraduate),
  ),
)

/** Whether an edition wants a rater who is endorsed. */
export function asksEndorsedRater(edition: Edition): boolean {
  return withParts(edition.requirements).some(
    (requirement) => requirement.kind === 'references' && requirement.measure === 'endorsed-raters',
  )
}

export function isComposite(
  requirement: Requirement,
): requirement is RequirementOf<'anyOf'> | RequirementOf<'allOf'> {
  return requirement.kind === 'anyOf' || requirement.kind === 'allOf'
}

function judge(
  requirement: PlainRequirement,
  context: Context,
  { additive, sessions, references }: Shared,
): Tally | null {
  switch (requirement.kind) {
    case 'degree':
      return judgeDegree(requirement, context)
    case 'experience':
      return judgeExperience(requirement, context)
    case 'activity':
      return judgeActivity(requirement, context)
    case 'hours':
      return additive().get(requirement.id) ?? judgeNestedHours(requirement, context)
    case 'supervision':
      return judgeSupervision(requirement, sessions(), context)
    case 'references':
      return judgeReferences(requirement, references(), context)
    case 'agreement':
      return judgeAgreement(requirement, context)
    case 'membership':
      return judgeMembership(requirement, context)
    case 'exam':
      return judgeExam(requirement, context)
    case 'endorsement':
      return judgeEndorsement(requirement, context)
    case 'judgement':
      return judgeByPerson()
    case 'advice':
      return judgeAdvice(requirement, sessions, context)
    default:
      return requirement satisfies never
  }
}

/** "When providing RSC" holds when a work entry says so on a day of the renewal's period, up to the day of evaluation. */
export function isAsked({ when, kind }: Requirement, context: Context): boolean {
  // Of somebody who owes no hours none are asked, rather than none at all being enough.
  if (context.share?.of === 0 && (kind === 'hours' || kind === 'supervision')) return false
  if (when !== 'providing-rsc') return true
  const { period } = context
  return providingRsc(context).some(({ from, to }) => !period || (from <= period.to && to >= period.from))
}

function additiveHours(requirements: readonly PlainRequirement[], context: Context): Tallies {
  const additive = requirements.filter(
    (requirement): requirement is RequirementOf<'hours'> =>
      requirement.kind === 'hours' && requirement.counting === 'additive',
  )
  return new Map(
    judgeAdditiveHours(additive, context).map((tally, place) => [additive[place]?.id ?? '', tally]),
  )
}

function sessionsOf(requirements: readonly PlainRequirement[], context: Context): Sessions {
  const supervision = requirements.filter((requirement) => requirement.kind === 'supervision')
  const rules = context.edition.rsc ?? {
    postMasters: false,
    whileProvidingRsc: false,
    providers: [],
    majorityFromOneProvider: false,
  }
  return chooseSessions(rules, supervisionNeeds(supervision, context), context)
}

function referencesOf(requirements: readonly PlainRequirement[], context: Context): MatchedReferences {
  const rules = context.edition.references
  if (!rules) {
    const refused = context.ledger.references.map((line) => [line, 'other-category'] as const)
    return { fillings: [], refused: new Map(refused) }
  }
  const preferred = requirements.flatMap((requirement) =>
    requirement.kind === 'references' ? requirement.raterCategories : [],
  )
  return matchRatings(rules, preferred.length > 0 ? preferred : categories, context)
}
