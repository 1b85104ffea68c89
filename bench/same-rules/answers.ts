/** What VAIMH's Mentor-Clinical sheet requires, in its order. */
export const requiredIds = [
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

/** What it advises: whether the typical hours are reached, and whether more training may be asked. Advice never blocks. */
export const adviceIds = ['training-typical', 'training-unrelated-degree'] as const

export const answerIds = [...requiredIds, ...adviceIds]

export type AnswerId = (typeof answerIds)[number]

/** Yes or no, requirement by requirement and altogether: all that the programs can be compared by. */
export type Answers = Readonly<Record<AnswerId | 'overall', boolean>>
