/** The required figures of VAIMH's Mentor-Clinical sheet, in its order; advice is left out, as it never blocks. */
export const requirementIds = [
  'degree',
  'imh-practice',
  'rsc-practice',
  'leadership',
  'training-imh',
  'training-rsc',
  'training-dei',
  'competencies',
  'rsc-hours',
  'rsc-about-supervision-given',
  'references',
  'exam',
] as const

export type RequirementId = (typeof requirementIds)[number]

/** Met or not, requirement by requirement and altogether: all that three programs can be compared by. */
export type Answers = Readonly<Record<RequirementId | 'overall', boolean>>
