import { z } from 'zod'
import { DaySchema } from './day.ts'
import {
  categories,
  degreeLevels,
  educationKinds,
  reaches,
  referenceRoles,
  services,
  workKinds,
} from './vocabulary.ts'

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'Use lower-case words joined by hyphens.' })
const StandardId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: 'Write association/category.' })
const Count = z.int().min(1)
const Figure = z.number().positive()

/** What every requirement carries. Words are ours; `clause` is the heading of the sheet that it implements. */
const common = {
  id: Id,
  title: z.string().min(1),
  hint: z.string().min(1),
  clause: z.string().min(1),
  /** Where a figure comes from when the edition follows more than one source. */
  source: z.string().optional(),
  /** The requirement is asked only of people who provide RSC (in the renewal's period). */
  when: z.enum(['providing-rsc']).optional(),
}

/** Which education entries a requirement takes: any one of the four lists is enough. */
const AcceptedEducation = z.strictObject({
  /** Degree codes that qualify as they are. */
  codes: z.array(z.string()).default([]),
  /** Levels that qualify in any field. */
  levels: z.array(z.enum(degreeLevels)).default([]),
  /** Levels that qualify when the degree is related to infant mental health. */
  relatedLevels: z.array(z.enum(degreeLevels)).default([]),
  /** Kinds other than a degree that qualify as they are. */
  kinds: z.array(z.enum(educationKinds)).default([]),
})

const DegreeRequirement = z.strictObject({
  ...common,
  kind: z.literal('degree'),
  accepts: AcceptedEducation,
  officialTranscript: z.boolean().default(false),
})

const ExperienceRequirement = z.strictObject({
  ...common,
  kind: z.literal('experience'),
  list: z.enum(['work', 'leadership']),
  workKinds: z.array(z.enum(workKinds)).default([]),
  minimumMonths: Count,
  /** Only what lies on or after the day of the qualifying degree counts. */
  postGraduate: z.boolean().default(false),
  supervised: z.boolean().default(false),
  withInfantAndParent: z.boolean().default(false),
  /** Services that must all be among those of an entry. */
  services: z.array(z.enum(services)).default([]),
})

const ActivityRequirement = z.strictObject({
  ...common,
  kind: z.literal('activity'),
  minimumActivities: Count,
  reach: z.array(z.enum(reaches)),
  /** Activities that count whatever their reach. */
  atAnyReach: z.array(z.string()).default([]),
})

const HoursRequirement = z.strictObject({
  ...common,
  kind: z.literal('hours'),
  /** An hour counts when its training carries at least one of these topics. */
  topics: z.array(Id).min(1),
  minimumHours: Figure,
  /** `additive`: an hour counts towards one requirement only. `nested`: it may count in several. */
  counting: z.enum(['additive', 'nested']),
  /** Only the last so many months before the day of evaluation count. */
  withinMonths: Count.optional(),
})

const SupervisionRequirement = z.strictObject({
  ...common,
  kind: z.literal('supervision'),
  measure: z.enum(['hours', 'hours-about-supervision-given']),
  minimumHours: Figure,
  /** What changes once the Endorsement has been maintained for some years. */
  onceMaintained: z
    .strictObject({
      years: Count,
      categories: z.array(z.enum(categories)).min(1),
      minimumHours: Figure.optional(),
      becomesAdvice: z.boolean().default(false),
    })
    .optional(),
})

const ReferencesRequirement = z.strictObject({
  ...common,
  kind: z.literal('references'),
  /** `ratings` counts filled slots; `endorsed-raters` counts those filled by a rater endorsed in `raterCategories`. */
  measure: z.enum(['ratings', 'endorsed-raters']),
  minimumReferences: Count,
  raterCategories: z.array(z.enum(categories)).default([]),
})

const AgreementRequirement = z.strictObject({ ...common, kind: z.literal('agreement'), document: Id })

const MembershipRequirement = z.strictObject({
  ...common,
  kind: z.literal('membership'),
  /** `any`: every association on the list beside the standards. */
  associations: z.union([z.literal('any'), z.array(Id).min(1)], {
    error: 'Write any, or a list of ids from associations.yaml.',
  }),
})

const ExamRequirement = z.strictObject({ ...common, kind: z.literal('exam'), category: z.enum(categories) })

const EndorsementRequirement = z.strictObject({
  ...common,
  kind: z.literal('endorsement'),
  categories: z.array(z.enum(categories)).min(1),
})

const JudgementRequirement = z.strictObject({
  ...common,
  kind: z.literal('judgement'),
  judgedBy: z.enum(['coordinator', 'reviewer', 'exam-office']),
  /** What that person has to answer, as a question. */
  question: z.string().min(1),
})

const AdviceRequirement = z.strictObject({
  ...common,
  kind: z.literal('advice'),
  measure: z.enum(['training-hours', 'unrelated-degree', 'rsc-hours', 'rsc-about-supervision-given']),
  /** The typical figure, where the sheet names one. */
  typicalHours: Figure.optional(),
})

const PlainRequirement = z
  .discriminatedUnion('kind', [
    DegreeRequirement,
    ExperienceRequirement,
    ActivityRequirement,
    HoursRequirement,
    SupervisionRequirement,
    ReferencesRequirement,
    AgreementRequirement,
    MembershipRequirement,
    ExamRequirement,
    EndorsementRequirement,
    JudgementRequirement,
    AdviceRequirement,
  ])
  .meta({ id: 'plain-requirement' })

