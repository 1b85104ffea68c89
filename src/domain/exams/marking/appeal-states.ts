/** Somebody asks for another look at a mark: declined with a reason, or marked afresh and answered. */
export type AppealState = 'asked' | 'declined' | 're-marking' | 'answered'

export const longestAppeal = 5_000
