import type { Category } from '../../src/standards/vocabulary.ts'
import { leadershipActivity } from './activity.ts'
import { type Share, shareHours, virginiaShares } from './additive.ts'
import { degree, hasUnrelatedDegree, transcripts } from './education.ts'
import { imhPractice, leadershipMonths, work } from './experience.ts'
import { competencies } from './judgement.ts'
import { agreement, exam, knownAssociations, membership } from './papers.ts'
import { references, type Slots } from './references.ts'
import type { Answer, Ways, World } from './shapes.ts'
import {
  isMaintainedThreeYears,
  michiganSupervision,
  optionalHours,
  renewalFocus,
  renewalHours,
  virginiaSupervision,
} from './supervision.ts'
import { nestedHours, typicalHours } from './training.ts'

/** A sheet as questions to a world; each answers for one requirement, or for several that hang together. */
export type Sheet = (world: World) => Ways[]

const clinicalSlots: Slots = [['program-supervisor'], ['rsc-provider'], ['rsc-recipient']]
const policySlots: Slots = [['program-supervisor', 'colleague'], ['rsc-provider', 'colleague'], ['colleague']]
const facultySlots: Slots = [
  ['department-supervisor', 'colleague'],
  ['rsc-provider', 'colleague'],
  ['student'],
]

/** The Virginia sheet, application. */
function virginia(world: World): Ways[] {
  return [
    one(degree(world)),
    one(imhPractice(world)),
    one(work('rsc-practice', 'providing-rsc', 36, world)),
    one(leadershipMonths(world)),
    [sharedHours(world)],
    one(typicalHours(75, world)),
    ...(hasUnrelatedDegree(world) ? [one(unrelatedDegree)] : []),
    one(competencies('vaimh/imhm-clinical', world)),
    virginiaSupervision(world),
    references(clinicalSlots, false, world),
    one(exam('imhm-clinical', world)),
  ]
}

/** The Virginia sheet, renewal. */
function virginiaRenewal(world: World): Ways[] {
  return [
    one(nestedHours('training', ['relationship-based', 'dei'], 15, world)),
    one(nestedHours('training-dei', ['dei'], 1, world)),
    one(membership(['vaimh'], world)),
    one(renewalHours(isMaintainedThreeYears(world) ? 10 : 12, 'endorsed', world)),
    ...(providesInPeriod(world) ? [one(renewalFocus(world))] : []),
  ]
}

/** The Michigan sheet, what its three columns ask alike. */
function michigan(category: Category, slots: Slots, topics: readonly string[], world: World): Ways[] {
  return [
    one(degree(world)),
    one(transcripts(world)),
    one(leadershipActivity(world)),
    one(nestedHours('training-imh', topics, 30, world)),
    one(typicalHours(90, world)),
    one(competencies(`mi-aimh/${category}`, world)),
    references(slots, true, world),
    one(agreement('code-of-ethics', world)),
    one(agreement('endorsement-agreement', world)),
    one(exam(category, world)),
    one(membership(knownAssociations, world)),
  ]
}

function michiganClinical(world: World): Ways[] {
  return [
    ...michigan('imhm-clinical', clinicalSlots, ['relationship-based', 'rsc-provision'], world),
    one(imhPractice(world)),
    one(work('rsc-practice', 'providing-rsc', 36, world)),
    one(nestedHours('training-rsc', ['rsc-provision'], 15, world)),
    michiganSupervision(world),
  ]
}

function michiganPolicy(world: World): Ways[] {
  return [
    ...michigan('imhm-policy', policySlots, ['relationship-based'], world),
    one(work('policy-leadership', 'policy-leadership', 36, world)),
    one(optionalHours(world)),
  ]
}

function michiganFaculty(world: World): Ways[] {
  return [
    ...michigan('imhm-research-faculty', facultySlots, ['relationship-based'], world),
    one(work('teaching-or-research', 'teaching-or-research', 36, world)),
    one(optionalHours(world)),
  ]
}

function michiganClinicalRenewal(world: World): Ways[] {
  const hours = renewalHours(12, 'anyone', world)
  return [
    one(nestedHours('training', ['relationship-based', 'rsc-provision'], 15, world)),
    ...(providesInPeriod(world) ? [one(nestedHours('training-rsc', ['rsc-provision'], 3, world))] : []),
    one(membership(knownAssociations, world)),
    one(isMaintainedThreeYears(world) ? { ...hours, outcome: 'advice' } : hours),
  ]
}

function michiganRenewal(world: World): Ways[] {
  return [
    one(nestedHours('training', ['relationship-based'], 15, world)),
    one(membership(knownAssociations, world)),
  ]
}

export const sheets = {
  'vaimh/imhm-clinical': virginia,
  'vaimh/imhm-clinical-renewal': virginiaRenewal,
  'mi-aimh/imhm-clinical': michiganClinical,
  'mi-aimh/imhm-policy': michiganPolicy,
  'mi-aimh/imhm-research-faculty': michiganFaculty,
  'mi-aimh/imhm-clinical-renewal': michiganClinicalRenewal,
  'mi-aimh/imhm-policy-renewal': michiganRenewal,
  'mi-aimh/imhm-research-faculty-renewal': michiganRenewal,
} as const satisfies Record<string, Sheet>

export type SheetName = keyof typeof sheets

function one(answer: Answer): Ways {
  return [[answer]]
}

const unrelatedDegree: Answer = {
  requirement: 'training-unrelated-degree',
  outcome: 'advice',
  have: 0,
  need: 0,
  counted: [],
  notCounted: [],
}

/** Totals only: which entry fills which figure is open (see additive-listing.ts). */
function sharedHours(world: World, shares: readonly Share[] = virginiaShares): Answer[] {
  const totals = shareHours(shares, world)
  return shares.map(({ requirement, need }, index) => {
    const have = totals[index] ?? 0
    return { requirement, outcome: have >= need ? 'met' : 'not-met', have, need, counted: [], notCounted: [] }
  })
}

/** Whether any supervision was provided in the period, up to the day. */
function providesInPeriod(world: World): boolean {
  const { period, asOf } = world
  return (world.portfolio.work ?? []).some(
    (entry) =>
      period !== null &&
      entry.kinds.includes('providing-rsc') &&
      entry.from <= period.to &&
      entry.from <= asOf &&
      (entry.to == null || entry.to >= period.from) &&
      period.from <= asOf,
  )
}