const AnyOfRequirement = z.strictObject({
  ...common,
  kind: z.literal('anyOf'),
  of: z.array(PlainRequirement).min(2),
})
const AllOfRequirement = z.strictObject({
  ...common,
  kind: z.literal('allOf'),
  of: z.array(PlainRequirement).min(2),
})

const RequirementSchema = z
  .discriminatedUnion('kind', [...PlainRequirement.options, AnyOfRequirement, AllOfRequirement])
  .meta({ id: 'requirement' })

/** Who may give RSC, on the days from `from` to `to`. On a day that no rule covers, anybody may. */
const ProviderRule = z.strictObject({
  categories: z.array(z.enum(categories)).min(1),
  /** Also a provider whom this association has vetted as meeting the category. */
  vettedBy: Id.optional(),
  from: DaySchema.nullable().default(null),
  to: DaySchema.nullable().default(null),
})

/** Which RSC sessions count; the `supervision` requirements of an edition measure the same chosen sessions. */
const RscRules = z.strictObject({
  postMasters: z.boolean().default(false),
  whileProvidingRsc: z.boolean().default(false),
  providers: z.array(ProviderRule).default([]),
  /** The majority of hours from one provider, the rest from at most one other. */
  majorityFromOneProvider: z.boolean().default(false),
  /** The best window of so many months; hours within fewer than `atLeastMonths` wait for a person. */
  window: z.strictObject({ months: Count, atLeastMonths: Count }).optional(),
})

/** The ratings asked; one slot each. A fallback role serves only where the named role is not available. */
const ReferenceRules = z.strictObject({
  slots: z
    .array(
      z.strictObject({
        role: z.enum(referenceRoles),
        /** Roles that serve this slot as well as the named one. */
        also: z.array(z.enum(referenceRoles)).default([]),
        fallback: z.array(z.enum(referenceRoles)).default([]),
      }),
    )
    .min(1),
  /** So many answers "not enough information" make a rating void. */
  voidAtNotEnoughInformation: Count.default(6),
  /** A rating counts for so many months from its completion. */
  validMonths: Count.optional(),
})

/** A renewal's period: so many years, the last of which ends on `endsOn` (`MM-DD`) of `endsIn` and every cycle later. */
const RenewalPeriod = z.strictObject({
  years: Count,
  endsOn: z.string().regex(/^\d{2}-\d{2}$/, { error: 'Write the last day of the period as MM-DD.' }),
  endsIn: z.int().optional(),
})

/** A provisional state: open to those who meet everything but the requirements named here. */
const EmergingState = z.strictObject({
  without: z.array(Id).min(1),
  months: Count,
  hint: z.string().min(1),
})

const identity = {
  standard: StandardId,
  edition: z.string().regex(/^\d{4}-\d{2}$/, { error: 'Name the edition YYYY-MM.' }),
  association: Id,
  category: z.enum(categories),
  title: z.string().min(1),
  effectiveFrom: DaySchema,
  effectiveTo: DaySchema.nullable().default(null),
  /** Where the figures come from; a file of the clause lists or public addresses. */
  sources: z.array(z.string()).min(1),
  /** Which source is followed where sources contradict each other, and which figures are our defaults. */
  follows: z.array(z.string()).default([]),
}

const rules = {
  renewal: RenewalPeriod.optional(),
  rsc: RscRules.optional(),
  references: ReferenceRules.optional(),
  emerging: EmergingState.optional(),
}

/** One edition of one standard, complete. */
export const EditionSchema = z.strictObject({
  ...identity,
  ...rules,
  requirements: z.array(RequirementSchema).min(1),
})

/** An overlay as written: another edition, with requirements changed by id, added, or left out. */
export const OverlaySchema = z.strictObject({
  ...identity,
  extends: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+@\d{4}-\d{2}$/, { error: 'Write association/category@YYYY-MM.' }),
  ...Object.fromEntries(
    Object.entries(rules).map(([name]) => [name, z.record(z.string(), z.unknown()).optional()]),
  ),
  leaveOut: z.array(Id).default([]),
  /** Fields to change, by the id of a requirement of the extended edition. */
  change: z.record(Id, z.record(z.string(), z.unknown())).default({}),
  add: z.array(RequirementSchema).default([]),
})

/** Associations for infant mental health, beside the standards. */
export const AssociationsSchema = z.array(
  z.strictObject({ id: Id, name: z.string().min(1), place: z.string().min(1) }),
)

export type Association = z.infer<typeof AssociationsSchema>[number]

/** An edition as its file says it, with any overlay laid on. */
type WrittenEdition = z.infer<typeof EditionSchema>

/** A loaded edition: what its file says, and which associations for infant mental health are recognized. */
export interface Edition extends WrittenEdition {
  readonly recognizedAssociations: readonly string[]
}

export type Requirement = z.infer<typeof RequirementSchema>
export type PlainRequirement = z.infer<typeof PlainRequirement>
export type RequirementOf<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>
export type RscRules = z.infer<typeof RscRules>
export type ReferenceRules = z.infer<typeof ReferenceRules>
export type AcceptedEducation = z.infer<typeof AcceptedEducation>
export type ProviderRule = z.infer<typeof ProviderRule>
