import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { CompetencyDomain } from '../../standards/competency-areas.ts'

/**
 * Kinds of evidence, the weightiest first. The order down to work is that of the associations' self-study guide;
 * RSC stands in their grid without a weight, so that its place at the end is ours.
 */
export const evidenceKinds = [
  'college-course',
  'intensive-training',
  'short-training',
  'conference',
  'reference',
  'work',
  'rsc',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const strengths = ['strong', 'fair', 'light', 'none'] as const
export type Strength = (typeof strengths)[number]

/** Three steps of the order of weights, in words of ours, so that an area can be read at a glance. */
const strengthOfKind: Readonly<Record<EvidenceKind, Strength>> = {
  'college-course': 'strong',
  'intensive-training': 'strong',
  'short-training': 'fair',
  conference: 'fair',
  reference: 'light',
  work: 'light',
  rsc: 'light',
}

/** How strong a kind of evidence is; ratings are what domains shown by raters rest on. */
function strengthOf(kind: EvidenceKind | null, isShownByRaters: boolean): Strength {
  if (kind === null) return 'none'
  return isShownByRaters && kind === 'reference' ? 'strong' : strengthOfKind[kind]
}

export interface Evidence {
  readonly kind: EvidenceKind
  /** Ids of entries. */
  readonly entries: readonly string[]
  /** Hours of trainings and sessions; 0 for other kinds. */
  readonly hours: number
}

export interface AreaEvidence {
  readonly area: string
  readonly label: string
  /** Only kinds that there are, the weightiest first. */
  readonly evidence: readonly Evidence[]
  readonly strongest: EvidenceKind | null
  /** That of the strongest piece. */
  readonly strength: Strength
}

export interface DomainEvidence {
  readonly domain: string
  readonly label: string
  /** Reviewers look hardest at theory and direct service. */
  readonly isLookedAtHardest: boolean
  /** What raters write is the main evidence here. */
  readonly isShownByRaters: boolean
  readonly areas: readonly AreaEvidence[]
}

/** A training of so many hours is taken for an intensive one or a series; the figure is ours. */
const intensiveFromHours = 12

const lookedAtHardest = new Set(['theoretical-foundations', 'direct-service'])
/** Mostly shown by what raters write, whatever entries are mapped to. */
const shownByReferences = new Set(['reflection', 'working-with-others', 'thinking'])
const conference = /\b(conference|congress|summit|symposium|convention)\b/i

interface Piece {
  readonly kind: EvidenceKind
  readonly entry: string
  readonly areas: readonly string[]
  readonly hours: number
}

/**
 * Which entries speak for which competency area. It shows what there is and how weighty it is; whether an area is
 * met is for a reviewer to say.
 */
export function competencyMatrix(
  portfolio: Portfolio,
  domains: readonly CompetencyDomain[],
): DomainEvidence[] {
  const pieces = piecesOf(portfolio)
  const ratings = completedReferences(portfolio)
  return domains.map(({ id, label, areas }) => ({
    domain: id,
    label,
    isLookedAtHardest: lookedAtHardest.has(id),
    isShownByRaters: shownByReferences.has(id),
    areas: areas.map((area) => {
      const own = pieces.filter((piece) => piece.areas.includes(area.id))
      const evidence = gather(shownByReferences.has(id) ? [...own, ...ratings] : own)
      const strengthFor = (kind: EvidenceKind | null) => strengthOf(kind, shownByReferences.has(id))
      const kinds = evidence.map(({ kind }) => kind)
      const strongest = kinds.find((kind) => strengthFor(kind) === 'strong') ?? kinds[0] ?? null
      return { area: area.id, label: area.label, evidence, strongest, strength: strengthFor(strongest) }
    }),
  }))
}

function gather(pieces: readonly Piece[]): Evidence[] {
  const byKind = Map.groupBy(pieces, ({ kind }) => kind)
  return evidenceKinds.flatMap((kind) => {
    const own = byKind.get(kind)
    if (!own) return []
    const hours = own.reduce((sum, piece) => sum + Math.round(piece.hours * 1e6), 0) / 1e6
    return [{ kind, entries: own.map(({ entry }) => entry), hours }]
  })
}

function piecesOf({ education = [], training = [], work = [], rsc = [] }: Portfolio): Piece[] {
  const piece = (
    list: string,
    place: number,
    kind: EvidenceKind,
    { id, competencyAreas = [] }: { id?: string | undefined; competencyAreas?: string[] | undefined },
    hours = 0,
  ): Piece => ({ kind, entry: id ?? `${list}[${place}]`, areas: competencyAreas, hours })
  return [
    ...education.map((entry, place) => piece('education', place, 'college-course', entry)),
    ...training.map((entry, place) =>
      piece('training', place, kindOfTraining(entry), entry, entry.clockHours),
    ),
    ...work.map((entry, place) => piece('work', place, 'work', entry)),
    ...rsc.map((entry, place) => piece('rsc', place, 'rsc', entry, entry.hours)),
  ]
}

function kindOfTraining({
  title = '',
  clockHours,
}: {
  title?: string | undefined
  clockHours: number
}): EvidenceKind {
  if (conference.test(title)) return 'conference'
  return clockHours >= intensiveFromHours ? 'intensive-training' : 'short-training'
}

function completedReferences({ references = [] }: Portfolio): Piece[] {
  return references.flatMap(({ id, completedOn }, place) =>
    completedOn ? [{ kind: 'reference', entry: id ?? `references[${place}]`, areas: [], hours: 0 }] : [],
  )
}
