import { join } from 'node:path'

/**
 * Where data and PostgreSQL's programs go when nothing else is said: inside the project for an
 * ordinary user; for root outside it, because a root user's checkout may be closed to everybody else.
 */
export function defaultFolders(
  isRoot: boolean,
  project: string,
  dataFolder?: string,
): { dataFolder: string; cacheFolder: string } {
  const data = dataFolder ?? (isRoot ? '/var/lib/attune' : join(project, '.attune'))
  return { dataFolder: data, cacheFolder: isRoot ? '/var/cache/attune' : join(data, 'cache') }
}
