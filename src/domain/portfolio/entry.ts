import { z } from 'zod'
import { type Portfolio, PortfolioSchema } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'

const { shape } = PortfolioSchema
const withoutId = { id: true } as const

/** What an entry of each section holds: that of `attune-portfolio/1` without the id (docs/meaning.md). */
export const bodySchemas = {
  education: shape.education.unwrap().element.omit(withoutId),
  work: shape.work.unwrap().element.omit(withoutId),
  leadership: shape.leadership.unwrap().element.omit(withoutId),
  training: shape.training.unwrap().element.omit(withoutId),
  providers: shape.providers.unwrap().element.omit(withoutId),
  rsc: shape.rsc.unwrap().element.omit(withoutId),
  references: shape.references.unwrap().element.omit(withoutId),
  agreements: shape.agreements.unwrap().element.omit(withoutId),
  memberships: shape.memberships.unwrap().element.omit(withoutId),
  exams: shape.exams.unwrap().element.omit(withoutId),
  endorsements: shape.endorsements.unwrap().element.omit(withoutId),
  judgements: shape.judgements.unwrap().element.omit(withoutId),
} satisfies Record<Section, z.ZodType>

export type Section = Exclude<keyof Portfolio, 'format' | 'person'>

/** The sections that a person keeps by hand, in the order in which they are shown. */
export const keptSections = [
  'education',
  'work',
  'leadership',
  'training',
  'rsc',
  'providers',
  'memberships',
] as const satisfies readonly Section[]
export type KeptSection = (typeof keptSections)[number]

/** The sections whose entries can be logged many at a time. */
const loggedSections = ['training', 'rsc'] as const satisfies readonly KeptSection[]
export type LoggedSection = (typeof loggedSections)[number]

export type EntryBody<Of extends Section = Section> = {
  [Each in Of]: z.infer<(typeof bodySchemas)[Each]>
}[Of]

const of = <Of extends Section>(section: Of) =>
  z.strictObject({ section: z.literal(section), body: bodySchemas[section] })

/** The body together with the section that says how to read it. */
export const SectionBodySchema = z.discriminatedUnion('section', [
  of('education'),
  of('work'),
  of('leadership'),
  of('training'),
  of('providers'),
  of('rsc'),
  of('references'),
  of('agreements'),
  of('memberships'),
  of('exams'),
  of('endorsements'),
  of('judgements'),
])
export type SectionBody<Of extends Section = Section> = {
  [Each in Of]: { readonly section: Each; readonly body: EntryBody<Each> }
}[Of]

/** How the hours of a training follow from college credits. */
export const BasisSchema = z.strictObject({
  credits: z.number().positive(),
  hoursPerCredit: z.number().positive(),
  /** The short id of the association whose figure it is; null for ours. */
  figureOf: z.string().nullable(),
})
export type Basis = z.infer<typeof BasisSchema>

/** An entry as it is kept. `version` rises by one with every change of it. */
export type PortfolioEntry<Of extends Section = Section> = SectionBody<Of> & {
  readonly id: string
  readonly basis: Basis | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly removedAt: Date | null
}

export function isSection(name: string): name is Section {
  return Object.hasOwn(bodySchemas, name)
}

export function isKeptSection(name: string): name is KeptSection {
  return keptSections.some((section) => section === name)
}

export function isLoggedSection(name: string): name is LoggedSection {
  return loggedSections.some((section) => section === name)
}

/** The day by which an entry is listed; null for one that has none yet, and for providers. */
export function listedOn(entry: SectionBody): Day | null {
  switch (entry.section) {
    case 'education':
      return entry.body.awardedOn ?? null
    case 'training':
    case 'references':
    case 'exams':
      return entry.body.completedOn ?? null
    case 'agreements':
      return entry.body.signedOn ?? null
    case 'endorsements':
      return entry.body.earnedOn
    case 'judgements':
      return entry.body.decidedOn
    case 'work':
    case 'leadership':
    case 'rsc':
    case 'memberships':
      return entry.body.from
    case 'providers':
      return null
    default:
      return entry satisfies never
  }
}
