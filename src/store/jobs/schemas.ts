/** The schema of graphile-worker, and the one through which the app role hands jobs in; both belong to the jobs role. */
export const jobSchemas = { queue: 'graphile_worker', entrance: 'attune_jobs_api' } as const
