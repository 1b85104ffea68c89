import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { confirmationOutcomes } from '../../../domain/providers/confirmation.ts'
import { roles } from '../../../domain/rights.ts'
import { projectFolder } from '../../../standards/project-folder.ts'
import { reaches } from '../../../standards/vocabulary.ts'
import { type ExamSource, ExamSourceSchema } from './process/exam-source.ts'
import {
  type ApplicationPlan,
  ApplicationPlanSchema,
  type ProcessSource,
  ProcessSourceSchema,
} from './process/plan-schema.ts'
import { type RenewalTale, RenewalTaleSchema } from './process/renewal-tale.ts'

const Text = z.string().min(1)
const sectionNames = [
  'education',
  'work',
  'leadership',
  'training',
  'providers',
  'rsc',
  'references',
  'memberships',
] as const
const Texts = z.tuple([Text], Text)

const AssociationSchema = z.strictObject({
  shortId: Text,
  name: Text,
  timeZone: Text,
  /** Whose standards it uses. */
  standardsOf: Text,
})

const CastMemberSchema = z.strictObject({
  name: Text,
  /** Which function writes the portfolio. */
  story: Text,
  roles: z.record(Text, z.array(z.enum(roles)).min(1)),
  /** How many years ago the person was endorsed. */
  endorsed: z.int().positive().optional(),
  /** Whether the person gives reflective supervision to others of the cast. */
  gives: z.boolean().optional(),
})

const Degree = z.strictObject({ degree: Text, field: Text })
const ForeignDegree = z.strictObject({ degree: Text, field: Text, institution: Text })
const Leadership = z.strictObject({ activity: Text, title: Text, reach: z.enum(reaches) })

const PlacesSchema = z.strictObject({
  employers: Texts,
  colleges: Texts,
  communityColleges: Texts,
  trainers: Texts,
  titles: z.strictObject({
    family: Texts,
    intervention: Texts,
    therapy: Texts,
    supervision: Texts,
    policy: Texts,
    faculty: Texts,
  }),
  leadership: z.tuple([Leadership], Leadership),
  vettedProviders: Texts,
  unknownProviders: Texts,
  formerProviders: Texts,
  retiredProviders: Texts,
  relatedFields: Texts,
  unrelatedDegrees: z.tuple([Degree], Degree),
  foreignDegrees: z.tuple([ForeignDegree], ForeignDegree),
  raters: Texts,
})

const TrainingSchema = z.strictObject({
  title: Text,
  topic: Text,
  areas: z.array(Text).min(1),
  hours: z.tuple([z.number().positive()], z.number().positive()),
})

const InvitationSchema = z.strictObject({
  email: z.email(),
  role: z.enum(roles),
  /** How many days ago. */
  ago: z.int().positive(),
  /** How the mail fared. */
  mail: z.enum(['accepted', 'refused', 'gave-up']),
  withdrawn: z.int().positive().optional(),
})

const ConfirmationSchema = z.strictObject({
  applicant: Text,
  /** Which provider of the portfolio, from 1 on. */
  provider: z.int().positive(),
  ago: z.int().positive(),
  timesSent: z.int().positive().default(1),
  /** How many days ago it was taken back. */
  revoked: z.int().positive().optional(),
  answer: z
    .strictObject({
      /** How many days it took. */
      after: z.int().positive(),
      outcome: z.enum(confirmationOutcomes),
      /** Why the provider doubts the last session. */
      doubt: Text.optional(),
    })
    .optional(),
})

const ThreadSchema = z.strictObject({
  association: Text.default('blue-ridge'),
  applicant: Text,
  /** The section that it is about; the whole portfolio where there is none. */
  about: z.enum(sectionNames).optional(),
  /** Whether it is about the first entry of that section. */
  first: z.boolean().default(false),
  /** How many days ago it was settled. */
  settled: z.int().positive().optional(),
  comments: z.array(
    z.strictObject({ by: z.enum(['applicant', 'advisor', 'staff']), ago: z.int().positive(), text: Text }),
  ),
})

const TextSchema = z.strictObject({ kind: Text, title: Text, ago: z.int().positive(), body: Text })

export type SourceAssociation = Readonly<z.infer<typeof AssociationSchema>>
export type CastMember = Readonly<z.infer<typeof CastMemberSchema>>
export type Places = Readonly<z.infer<typeof PlacesSchema>>
export type OpenInvitation = Readonly<z.infer<typeof InvitationSchema>>
export type SeasonConfirmation = Readonly<z.infer<typeof ConfirmationSchema>>
export type SeasonThread = Readonly<z.infer<typeof ThreadSchema>>
export type SeasonText = Readonly<z.infer<typeof TextSchema>>
export type Training = Readonly<z.infer<typeof TrainingSchema>>

/** What the season is made from: who there is, and the names and titles to choose from. */
export interface SeasonSources {
  readonly associations: readonly SourceAssociation[]
  readonly cast: readonly CastMember[]
  readonly places: Places
  readonly trainings: readonly Training[]
  /** Those to the first association that nobody accepted. */
  readonly invitations: readonly OpenInvitation[]
  readonly confirmations: readonly SeasonConfirmation[]
  readonly threads: readonly SeasonThread[]
  /** What applicants sign. */
  readonly texts: readonly SeasonText[]
  readonly applications: readonly ApplicationPlan[]
  readonly process: ProcessSource
  readonly renewals: readonly RenewalTale[]
  readonly exams: ExamSource
}

/** Reads the files of seed/season, and throws where one is wrong. */
export function readSources(folder = join(projectFolder(), 'seed/season')): SeasonSources {
  const read = (name: string): unknown => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
  const readRecord = (name: string) => z.record(z.string(), z.unknown()).parse(read(name))
  return {
    associations: z.array(AssociationSchema).parse(read('associations')),
    cast: z.array(CastMemberSchema).parse(read('cast')),
    places: PlacesSchema.parse(read('places')),
    trainings: z.array(TrainingSchema).parse(read('trainings')),
    threads: z.array(ThreadSchema).parse(read('threads')),
    texts: z.array(TextSchema).parse(read('texts')),
    applications: z.array(ApplicationPlanSchema).parse(read('applications')),
    process: ProcessSourceSchema.parse(read('process')),
    renewals: z.array(RenewalTaleSchema).parse(read('renewals')),
    exams: ExamSourceSchema.parse({ ...readRecord('exam-items'), story: read('exam') }),
    confirmations: z.array(ConfirmationSchema).parse(read('confirmations')),
    invitations: z.array(InvitationSchema).parse(read('invitations')),
  }
}
