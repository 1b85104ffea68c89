/** How an application stands (design: the process). */
export const applicationStates = [
  'draft',
  'submitted',
  'returned',
  'in-review',
  'more-asked',
  'approved-for-exam',
  'endorsed',
  'deferred',
  'on-hold',
  'withdrawn',
  'expired',
] as const
export type ApplicationState = (typeof applicationStates)[number]

/** Nothing more happens to it; another one may be opened. */
const ended: readonly ApplicationState[] = ['endorsed', 'withdrawn', 'expired']

/** The applicant has the next step. */
const withApplicant: readonly ApplicationState[] = ['draft', 'returned', 'more-asked', 'deferred']

export function isEnded(state: ApplicationState): boolean {
  return ended.includes(state)
}

export function waitsForApplicant(state: ApplicationState): boolean {
  return withApplicant.includes(state)
}

export function isApplicationState(text: string): text is ApplicationState {
  return applicationStates.some((state) => state === text)
}
