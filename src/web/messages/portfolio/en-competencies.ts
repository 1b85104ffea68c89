import type { EvidenceKind, Strength } from '../../../domain/portfolio/competency-matrix.ts'

const kinds: Readonly<Record<EvidenceKind, string>> = {
  'college-course': 'College course',
  'intensive-training': 'Long training or series',
  'short-training': 'Short training',
  conference: 'Conference',
  reference: 'Reference rating',
  work: 'Work',
  rsc: 'Reflective supervision',
}

const strengths: Readonly<Record<Strength, string>> = {
  strong: 'Strong',
  fair: 'Fair',
  light: 'Light',
  none: 'Nothing yet',
}

/** The words of the matrix of competency areas. */
export const enCompetencies = {
  kinds,
  strengths,
  title: 'Competency areas',
  lead: 'Which areas your entries speak for, and how strong that evidence is. Map an entry to its areas when you log it.',
  judged: 'A reviewer judges whether an area is met. This page only shows what there is to look at.',
  sums: (shown: string, all: string) => `Evidence for ${shown} of ${all} areas`,
  which: 'Areas of',
  all: 'All areas',
  show: 'Show',
  area: 'Area',
  strongest: 'Strongest so far',
  hardest: 'Reviewers look hardest at this part.',
  byRaters: 'This part is shown mostly by what your raters write.',
  table: (domain: string) => `${domain}: areas and evidence`,
  entries: (count: string) => (count === '1' ? '1 entry' : `${count} entries`),
  hours: (figure: string) => (figure === '1' ? '1 hour' : `${figure} hours`),
  none: '–',
  noneHeard: 'nothing',
  missing: 'Areas with nothing yet',
  missingNone: 'Every area has something.',
  wouldBe: {
    course:
      'The strongest evidence would be a college course, then a long training or series of 12 hours or more. One entry can be mapped to several areas.',
    reference:
      'For working with others, thinking and reflection, the strongest evidence is the ratings of your references, once they are complete.',
  },
  order:
    'The columns go from the weightiest evidence to the lightest, after the associations’ self-study guides. The place of reflective supervision and the three words for strength are ours.',
  cellTitle: (area: string, kind: string) => `${area}: ${kind}`,
  cellClose: 'Close this list',
} as const
