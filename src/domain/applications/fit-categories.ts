import type { Category } from '../../standards/vocabulary.ts'

/** The children of the families that somebody works with. */
export const ages = ['infants', 'preschool'] as const
export type Age = (typeof ages)[number]

/** What somebody does in that work. */
export const practices = [
  'promotion',
  'early-intervention',
  'treatment',
  'supervision',
  'policy',
  'teaching',
] as const
export type Practice = (typeof practices)[number]

/** What somebody says of the own work: any number of each. */
export interface Scope {
  readonly ages: readonly Age[]
  readonly practices: readonly Practice[]
}

/** What a category is for. The age is `either` where it adds to an Endorsement of any age. */
interface CategoryScope {
  readonly age: Age | 'either'
  readonly practice: Practice
  /** Done beside it, as the category builds on both. */
  readonly beside?: Practice
}

const scopes: Readonly<Record<Category, CategoryScope>> = {
  ifa: { age: 'infants', practice: 'promotion' },
  ifs: { age: 'infants', practice: 'early-intervention' },
  imhs: { age: 'infants', practice: 'treatment' },
  'imhm-clinical': { age: 'infants', practice: 'supervision', beside: 'treatment' },
  'imhm-policy': { age: 'infants', practice: 'policy' },
  'imhm-research-faculty': { age: 'infants', practice: 'teaching' },
  ecfa: { age: 'preschool', practice: 'promotion' },
  ecfs: { age: 'preschool', practice: 'early-intervention' },
  ecmhs: { age: 'preschool', practice: 'treatment' },
  'ecmhm-clinical': { age: 'preschool', practice: 'supervision', beside: 'treatment' },
  'ecmhm-policy': { age: 'preschool', practice: 'policy' },
  'ecmhm-research-faculty': { age: 'preschool', practice: 'teaching' },
  ers: { age: 'either', practice: 'supervision' },
}

/**
 * Whether a category is for this work: `fits`, `partly` where it also builds on work that was not named, or not,
 * with what was not named. A category is a scope of practice, and none stands above another.
 */
export type Fit =
  | { readonly fits: 'yes'; readonly practice: Practice }
  | { readonly fits: 'partly'; readonly practice: Practice; readonly also: Practice }
  | {
      readonly fits: 'no'
      readonly missing: 'age' | 'practice'
      readonly age: Age
      readonly practice: Practice
    }

/** Whether a category is for the work that somebody describes. */
export function fitCategory(category: Category, { ages, practices }: Scope): Fit {
  const { age, practice, beside } = scopes[category]
  if (age !== 'either' && !ages.includes(age)) return { fits: 'no', missing: 'age', age, practice }
  if (!practices.includes(practice))
    return { fits: 'no', missing: 'practice', age: age === 'either' ? 'infants' : age, practice }
  if (beside && !practices.includes(beside)) return { fits: 'partly', practice, also: beside }
  return { fits: 'yes', practice }
}

/** What a form or an address says, as far as it is known. */
export function readScope(given: {
  readonly ages: readonly string[]
  readonly practices: readonly string[]
}): Scope {
  return {
    ages: ages.filter((age) => given.ages.includes(age)),
    practices: practices.filter((practice) => given.practices.includes(practice)),
  }
}
