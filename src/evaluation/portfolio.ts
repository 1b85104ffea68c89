import { z } from 'zod'
import { DaySchema } from '../standards/day.ts'
import {
  categories,
  degreeLevels,
  educationKinds,
  reaches,
  referenceRoles,
  rscSettings,
  services,
  workKinds,
} from '../standards/vocabulary.ts'

const Text = z
  .string()
  .refine((text) => !text.includes('\u0000'), { error: 'Remove the NUL character (U+0000).' })
  .meta({ pattern: '^[^\\u0000]*$' })
const Id = Text.min(1, { error: 'Give an id of at least one character, or leave it out.' }).meta({
  pattern: '^[^\\u0000]*$',
})
const OpenDay = DaySchema.nullable().optional()
const Hours = z.number().min(0, { error: 'Give 0 hours or more.' })

const id = Id.optional()
const competencyAreas = z
  .array(Text)
  .optional()
  .meta({ description: 'Ids of standards/competency-areas.yaml' })

const EducationEntry = z.strictObject({
  id,
  kind: z.enum(educationKinds),
  degree: Text.optional().meta({ description: 'A degree code such as MSW, or free text' }),
  level: z.enum(degreeLevels).optional(),
  field: Text.optional(),
  imhRelated: z.boolean().optional(),
  institution: Text.optional(),
  awardedOn: OpenDay,
  transcript: Text.nullable()
    .optional()
    .meta({ description: '`official`, or any other word for what there is' }),
  competencyAreas,
})

const WorkEntry = z.strictObject({
  id,
  employer: Text.optional(),
  title: Text.optional(),
  from: DaySchema,
  to: OpenDay,
  paid: z.boolean().optional(),
  supervised: z.boolean().optional(),
  kinds: z.array(z.enum(workKinds)),
  withInfants: z.boolean().optional(),
  withParents: z.boolean().optional(),
  services: z.array(z.enum(services)).optional(),
  competencyAreas,
})

const LeadershipEntry = z.strictObject({
  id,
  activity: Text.meta({ description: 'A code of standards/leadership-activities.yaml, or `other`' }),
  title: Text.optional(),
  from: DaySchema,
  to: OpenDay,
  paid: z.boolean().optional(),
  reach: z.enum(reaches).optional(),
})

const TrainingEntry = z.strictObject({
  id,
  title: Text.optional(),
  provider: Text.optional(),
  completedOn: OpenDay,
  clockHours: Hours,
  topics: z.array(Text).optional(),
  competencyAreas,
})

const ProviderEndorsement = z.strictObject({ category: z.enum(categories), from: DaySchema, to: OpenDay })
const ProviderVetting = z.strictObject({
  association: Text,
  category: z.enum(categories),
  from: DaySchema,
  to: OpenDay,
})

const ProviderEntry = z.strictObject({
  id: Id,
  name: Text.optional(),
  endorsements: z.array(ProviderEndorsement).optional(),
  vetted: z.array(ProviderVetting).optional(),
})

const RscEntry = z.strictObject({
  id,
  provider: Text.optional().meta({
    description: 'The id of a provider; may be missing for peer supervision only',
  }),
  from: DaySchema,
  to: DaySchema,
  hours: Hours,
  setting: z.enum(rscSettings),
  hoursAboutSupervisionGiven: Hours.optional(),
  competencyAreas,
})

const ReferenceEntry = z.strictObject({
  id,
  role: z.enum(referenceRoles),
  rater: Text.nullable().optional(),
  raterEndorsement: z.enum(categories).nullable().optional(),
  completedOn: OpenDay,
  notEnoughInformation: z.int().min(0, { error: 'Give 0 or more.' }).optional(),
})

const AgreementEntry = z.strictObject({ id, document: Text, signedOn: OpenDay })
const MembershipEntry = z.strictObject({ id, association: Text, from: DaySchema, to: OpenDay })
const ExamEntry = z.strictObject({
  id,
  category: z.enum(categories),
  completedOn: OpenDay,
  passed: z.boolean().nullable().optional(),
})
const EndorsementEntry = z.strictObject({
  id,
  association: Text,
  category: z.enum(categories),
  earnedOn: DaySchema,
  endedOn: OpenDay,
})
const JudgementEntry = z.strictObject({
  id,
  standard: Text,
  requirement: Text,
  outcome: z.enum(['met', 'not-met']),
  decidedOn: DaySchema,
})

/** The shape of `attune-portfolio/1` (docs/meaning.md). Conditions between fields are in read-portfolio.ts. */
export const PortfolioSchema = z
  .strictObject({
    format: z.literal('attune-portfolio/1'),
    person: z.strictObject({ name: Text.optional(), email: Text.optional() }).optional(),
    education: z.array(EducationEntry).optional(),
    work: z.array(WorkEntry).optional(),
    leadership: z.array(LeadershipEntry).optional(),
    training: z.array(TrainingEntry).optional(),
    providers: z.array(ProviderEntry).optional(),
    rsc: z.array(RscEntry).optional(),
    references: z.array(ReferenceEntry).optional(),
    agreements: z.array(AgreementEntry).optional(),
    memberships: z.array(MembershipEntry).optional(),
    exams: z.array(ExamEntry).optional(),
    endorsements: z.array(EndorsementEntry).optional(),
    judgements: z.array(JudgementEntry).optional(),
  })
  .meta({ id: 'attune-portfolio-1', title: 'Attune portfolio, format 1' })

export type Portfolio = z.infer<typeof PortfolioSchema>
export type EducationEntry = z.infer<typeof EducationEntry>
export type WorkEntry = z.infer<typeof WorkEntry>
export type LeadershipEntry = z.infer<typeof LeadershipEntry>
export type TrainingEntry = z.infer<typeof TrainingEntry>
export type ProviderEntry = z.infer<typeof ProviderEntry>
export type RscEntry = z.infer<typeof RscEntry>
export type ReferenceEntry = z.infer<typeof ReferenceEntry>
