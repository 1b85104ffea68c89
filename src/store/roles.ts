/**
 * The three roles. The owner migrates; the app role owns nothing and is bound by row-level
 * security; the jobs role owns the job queue and reads no business table.
 */
export const roles = { owner: 'attune_owner', app: 'attune_app', jobs: 'attune_jobs' } as const

export type Role = keyof typeof roles
