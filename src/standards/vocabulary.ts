/** The closed lists of codes that standards and portfolios share (docs/meaning.md). */

export const categories = [
  'ifa',
  'ifs',
  'imhs',
  'imhm-clinical',
  'imhm-policy',
  'imhm-research-faculty',
  'ecfa',
  'ecfs',
  'ecmhs',
  'ecmhm-clinical',
  'ecmhm-policy',
  'ecmhm-research-faculty',
  'ers',
] as const

export const educationKinds = ['degree', 'postgraduate-specialization', 'university-certificate'] as const
export const degreeLevels = ['associate', 'bachelor', 'master', 'doctorate'] as const

export const workKinds = [
  'imh-services',
  'providing-rsc',
  'policy-leadership',
  'teaching-or-research',
] as const
export const services = [
  'relationship-based-therapy',
  'early-relationship-assessment',
  'concrete-assistance',
  'advocacy',
  'emotional-support',
  'developmental-guidance',
] as const

export const reaches = ['local', 'regional', 'state', 'national', 'international'] as const
export const rscSettings = ['individual', 'group', 'peer'] as const

export const referenceRoles = [
  'program-supervisor',
  'department-supervisor',
  'rsc-provider',
  'rsc-recipient',
  'colleague',
  'student',
] as const

export type Category = (typeof categories)[number]
export type EducationKind = (typeof educationKinds)[number]
export type DegreeLevel = (typeof degreeLevels)[number]
export type WorkKind = (typeof workKinds)[number]
export type Service = (typeof services)[number]
export type Reach = (typeof reaches)[number]
export type ReferenceRole = (typeof referenceRoles)[number]
